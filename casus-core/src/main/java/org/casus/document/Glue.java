package org.casus.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The places where two stretches of a text are stuck together because a line break was lost: {@code
 * country.By}, {@code 2020Iranian}, {@code (AP)Iran}, {@code IranThe}.
 *
 * <p>A capital after a full stop, a bracket or a year is strong evidence. A capital within a word
 * is weak, since names are written so ({@code McDonald}); it counts only in a text that shows
 * strong evidence elsewhere, and not within a word that the text repeats.
 */
final class Glue {
  private static final int STRONG_PLACES = 2;
  private static final int LONGEST_WORD = 40;
  private static final int MOST_WORDS = 10_000;
  private static final Set<String> NAME_BEGINNINGS =
      Set.of(
          "Mc", "Mac", "De", "Di", "Du", "La", "Le", "Lo", "Fitz", "Van", "Von", "Al", "El", "You",
          "Face", "Buzz", "Wiki", "Pay", "Linked", "Whats", "Tik", "Space", "Open", "Twit", "Snap",
          "Word", "Black", "Bell", "Body", "Mid", "Pro", "Anti", "Non");

  private final String text;
  private final boolean lostBreaks;
  private final Map<String, Integer> wordsWithCapitalInside;

  private Glue(String text, boolean lostBreaks) {
    this.text = text;
    this.lostBreaks = lostBreaks;
    this.wordsWithCapitalInside = lostBreaks ? countWords(text) : Map.of();
  }

  static Glue of(String text) {
    int strong = 0;
    for (int at = 1; at < text.length() && strong < STRONG_PLACES; at++) {
      strong += isStrong(text, at) ? 1 : 0;
    }
    return new Glue(text, strong >= STRONG_PLACES);
  }

  /** Whether the text lost line breaks. */
  boolean lostBreaks() {
    return lostBreaks;
  }

  /** Whether one stretch ends before this offset and another is stuck to it. */
  boolean isCut(int at) {
    return isStrong(text, at) || (lostBreaks && isWithinWord(text, at) && !isName(at));
  }

  private static boolean isStrong(String text, int at) {
    char before = text.charAt(at - 1);
    if (at < 4) {
      return false;
    }
    if (!begins(text, at)) {
      return Character.isDigit(text.charAt(at)) && isStuckStamp(text, at);
    }
    if (before == ')') {
      return true;
    }
    if (Character.isDigit(before)) {
      return endsYear(text, at) || endsTime(text, at);
    }
    boolean quoted = before == '”' || before == '"' || before == '’';
    int stop = quoted ? at - 2 : at - 1;
    return ".!?".indexOf(text.charAt(stop)) >= 0
        && Character.isLowerCase(text.charAt(stop - 1))
        && Character.isLowerCase(text.charAt(stop - 2))
        && !isInAddress(text, stop);
  }

  private static boolean begins(String text, int at) {
    char c = text.charAt(at);
    boolean opening = c == '“' || c == '‘';
    return Character.isUpperCase(opening && at + 1 < text.length() ? text.charAt(at + 1) : c);
  }

  private static boolean endsYear(String text, int at) {
    int from = at - 4;
    boolean century = text.startsWith("19", from) || text.startsWith("20", from);
    boolean followed = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    return century
        && followed
        && Character.isDigit(text.charAt(at - 2))
        && (from == 0 || Segments.isBlank(text.charAt(from - 1)) || text.charAt(from - 1) == '-');
  }

  // "14:05The"
  private static boolean endsTime(String text, int at) {
    boolean followed = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    return followed
        && at > 4
        && text.charAt(at - 3) == ':'
        && Character.isDigit(text.charAt(at - 2))
        && Character.isDigit(text.charAt(at - 4));
  }

  // "… the governor said.13:40The army …": the hour of the next post of a live blog.
  private static boolean isStuckStamp(String text, int at) {
    int colon = at + 1 < text.length() && text.charAt(at + 1) == ':' ? at + 1 : at + 2;
    return colon + 3 < text.length()
        && text.charAt(colon) == ':'
        && Character.isDigit(text.charAt(colon - 1))
        && Character.isDigit(text.charAt(colon + 1))
        && Character.isDigit(text.charAt(colon + 2))
        && Character.isUpperCase(text.charAt(colon + 3))
        && ".!?”\"’".indexOf(text.charAt(at - 1)) >= 0
        && Character.isLetter(text.charAt(at - 2));
  }

  private static boolean isInAddress(String text, int stop) {
    int from = stop;
    while (from > 0 && stop - from < LONGEST_WORD && !Segments.isBlank(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, stop);
    return word.startsWith("www") || word.contains("://") || word.contains("@");
  }

  private static boolean isWithinWord(String text, int at) {
    return Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
  }

  private boolean isName(int at) {
    int from = wordStart(text, at);
    int to = wordEnd(text, at);
    String left = text.substring(from, at);
    char before = from == 0 ? ' ' : text.charAt(from - 1);
    return left.length() < 2
        || before == '@'
        || before == '#'
        || NAME_BEGINNINGS.contains(left)
        || wordsWithCapitalInside.getOrDefault(text.substring(from, to), 0) > 1;
  }

  private static Map<String, Integer> countWords(String text) {
    Map<String, Integer> counts = new HashMap<>();
    for (int at = 1; at < text.length() && counts.size() < MOST_WORDS; at++) {
      if (isWithinWord(text, at)) {
        int end = wordEnd(text, at);
        counts.merge(text.substring(wordStart(text, at), end), 1, Integer::sum);
        at = end;
      }
    }
    return counts;
  }

  private static int wordStart(String text, int at) {
    int from = at;
    while (from > 0 && at - from < LONGEST_WORD && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static int wordEnd(String text, int at) {
    int to = at;
    while (to < text.length() && to - at < LONGEST_WORD && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to;
  }
}
