package org.casus.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cuts above the body that neither a line break nor glue shows. */
final class HeadCuts {
  private static final int SEGMENTS_WITH_DATE = 3;
  private static final int LONGEST_HEADLINE = 250;
  private static final Pattern BELONGS_TO_SENTENCE =
      Pattern.compile(
          "(?:\\b(?:on|of|in|from|since|until|till|by|to|and|for|before|after|dated|at|the|around|through)"
              + "|[.!?,;:(])[\\s\\p{Z}]*(?:\\p{L}+day,?[\\s\\p{Z}]*)?$",
          Pattern.CASE_INSENSITIVE);

  // "Thursday, May 7, 2015 On Tuesday …": a weekday and a whole date, then a new sentence.
  private static final int LONGEST_DAY_LINE = 60;
  private static final Pattern DAY_LINE =
      Pattern.compile(
          "^\\p{Lu}\\p{Ll}{2,5}day, \\p{L}+\\.? \\d{1,2}, \\d{4}(?=[\\s\\p{Z}]+[“\"]?\\p{Lu})");

  private HeadCuts() {}

  /** Cuts off a known headline with which the text begins, and a date that ends a headline. */
  static void cut(String text, Segments segments, @Nullable String title) {
    if (title != null) {
      int end = endOfPrefix(text, ZoneFinder.letters(title));
      if (end > 0) {
        segments.cutAt(end);
      }
    }
    for (int i = 0; i < Math.min(SEGMENTS_WITH_DATE, segments.size() - 1); i++) {
      cutDate(segments, i);
    }
    for (int i = 1; i < Math.min(SEGMENTS_WITH_DATE, segments.size()); i++) {
      Matcher matcher = DAY_LINE.matcher(segments.words(i, LONGEST_DAY_LINE));
      if (matcher.find()) {
        segments.cutAt(segments.start(i) + matcher.end());
      }
    }
  }

  private static void cutDate(Segments segments, int segment) {
    if (segments.length(segment) > LONGEST_HEADLINE) {
      return;
    }
    String line = segments.words(segment, LONGEST_HEADLINE);
    DateText date = DateText.last(line);
    if (date != null && date.span().start() > 0 && DateText.alone(line) == null) {
      String before = line.substring(0, date.span().start());
      if (!BELONGS_TO_SENTENCE.matcher(before).find()) {
        segments.cutAt(segments.start(segment) + date.span().start());
      }
    }
  }

  // Where the text's own letters have spelt the headline, and no further.
  private static int endOfPrefix(String text, String letters) {
    int matched = 0;
    int at = 0;
    while (matched < letters.length() && at < text.length()) {
      int c = Character.toLowerCase(text.codePointAt(at));
      if (Character.isLetterOrDigit(c)) {
        if (c != letters.codePointAt(matched)) {
          return 0;
        }
        matched += Character.charCount(c);
      }
      at += Character.charCount(text.codePointAt(at));
    }
    while (at < text.length() && ".…!?”\"’')»".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return matched == letters.length() ? at : 0;
  }
}
