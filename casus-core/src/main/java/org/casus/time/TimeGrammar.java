package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.time.TimePhrase.Absolute;
import org.casus.time.TimePhrase.Counted;
import org.casus.time.TimePhrase.MonthDay;
import org.casus.time.TimePhrase.MonthOnly;
import org.casus.time.TimePhrase.Origin;
import org.casus.time.TimePhrase.Part;
import org.casus.time.TimePhrase.Range;
import org.casus.time.TimePhrase.Since;
import org.casus.time.TimePhrase.Third;
import org.casus.time.TimePhrase.Unanchored;
import org.jspecify.annotations.Nullable;

/** The time phrases of one sentence: dates and relative times, their parts and ranges of them. */
final class TimeGrammar {
  private static final Map<String, Third> THIRDS =
      Map.ofEntries(
          Map.entry("early", Third.EARLY),
          Map.entry("mid", Third.MIDDLE),
          Map.entry("late", Third.LATE),
          Map.entry("beginning", Third.EARLY),
          Map.entry("start", Third.EARLY),
          Map.entry("middle", Third.MIDDLE),
          Map.entry("midst", Third.MIDDLE),
          Map.entry("end", Third.LATE),
          Map.entry("close", Third.LATE),
          Map.entry("outset", Third.EARLY));

  /** Words with which a phrase begins, besides those of the other grammars. */
  static final Set<String> OPENERS = THIRDS.keySet();

  private static final Set<String> AFTER_BETWEEN = Set.of("and");
  private static final Set<String> AFTER_FROM = Set.of("to", "until", "till", "through", "-", "–");
  private static final Set<String> AFTER_FIRST = Set.of("to", "through", "until", "–", "-", "—");
  private static final Set<String> NEEDS_OF =
      Set.of("beginning", "start", "middle", "midst", "end", "close", "outset");

  private final Pieces pieces;
  private final YearGrammar years;
  private final CalendarGrammar calendar;
  private final RelativeGrammar relative;

  TimeGrammar(Pieces pieces) {
    this.pieces = pieces;
    this.years = new YearGrammar(pieces);
    this.calendar = new CalendarGrammar(pieces, years);
    this.relative = new RelativeGrammar(pieces);
  }

  /** The phrases in order; none overlaps another. */
  List<Parsed> all() {
    List<Parsed> all = new ArrayList<>();
    for (int at = 0; at < pieces.size(); ) {
      Parsed parsed = phrase(at);
      if (parsed == null) {
        at++;
      } else {
        all.add(parsed);
        at = parsed.end();
      }
    }
    return all;
  }

  private @Nullable Parsed phrase(int at) {
    return switch (pieces.word(at)) {
      case "since" -> since(at);
      case "between" -> range(at, simple(at + 1), AFTER_BETWEEN);
      case "from" -> range(at, simple(at + 1), AFTER_FROM);
      default -> {
        Parsed simple = simple(at);
        Parsed range = range(at, simple, AFTER_FIRST);
        yield range == null ? simple : range;
      }
    };
  }

  private @Nullable Parsed since(int at) {
    Parsed from = simple(at + 1);
    return from == null || from.phrase() instanceof Unanchored
        ? null
        : new Parsed(new Since(from.phrase()), at, from.end());
  }

  private @Nullable Parsed range(int at, @Nullable Parsed from, Set<String> words) {
    if (from == null || !canRange(from.phrase()) || !words.contains(pieces.word(from.end()))) {
      return null;
    }
    Parsed to = simple(from.end() + 1);
    return to == null || !canRange(to.phrase())
        ? null
        : new Parsed(new Range(from.phrase(), to.phrase()), at, to.end());
  }

  private static boolean canRange(TimePhrase phrase) {
    return switch (phrase) {
      case Absolute one -> true;
      case MonthDay one -> true;
      case MonthOnly one -> true;
      case TimePhrase.Weekday one -> true;
      case Part part -> canRange(part.whole());
      case TimePhrase.SeasonOnly one -> true;
      case Counted one -> one.unit() == TimeUnit.DAY && one.origin() == Origin.SPEECH;
      default -> false;
    };
  }

  private @Nullable Parsed simple(int at) {
    if (!Openers.opens(pieces.at(at))) {
      return null;
    }
    Parsed part = part(at);
    return part != null ? part : whole(at);
  }

  private @Nullable Parsed part(int at) {
    boolean isThe = pieces.word(at).equals("the");
    int word = isThe ? at + 1 : at;
    Third third = THIRDS.get(pieces.word(word));
    if (third == null) {
      return null;
    }
    int next = afterPart(word);
    if (next < 0) {
      return null;
    }
    Parsed whole = ofWhole(next);
    return whole == null ? null : new Parsed(new Part(third, whole.phrase()), at, whole.end());
  }

  /**
   * The piece after "early", "early in", "late part of" or "end of"; -1 where the word is another.
   */
  private int afterPart(int word) {
    int next = pieces.isDash(word + 1) ? word + 2 : word + 1;
    boolean isPart = pieces.word(next).equals("part");
    boolean needsOf = isPart || NEEDS_OF.contains(pieces.word(word));
    next = isPart ? next + 1 : next;
    if (needsOf) {
      return pieces.word(next).equals("of") ? next + 1 : -1;
    }
    return pieces.word(next).equals("in") ? next + 1 : next;
  }

  private @Nullable Parsed ofWhole(int at) {
    int after = pieces.word(at).equals("the") ? at + 1 : at;
    TimeUnit unit = TimeUnit.of(pieces.word(after));
    boolean isThe = after > at && !pieces.word(after).endsWith("s");
    if (isThe && unit != null && unit != TimeUnit.DAY && unit != TimeUnit.HOUR) {
      return new Parsed(new Counted(0, unit, Origin.SPEECH), at, after + 1);
    }
    Parsed whole = whole(at);
    whole = whole != null ? whole : whole(after);
    return whole == null || whole.phrase() instanceof Unanchored ? null : whole.from(at);
  }

  private @Nullable Parsed whole(int at) {
    Parsed parsed = calendar.parse(at);
    parsed = parsed != null ? parsed : years.parse(at);
    parsed = parsed != null ? parsed : relative.parse(at);
    if (parsed == null && pieces.word(at).equals("the")) {
      return afterThe(at);
    }
    return parsed;
  }

  private @Nullable Parsed afterThe(int the) {
    int at = the + 1;
    if (pieces.word(at).equals("year") && years.year(at + 1) > 0) {
      return new Parsed(CalendarWords.year(years.year(at + 1)), the, at + 2);
    }
    // In "the 2003 invasion" the article belongs to the invasion.
    boolean isYear = pieces.at(at).kind() == Piece.Kind.NUMBER;
    Parsed parsed = isYear ? null : years.parse(at);
    if (parsed == null && Season.of(pieces.word(at)) != null) {
      parsed = calendar.parse(at);
    }
    return parsed == null ? null : parsed.from(the);
  }
}
