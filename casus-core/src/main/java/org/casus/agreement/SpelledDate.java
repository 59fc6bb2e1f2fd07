package org.casus.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A date as treaties write it: "the 14th day of March, 2003", "this third day of May two thousand
 * and six", "on the twenty-first of June nineteen hundred and ninety-four".
 */
record SpelledDate(int start, int end, LocalDate day) {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final List<String> SPANISH =
      List.of(
          "enero",
          "febrero",
          "marzo",
          "abril",
          "mayo",
          "junio",
          "julio",
          "agosto",
          "septiembre",
          "octubre",
          "noviembre",
          "diciembre");
  private static final List<String> FRENCH =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");
  private static final List<String> UNITS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of(
          "zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
          "ninety");
  private static final List<String> ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");

  private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
  private static final String NUMBER =
      "(?:" + String.join("|", UNITS) + "|" + String.join("|", TENS) + "|hundred|thousand|and)";
  private static final String YEAR =
      "(?:in the year )?(?:of our lord )?(\\d{4}|" + NUMBER + "(?:[\\s-]+" + NUMBER + ")*)";
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)\\b(\\d{1,2}|(?:twenty|thirty)?[\\s-]?(?:"
              + String.join("|", ORDINALS)
              + "|thirtieth))(?:st|nd|rd|th)?\\s*(?:day)?\\s*(?:of\\s+)?(?:the month of )?"
              + MONTH
              + ",?\\s+"
              + YEAR
              + "\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?i)\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");

  private static final Pattern ROMANCE =
      Pattern.compile(
          "(?iu)\\b(\\d{1,2})(?:er|º|°)?\\s+(?:d[ií]as\\s+)?(?:del\\s+mes\\s+)?(?:de\\s+)?("
              + String.join("|", SPANISH)
              + "|"
              + String.join("|", FRENCH)
              + ")\\s+(?:del?\\s+)?(?:año\\s+)?(\\d{4})\\b");

  /** The first date in a stretch of text that begins there. */
  static Optional<SpelledDate> first(String text, int from, int to) {
    Optional<SpelledDate> dayFirst = find(DAY_FIRST, text, from, to, 1, 2);
    Optional<SpelledDate> monthFirst = find(MONTH_FIRST, text, from, to, 2, 1);
    if (dayFirst.isPresent() && monthFirst.isPresent()) {
      return dayFirst.get().start <= monthFirst.get().start ? dayFirst : monthFirst;
    }
    return dayFirst.or(() -> monthFirst).or(() -> find(ROMANCE, text, from, to, 1, 2));
  }

  private static Optional<SpelledDate> find(
      Pattern pattern, String text, int from, int to, int dayGroup, int monthGroup) {
    Matcher matcher = pattern.matcher(text).region(from, Math.min(to, text.length()));
    if (!matcher.find()) {
      return Optional.empty();
    }
    int month = month(matcher.group(monthGroup).toLowerCase(Locale.ROOT));
    try {
      LocalDate day = LocalDate.of(year(matcher.group(3)), month, day(matcher.group(dayGroup)));
      return Optional.of(new SpelledDate(matcher.start(), matcher.end(), day));
    } catch (DateTimeException e) {
      return Optional.empty(); // "the 31st of April": no such day
    }
  }

  private static int month(String name) {
    return Stream.of(MONTHS, SPANISH, FRENCH)
        .mapToInt(months -> months.indexOf(name) + 1)
        .max()
        .orElse(0);
  }

  private static int day(String written) {
    String word = written.toLowerCase(Locale.ROOT).strip();
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    if (word.equals("thirtieth")) {
      return 30;
    }
    int tens = word.startsWith("twenty") ? 20 : word.startsWith("thirty") ? 30 : 0;
    String rest = tens == 0 ? word : word.substring("twenty".length()).replaceAll("^[\\s-]+", "");
    return tens + Math.max(0, ORDINALS.indexOf(rest));
  }

  /** "two thousand and six", "nineteen hundred and ninety-four", "nineteen ninety-four". */
  private static int year(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    int whole = 0;
    int part = 0;
    for (String word : written.toLowerCase(Locale.ROOT).split("[\\s-]+", -1)) {
      if (word.equals("thousand")) {
        whole += part * 1000;
        part = 0;
      } else if (word.equals("hundred")) {
        part *= 100;
      } else if (!word.equals("and")) {
        part = next(part, value(word));
      }
    }
    return whole + part;
  }

  // "nineteen ninety-four": a second number of two digits makes the first one centuries.
  private static int next(int part, int value) {
    boolean centuries = part >= 10 && part < 100 && value >= 10;
    return (centuries ? part * 100 : part) + value;
  }

  private static int value(String word) {
    int unit = UNITS.indexOf(word);
    return unit >= 0 ? unit : Math.max(0, TENS.indexOf(word)) * 10;
  }
}
