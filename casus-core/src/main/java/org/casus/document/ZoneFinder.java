package org.casus.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.document.Zone.Kind;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the zones of a plain text without moving a character.
 *
 * <p>The text is cut where its parts may change. The head, above the first paragraph, is read from
 * the front; below it only plain habits count. What is uncertain is body: to lose a paragraph is
 * worse than to keep a line of noise.
 */
final class ZoneFinder {
  private static final int HEAD_SEGMENTS = 14;
  private static final int DATELINE_SEGMENTS = 3;
  private static final int LONGEST_SUMMARY = 400;
  private static final int BODY_TO_COMPARE = 20_000;
  private static final double REPEATED_IN_BODY = 0.6;
  private static final double LEAST_KEPT = 0.4;
  private static final int FEWEST_STAMPS = 2;

  private static final int LONGEST_SECTION = 25;
  private static final Pattern SECTION = Pattern.compile("\\p{Lu}[\\p{L}&-]+(?: [\\p{L}&-]+){0,2}");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String text;
  private final Segments segments;
  private final List<Kind> kinds;
  private @Nullable String title;

  private ZoneFinder(String text, Segments segments, @Nullable String title) {
    this.text = text;
    this.segments = segments;
    this.title = title == null ? null : letters(title);
    this.kinds = new ArrayList<>(Collections.nCopies(segments.size(), Kind.BODY));
  }

  /**
   * The zones of the text in order; every character that is no white space lies in one.
   *
   * @param title the headline, where it is known from elsewhere
   */
  static List<Zone> zones(String text, @Nullable String title) {
    Segments segments = Segments.of(text);
    HeadCuts.cut(text, segments, title);
    int tags = segments.lostBreaks() ? TagTail.start(text) : -1;
    if (tags >= 0) {
      segments.cutAt(tags);
    }
    ZoneFinder finder = new ZoneFinder(text, segments, title);
    if (segments.size() > 1) {
      finder.markTags(tags);
      finder.markBelow(finder.markHead());
    } else {
      finder.markDateline(0);
    }
    finder.keepMost();
    return finder.merged();
  }

  private void markTags(int start) {
    for (int i = segments.size() - 1; start >= 0 && i >= 0 && segments.start(i) >= start; i--) {
      kinds.set(i, Kind.KEYWORDS);
    }
  }

  /** Marks what stands above the first paragraph, and gives the segment where that begins. */
  private int markHead() {
    int at = 0;
    while (at < Math.min(HEAD_SEGMENTS, segments.size())) {
      Kind kind = headKind(at);
      if (kind == Kind.BODY) {
        return at;
      }
      kinds.set(at, kind);
      at++;
    }
    return at;
  }

  private Kind headKind(int at) {
    if (at == 0 && title == null && isSection()) {
      return Kind.KEYWORDS;
    }
    String line = line(at);
    String letters = letters(line);
    if (title != null && letters.equals(title)) {
      return Kind.TITLE;
    }
    if (Dateline.isWhole(line)) {
      return segments.size() > 2 ? Kind.DATE : Kind.BODY;
    }
    Kind kind = DateText.isTimeOfDay(line) ? Kind.DATE : Boilerplate.above(line);
    if (kind != null) {
      return kind;
    }
    if (title == null && Headline.isLikely(text, segments, at)) {
      title = letters;
      return Kind.TITLE;
    }
    return isSummary(at, line) ? Kind.SUMMARY : Kind.BODY;
  }

  // "World", and the headline below it.
  private boolean isSection() {
    return segments.size() > 2
        && segments.length(0) <= LONGEST_SECTION
        && SECTION.matcher(line(0)).matches()
        && text.charAt(segments.end(0)) == '\n'
        && Headline.isLikely(text, segments, 1);
  }

  // A standfirst stands between headline and byline, and the body says it again.
  private boolean isSummary(int at, String line) {
    return title != null
        && at > 0
        && at + 2 < segments.size()
        && segments.length(at) <= LONGEST_SUMMARY
        && Boilerplate.isByline(line(at + 1))
        && isRepeated(line, segments.end(at + 1));
  }

  private boolean isRepeated(String line, int bodyStart) {
    int bodyEnd = Math.min(text.length(), bodyStart + BODY_TO_COMPARE);
    Set<String> body = stems(text.substring(bodyStart, bodyEnd));
    Set<String> said = stems(line);
    long repeated = said.stream().filter(body::contains).count();
    return repeated > 0 && repeated >= REPEATED_IN_BODY * said.size();
  }

  private static Set<String> stems(String words) {
    return NO_WORD
        .splitAsStream(words.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 3)
        .map(word -> word.substring(0, Math.min(5, word.length())))
        .collect(Collectors.toSet());
  }

  private void markBelow(int from) {
    for (int i = from; i < segments.size(); i++) {
      if (kinds.get(i) == Kind.BODY && segments.length(i) <= Boilerplate.LONGEST_LINE) {
        kinds.set(i, below(line(i)));
      }
    }
    markDateline(from);
    markDispatches(from + 1);
    markStamps();
  }

  private static Kind below(String line) {
    return DateText.isTimeOfDay(line)
        ? Kind.DATE
        : Objects.requireNonNullElse(Boilerplate.anywhere(line), Kind.BODY);
  }

  // One hour at the beginning of a paragraph may belong to its sentence; two tell a live blog.
  private void markStamps() {
    long stamped = 0;
    for (int i = 0; i < segments.size(); i++) {
      stamped += stamp(i) > 0 ? 1 : 0;
    }
    for (int i = 0; stamped >= FEWEST_STAMPS && i < segments.size(); i++) {
      int stamp = stamp(i);
      if (stamp > 0) {
        segments.cutAt(segments.start(i) + stamp);
        if (segments.size() > kinds.size()) {
          kinds.add(i, Kind.DATE);
        }
      }
    }
  }

  private int stamp(int segment) {
    return kinds.get(segment) == Kind.BODY ? Dateline.stamp(line(segment)) : 0;
  }

  // Each of several stories in one text has a dateline, with its agency in brackets.
  private void markDispatches(int from) {
    for (int i = from; i < segments.size(); i++) {
      if (kinds.get(i) == Kind.BODY && Dateline.namesAgency(line(i))) {
        markDateline(i);
      }
    }
  }

  // A headline that was taken for body, or a standfirst, may stand above the dateline.
  private void markDateline(int from) {
    int end = Math.min(segments.size(), from + DATELINE_SEGMENTS);
    for (int at = from; at < end; at++) {
      int dateline = kinds.get(at) == Kind.BODY ? Dateline.length(line(at)) : 0;
      if (dateline > 0) {
        segments.cutAt(segments.start(at) + dateline);
        if (segments.size() > kinds.size()) {
          kinds.add(at, Kind.DATE);
        }
        return;
      }
    }
  }

  // A text of which little would remain was misunderstood: then all of it is body.
  private void keepMost() {
    long kept = 0;
    long all = 0;
    for (int i = 0; i < segments.size(); i++) {
      all += segments.length(i);
      kept += kinds.get(i).holdsEvents() ? segments.length(i) : 0;
    }
    if (kept < LEAST_KEPT * all) {
      Collections.fill(kinds, Kind.BODY);
    }
  }

  private List<Zone> merged() {
    List<Zone> zones = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      Zone last = zones.isEmpty() ? null : zones.getLast();
      boolean same = last != null && last.kind() == kinds.get(i) && isOne(kinds.get(i));
      if (last != null && same) {
        zones.removeLast();
      }
      int start = last != null && same ? last.span().start() : segments.start(i);
      zones.add(new Zone(kinds.get(i), new Span(start, segments.end(i))));
    }
    return zones;
  }

  private static boolean isOne(Kind kind) {
    return kind == Kind.BODY || kind == Kind.KEYWORDS || kind == Kind.TEASER;
  }

  private String line(int segment) {
    return segments.words(segment, Boilerplate.LONGEST_LINE + 1);
  }

  /** Whether {@link #letters} of a line are these, told without writing them all out. */
  static boolean spells(String line, String letters) {
    int matched = 0;
    for (int at = 0; at < line.length(); ) {
      int c = line.codePointAt(at);
      at += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        int lower = Character.toLowerCase(c);
        if (matched >= letters.length() || letters.codePointAt(matched) != lower) {
          return false;
        }
        matched += Character.charCount(lower);
      }
    }
    return matched == letters.length();
  }

  /** The letters and digits of a line in lower case, by which two headlines are compared. */
  static String letters(String words) {
    StringBuilder letters = new StringBuilder(words.length());
    words
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
