package org.casus.time;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.time.TimePhrase.Counted;
import org.casus.time.TimePhrase.MonthOnly;
import org.casus.time.TimePhrase.Origin;
import org.casus.time.TimePhrase.SeasonOnly;
import org.casus.time.TimePhrase.Shift;
import org.casus.time.TimePhrase.Stretch;
import org.casus.time.TimePhrase.Unanchored;
import org.casus.time.TimePhrase.Weekday;
import org.jspecify.annotations.Nullable;

/** Times that are counted from another: "yesterday", "last month", "two days later". */
final class RelativeGrammar {
  private static final Set<String> PARTS_OF_DAY =
      Set.of("morning", "afternoon", "evening", "night", "midnight", "noon", "dawn");
  private static final Set<String> VAGUE =
      Set.of("now recently lately currently nowadays presently".split(" "));
  private static final Set<String> AGAIN = Set.of("of", ",", ".", ";", ")", "");
  private static final Map<String, Integer> DAYS =
      Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1);

  /** Words with which a phrase begins, besides numbers and units. */
  static final Set<String> OPENERS = openers();

  private final Pieces pieces;

  RelativeGrammar(Pieces pieces) {
    this.pieces = pieces;
  }

  private static Set<String> openers() {
    Set<String> words = new HashSet<>(DAYS.keySet());
    words.addAll(VAGUE);
    words.addAll(
        List.of(
            ("the earlier later last past previous preceding next coming upcoming following ensuing"
                    + " same that this several many few some recent")
                .split(" ")));
    return words;
  }

  /** The phrase that begins at this piece. */
  @Nullable Parsed parse(int at) {
    Piece piece = pieces.at(at);
    if (!piece.isWord() && piece.kind() != Piece.Kind.NUMBER) {
      return null;
    }
    Parsed parsed = day(at);
    parsed = parsed != null ? parsed : shifted(at);
    parsed = parsed != null ? parsed : counted(at);
    return parsed != null ? parsed : vague(at);
  }

  private @Nullable Parsed day(int at) {
    Integer days = DAYS.get(pieces.word(at));
    if (days != null) {
      int end = PARTS_OF_DAY.contains(pieces.word(at + 1)) ? at + 2 : at + 1;
      return new Parsed(new Counted(days, TimeUnit.DAY, Origin.SPEECH), at, end);
    }
    boolean isThe = pieces.word(at).equals("the") && pieces.word(at + 1).equals("day");
    if (isThe && pieces.word(at + 2).equals("before") && pieces.word(at + 3).equals("yesterday")) {
      return new Parsed(new Counted(-2, TimeUnit.DAY, Origin.SPEECH), at, at + 4);
    }
    if (isThe && pieces.word(at + 2).equals("after") && pieces.word(at + 3).equals("tomorrow")) {
      return new Parsed(new Counted(2, TimeUnit.DAY, Origin.SPEECH), at, at + 4);
    }
    return null;
  }

  private @Nullable Parsed shifted(int at) {
    boolean isThe = pieces.word(at).equals("the") || isEarlier(at);
    int word = isThe ? at + 1 : at;
    Parsed parsed =
        switch (pieces.word(word)) {
          case "last", "past" -> isThe ? stretchOrLast(word) : unit(word + 1, Shift.LAST);
          case "previous", "preceding" -> told(word + 1, -1);
          case "next" -> isThe ? stretchOrNext(word) : unit(word + 1, Shift.NEXT);
          case "coming", "upcoming" -> isThe ? stretchOrNext(word) : unit(word + 1, Shift.NEXT);
          case "following", "ensuing" -> told(word + 1, 1);
          case "same" -> told(word + 1, 0);
          case "that" -> told(pieces.word(word + 1).equals("same") ? word + 2 : word + 1, 0);
          case "this" -> unit(word + 1, Shift.THIS);
          default -> isThe ? before(word) : null;
        };
    return parsed == null ? null : parsed.from(at);
  }

  private boolean isEarlier(int at) {
    String word = pieces.word(at);
    return (word.equals("earlier") || word.equals("later"))
        && Set.of("this", "that", "last").contains(pieces.word(at + 1));
  }

  // "the day before", "the week after", "the month before that"
  private @Nullable Parsed before(int at) {
    TimeUnit unit = TimeUnit.of(pieces.word(at));
    String word = pieces.word(at + 1);
    boolean isBefore = word.equals("before");
    if (unit == null
        || !(isBefore || word.equals("after"))
        || !AGAIN.contains(pieces.word(at + 2))) {
      return null;
    }
    return new Parsed(new Counted(isBefore ? -1 : 1, unit, Origin.TOLD), at, at + 2);
  }

  private @Nullable Parsed unit(int at, Shift shift) {
    String word = pieces.word(at);
    int amount = shift == Shift.LAST ? -1 : shift == Shift.NEXT ? 1 : 0;
    TimeUnit unit = TimeUnit.of(word);
    if (unit != null && !word.endsWith("s")) {
      return new Parsed(new Counted(amount, unit, Origin.SPEECH), at, at + 1);
    }
    if (PARTS_OF_DAY.contains(word)) {
      return new Parsed(new Counted(amount, TimeUnit.DAY, Origin.SPEECH), at, at + 1);
    }
    return named(at, shift);
  }

  private @Nullable Parsed named(int at, Shift shift) {
    String word = pieces.word(at);
    DayOfWeek weekday = CalendarWords.weekday(word);
    if (weekday != null && pieces.at(at).capital()) {
      return new Parsed(new Weekday(weekday, shift), at, at + 1);
    }
    int month = pieces.at(at).capital() ? CalendarWords.month(word) : 0;
    if (month > 0) {
      return new Parsed(new MonthOnly(month, shift), at, at + 1);
    }
    Season season = Season.of(word);
    return season == null ? null : new Parsed(new SeasonOnly(season, shift), at, at + 1);
  }

  private @Nullable Parsed told(int at, int amount) {
    String word = pieces.word(at);
    TimeUnit unit = TimeUnit.of(word);
    if (unit != null && !word.endsWith("s")) {
      return new Parsed(new Counted(amount, unit, Origin.TOLD), at, at + 1);
    }
    if (PARTS_OF_DAY.contains(word)) {
      return new Parsed(new Counted(amount, TimeUnit.DAY, Origin.TOLD), at, at + 1);
    }
    return named(at, amount < 0 ? Shift.LAST : amount > 0 ? Shift.NEXT : Shift.NONE);
  }

  // "the past two years", "the last decade", "the last week of May" (which is no stretch).
  private @Nullable Parsed stretchOrLast(int at) {
    Parsed stretch = stretch(at + 1, -1);
    if (stretch != null) {
      return stretch;
    }
    boolean isPast = pieces.word(at).equals("past");
    TimeUnit unit = TimeUnit.of(pieces.word(at + 1));
    return isPast && unit != null && !pieces.word(at + 1).endsWith("s")
        ? new Parsed(new Stretch(-1, unit), at, at + 2)
        : null;
  }

  private @Nullable Parsed stretchOrNext(int at) {
    Parsed stretch = stretch(at + 1, 1);
    return stretch != null ? stretch : told(at + 1, 1);
  }

  private @Nullable Parsed stretch(int at, int sign) {
    int amount = amount(at);
    TimeUnit unit = TimeUnit.of(pieces.word(at + 1));
    if (unit == null || !pieces.word(at + 1).endsWith("s")) {
      return plural(at);
    }
    return amount > 0
        ? new Parsed(new Stretch(sign * amount, unit), at, at + 2)
        : new Parsed(new Unanchored("how many is not told"), at, at + 2);
  }

  private @Nullable Parsed plural(int at) {
    TimeUnit unit = TimeUnit.of(pieces.word(at));
    return unit != null && pieces.word(at).endsWith("s")
        ? new Parsed(new Unanchored("how many is not told"), at, at + 1)
        : null;
  }

  private int amount(int at) {
    Piece piece = pieces.at(at);
    return piece.kind() == Piece.Kind.NUMBER ? piece.value() : CalendarWords.number(piece.lower());
  }

  private @Nullable Parsed counted(int at) {
    int unitAt = at + 1;
    int amount = amount(at);
    boolean isTens = amount >= 20 && amount % 10 == 0 && pieces.isDash(at + 1);
    int ones = isTens ? CalendarWords.number(pieces.word(at + 2)) : 0;
    if (ones > 0) {
      amount += ones;
      unitAt = at + 3;
    }
    String word = pieces.word(at);
    if (word.equals("a") && pieces.word(at + 1).equals("couple")) {
      amount = 2;
      unitAt = pieces.word(at + 2).equals("of") ? at + 3 : at + 2;
    } else if (word.equals("several")
        || word.equals("many")
        || word.equals("few")
        || word.equals("some")) {
      amount = -1;
    } else if (word.equals("a") && pieces.word(at + 1).equals("few")) {
      amount = -1;
      unitAt = at + 2;
    } else if (amount <= 0) {
      return bare(at);
    }
    unitAt = pieces.isDash(unitAt) || isFiller(unitAt) ? unitAt + 1 : unitAt;
    TimeUnit unit = TimeUnit.of(pieces.word(unitAt));
    return unit == null || unit == TimeUnit.QUARTER
        ? null
        : direction(amount, unit, at, unitAt + 1);
  }

  private boolean isFiller(int at) {
    return Set.of("more", "full", "whole", "long", "short", "further").contains(pieces.word(at));
  }

  private @Nullable Parsed bare(int at) {
    TimeUnit unit = TimeUnit.of(pieces.word(at));
    if (unit == null || unit == TimeUnit.QUARTER || !pieces.word(at).endsWith("s")) {
      return null;
    }
    return direction(-1, unit, at, at + 1);
  }

  private @Nullable Parsed direction(int amount, TimeUnit unit, int start, int end) {
    String word = pieces.word(end);
    Parsed back =
        switch (word) {
          case "ago" -> count(-amount, unit, Origin.SPEECH, start, end + 1, amount < 0);
          case "earlier", "previously", "prior" ->
              count(-amount, unit, Origin.TOLD, start, end + 1, amount < 0);
          case "later", "thereafter", "afterwards", "afterward", "hence" ->
              count(amount, unit, Origin.TOLD, start, end + 1, amount < 0);
          default -> null;
        };
    if (back != null) {
      return back;
    }
    return new Parsed(new Unanchored("a length of time, no date"), start, end);
  }

  private static Parsed count(
      int amount, TimeUnit unit, Origin origin, int start, int end, boolean isVague) {
    TimePhrase phrase =
        isVague || unit == TimeUnit.HOUR
            ? new Unanchored("how many is not told")
            : new Counted(amount, unit, origin);
    return new Parsed(phrase, start, end);
  }

  private @Nullable Parsed vague(int at) {
    String word = pieces.word(at);
    if (VAGUE.contains(word)) {
      return new Parsed(new Unanchored("no day is named"), at, at + 1);
    }
    boolean isRecent = word.equals("recent") && TimeUnit.of(pieces.word(at + 1)) != null;
    if (isRecent) {
      return new Parsed(new Unanchored("no day is named"), at, at + 2);
    }
    boolean isTheTime =
        (word.equals("the") || word.equals("that") || word.equals("this"))
            && pieces.word(at + 1).equals("time")
            && pieces.word(at - 1).equals("at");
    return isTheTime ? new Parsed(new Unanchored("no day is named"), at, at + 2) : null;
  }
}
