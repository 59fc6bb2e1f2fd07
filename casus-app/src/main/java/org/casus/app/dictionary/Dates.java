package org.casus.app.dictionary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The date restrictions behind an actor's code: {@code <810120}, {@code 19900101-20000101}. */
final class Dates {
  private static final int CENTURY = 100;
  // Dictionaries with years of two digits begin with the news of 1945.
  private static final int FIRST_YEAR = 45;

  private Dates() {}

  /** The range as our dictionaries write it; empty where what is written is no date. */
  static Optional<String> range(String written) {
    String text = written.replace(" ", "");
    if (text.startsWith("<")) {
      return day(text.substring(1), false).map(day -> ".." + day.minusDays(1));
    }
    if (text.startsWith(">")) {
      return day(text.substring(1), true).map(day -> day + "..");
    }
    int dash = text.indexOf('-');
    if (dash < 0) {
      Optional<LocalDate> from = day(text, false);
      return from.flatMap(f -> day(text, true).map(t -> f + ".." + t));
    }
    Optional<String> from = bound(text.substring(0, dash), false);
    Optional<String> until = bound(text.substring(dash + 1), true);
    return from.flatMap(f -> until.map(u -> f + ".." + u));
  }

  private static Optional<String> bound(String text, boolean last) {
    return text.isEmpty() ? Optional.of("") : day(text, last).map(LocalDate::toString);
  }

  private static Optional<LocalDate> day(String digits, boolean last) {
    if (!digits.matches("\\d{2}|\\d{4}|\\d{6}|\\d{8}")) {
      return Optional.empty();
    }
    boolean shortYear = digits.length() == 2 || digits.length() == 6;
    int yearDigits = shortYear ? 2 : 4;
    int year = Integer.parseInt(digits.substring(0, yearDigits));
    if (shortYear) {
      year += year < FIRST_YEAR ? 20 * CENTURY : 19 * CENTURY;
    }
    if (digits.length() == yearDigits) {
      return Optional.of(last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
    }
    int month = Integer.parseInt(digits.substring(yearDigits, yearDigits + 2));
    int day = Integer.parseInt(digits.substring(yearDigits + 2));
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
