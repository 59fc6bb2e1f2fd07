package org.casus.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date with its year, as English news writes it above an article.
 *
 * @param span where it stands in the line
 * @param day the day, or null where two readings are open ({@code 03/04/2020})
 */
record DateText(Span span, @Nullable LocalDate day) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
          + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(?:"
              + ("(?<mdy>" + MONTH + "\\s{1,3}" + DAY + ",?\\s{1,3}(\\d{4}))")
              + ("|(?<dmy>" + DAY + "\\s{1,3}(?:of )?" + MONTH + ",?\\s{1,3}(\\d{4}))")
              + "|(?<iso>(\\d{4})-(\\d{2})-(\\d{2})(?=T\\d|\\D|$))"
              + "|(?<num>(\\d{1,2})([/.])(\\d{1,2})\\15(\\d{4})))(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  // What else may stand on a line that gives a date.
  private static final Set<String> CLOCK_WORDS =
      Set.of(
          "published",
          "posted",
          "updated",
          "update",
          "last",
          "first",
          "modified",
          "created",
          "date",
          "on",
          "at",
          "am",
          "pm",
          "a",
          "m",
          "p",
          "gmt",
          "utc",
          "est",
          "edt",
          "et",
          "ist",
          "pst",
          "pdt",
          "pt",
          "cet",
          "cest",
          "bst",
          "ct",
          "cdt",
          "cst",
          "msk",
          "t",
          "z",
          "time",
          "local",
          "of",
          "publication",
          "release",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon",
          "tue",
          "tues",
          "wed",
          "thu",
          "thur",
          "thurs",
          "fri",
          "sat",
          "sun",
          "min",
          "mins",
          "minute",
          "minutes",
          "read",
          "hrs",
          "hours");

  private static final Pattern NO_WORD = Pattern.compile("[^a-z]+");
  private static final int LONGEST_LINE = 120;

  // The hour of a post in a live blog: "14:32 GMT", "9.05am", "2 hours ago".
  private static final Pattern TIME_OF_DAY =
      Pattern.compile(
          "(?i)(?:posted |updated |at )?(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?|\\d{1,2}(?= ?[ap]\\.?m))(?: ?[ap]\\.?m\\.?)?"
              + "(?: ?\\(?[a-z]{2,4}\\)?)?|(?:\\d{1,2}|an?) ?(?:m|min|mins|minutes?|h|hrs?|hours?|days?) ago");
  private static final int LONGEST_TIME = 25;

  /** Whether the line gives a time of day and nothing else. */
  static boolean isTimeOfDay(String line) {
    return line.length() <= LONGEST_TIME && TIME_OF_DAY.matcher(line).matches();
  }

  /** Whether any digit stands in the line: without one it gives no date. */
  static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The first date in the line, or null. */
  static @Nullable DateText first(String line) {
    if (!hasDigit(line)) {
      return null;
    }
    Matcher matcher = DATE.matcher(line);
    return matcher.find() ? read(matcher) : null;
  }

  /** The date of a line that holds nothing but a date and perhaps a time, else null. */
  static @Nullable DateText alone(String line) {
    if (line.length() > LONGEST_LINE) {
      return null;
    }
    DateText date = first(line);
    return date != null && isClock(DATE.matcher(line).replaceAll(" ")) ? date : null;
  }

  /** The date with which the line ends, where it does not belong to a sentence, else null. */
  static @Nullable DateText last(String line) {
    if (!hasDigit(line)) {
      return null;
    }
    Matcher matcher = DATE.matcher(line);
    DateText last = null;
    while (matcher.find()) {
      last = read(matcher);
    }
    return last != null && isClock(line.substring(last.span.end())) ? last : null;
  }

  private static boolean isClock(String rest) {
    return NO_WORD
        .splitAsStream(rest.toLowerCase(Locale.ROOT))
        .allMatch(word -> word.isEmpty() || CLOCK_WORDS.contains(word));
  }

  private static DateText read(Matcher matcher) {
    return new DateText(new Span(matcher.start(), matcher.end()), day(matcher));
  }

  private static @Nullable LocalDate day(Matcher matcher) {
    if (matcher.group("mdy") != null) {
      return day(matcher.group(4), month(matcher.group(2)), matcher.group(3));
    }
    if (matcher.group("dmy") != null) {
      return day(matcher.group(8), month(matcher.group(7)), matcher.group(6));
    }
    if (matcher.group("iso") != null) {
      return day(matcher.group(10), Integer.parseInt(matcher.group(11)), matcher.group(12));
    }
    return numeric(matcher);
  }

  private static @Nullable LocalDate numeric(Matcher matcher) {
    int first = Integer.parseInt(matcher.group(14));
    int second = Integer.parseInt(matcher.group(16));
    if (first > 12 || first == second) {
      return day(matcher.group(17), second, matcher.group(14));
    }
    return second > 12 ? day(matcher.group(17), first, matcher.group(16)) : null;
  }

  private static int month(String name) {
    return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  private static @Nullable LocalDate day(String year, int month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
