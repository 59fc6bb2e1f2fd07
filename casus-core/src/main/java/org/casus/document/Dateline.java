package org.casus.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place, date and agency with which a dispatch begins: {@code LONDON, July 9 (Reuters) -}.
 *
 * <p>A dash must end it, and an agency in brackets, a date or capitals must show that the words
 * before the dash are no sentence.
 */
final class Dateline {
  private static final int LONGEST = 200;

  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
          + "Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\.?";
  private static final String DATE =
      "(?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?:,? \\d{2,4})?";
  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4}";
  private static final String PLACE = NAME + "(?:/" + NAME + ")?(?: \\(" + NAME + "\\))?";
  private static final String CAPITALS =
      "\\p{Lu}{5,}(?: \\p{Lu}{2,}){0,3}|\\p{Lu}{2,}(?: \\p{Lu}{2,}){1,3}";
  private static final String AGENCY = "\\(\\p{Lu}[\\p{L}\\d ./&-]{1,40}\\)";
  private static final String DASH = "\\s?(?:--|[-–—―])";

  private static final Pattern LINE =
      Pattern.compile(
          "^(?:"
              + ("(?:"
                  + PLACE
                  + "(?:, "
                  + PLACE
                  + "){0,2}(?:, "
                  + DATE
                  + ")? ?)?"
                  + AGENCY
                  + DASH
                  + "+")
              + ("|(?:" + CAPITALS + ") " + AGENCY + "\\s?:")
              + ("|" + DATE + " ?" + AGENCY + DASH + "+")
              + ("|" + PLACE + "(?:, " + PLACE + "){0,2}, " + DATE + DASH + "+")
              + ("|(?:"
                  + CAPITALS
                  + ")(?:, "
                  + PLACE
                  + "){0,2}\\s(?:--|[—―]|[-–](?=\\s))(?=\\s*[\\p{Lu}“\"‘])")
              + ")\\s?(?:\\[[^\\]\\[]{1,80}\\]\\s*)*");

  private static final Pattern WITHOUT_DASH =
      Pattern.compile(NAME + "(?:, " + NAME + "){0,2} \\(\\p{Lu}[\\p{L}]{1,20}\\)");
  private static final int LONGEST_WITHOUT_DASH = 60;

  private static final Pattern PLACE_AND_DAY =
      Pattern.compile(
          NAME
              + "(?:, "
              + NAME
              + "){0,2},? (?:"
              + MONTH
              + " \\d{1,2}|\\d{1,2} "
              + MONTH
              + "),? \\d{4}\\.?");

  // The hour of a post in a live blog, before its words: "14:05 GMT — Rebels shelled …".
  private static final Pattern STAMP =
      Pattern.compile(
          "^\\[?(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?: ?[ap]\\.?m\\.?)?(?: \\(?\\p{Lu}{2,4}\\)?)?\\]?\\s?(?:--|[-–—―|:]"
              + "|(?<=\\]))\\s*(?=[“\"‘]?\\p{Lu})");
  private static final int LONGEST_STAMP = 25;

  private Dateline() {}

  /** Whether a line names a place and a whole date, and nothing else. */
  static boolean isPlaceAndDay(String line) {
    return line.length() <= LONGEST_WITHOUT_DASH
        && DateText.hasDigit(line)
        && PLACE_AND_DAY.matcher(line).matches();
  }

  /** How many characters of a post are the hour before its words; 0 if it begins with none. */
  static int stamp(String post) {
    if (post.isEmpty() || (post.charAt(0) != '[' && !Character.isDigit(post.charAt(0)))) {
      return 0;
    }
    Matcher matcher = STAMP.matcher(post);
    matcher.region(0, Math.min(LONGEST_STAMP, post.length()));
    return matcher.find() ? matcher.end() : 0;
  }

  /** Whether a line is a dateline that lost its dash: {@code New York (CNN)}. */
  static boolean isWhole(String line) {
    return line.length() <= LONGEST_WITHOUT_DASH && WITHOUT_DASH.matcher(line).matches();
  }

  /** Whether a paragraph begins with a dateline that names its agency: {@code LONDON (AP) -}. */
  static boolean namesAgency(String paragraph) {
    int bracket = paragraph.indexOf('(');
    return bracket >= 0 && bracket < length(paragraph);
  }

  /** How many characters of the paragraph are its dateline; 0 if it has none. */
  static int length(String paragraph) {
    Matcher matcher = LINE.matcher(paragraph);
    matcher.region(0, Math.min(LONGEST, paragraph.length()));
    return matcher.find() && matcher.end() < paragraph.length() ? matcher.end() : 0;
  }
}
