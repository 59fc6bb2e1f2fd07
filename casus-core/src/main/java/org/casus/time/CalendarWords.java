package org.casus.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names of months, days and numbers, and intervals of the calendar. */
final class CalendarWords {
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> DAYS = new HashMap<>();
  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();

  static {
    String[] months =
        "january february march april may june july august september october november december"
            .split(" ");
    for (int at = 0; at < months.length; at++) {
      MONTHS.put(months[at], at + 1);
      MONTHS.put(months[at].substring(0, 3), at + 1);
    }
    MONTHS.put("sept", 9);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(java.util.Locale.ROOT);
      DAYS.put(name, day);
    }
    String[] days = "mon tue tues wed thu thur thurs fri sat sun".split(" ");
    int[] numbers = {1, 2, 2, 3, 4, 4, 4, 5, 6, 7};
    for (int at = 0; at < days.length; at++) {
      DAYS.put(days[at], DayOfWeek.of(numbers[at]));
    }
    String[] units =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen eighteen nineteen twenty")
            .split(" ");
    for (int at = 1; at < units.length; at++) {
      NUMBERS.put(units[at], at);
    }
    String[] tens = "thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int at = 0; at < tens.length; at++) {
      NUMBERS.put(tens[at], 10 * (at + 3));
    }
    NUMBERS.put("a", 1);
    NUMBERS.put("an", 1);
    String[] ordinals =
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                + " twentieth")
            .split(" ");
    for (int at = 0; at < ordinals.length; at++) {
      ORDINALS.put(ordinals[at], at + 1);
    }
  }

  private CalendarWords() {}

  /** All names of months, days, numbers and ordinals. */
  static Set<String> words() {
    Set<String> words = new HashSet<>(MONTHS.keySet());
    words.addAll(DAYS.keySet());
    words.addAll(NUMBERS.keySet());
    words.addAll(ORDINALS.keySet());
    return words;
  }

  /** The month from 1, or 0 where the word names none. */
  static int month(String word) {
    return MONTHS.getOrDefault(word, 0);
  }

  /** Whether the month is written short, with or without its full stop. */
  static boolean isAbbreviated(String month) {
    return month.equals("sept") || (month.length() == 3 && !month.equals("may"));
  }

  /** Whether the word is a shortened day that may be an ordinary word, such as sun. */
  static boolean isShort(String word) {
    return word.length() <= 5 && !word.endsWith("day");
  }

  static @org.jspecify.annotations.Nullable DayOfWeek weekday(String word) {
    return DAYS.get(word);
  }

  /** The number that the word spells, or 0. */
  static int number(String word) {
    return NUMBERS.getOrDefault(word, 0);
  }

  /** The number whose ordinal the word spells, or 0. */
  static int ordinal(String word) {
    return ORDINALS.getOrDefault(word, 0);
  }

  static TimeInterval year(int year) {
    return new TimeInterval(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Granularity.YEAR);
  }

  /** Ten years from this one on. */
  static TimeInterval decade(int first) {
    return new TimeInterval(
        LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31), Granularity.DECADE);
  }

  /** The hundred years that English counts so: the 19th are 1801 to 1900. */
  static TimeInterval century(int ordinal) {
    return new TimeInterval(
        LocalDate.of(ordinal * 100 - 99, 1, 1),
        LocalDate.of(ordinal * 100, 12, 31),
        Granularity.DECADE);
  }

  static TimeInterval month(int year, int month) {
    LocalDate start = LocalDate.of(year, month, 1);
    return new TimeInterval(start, start.plusMonths(1).minusDays(1), Granularity.MONTH);
  }

  /** A quarter of a year, from 1. */
  static TimeInterval quarter(int year, int quarter) {
    LocalDate start = LocalDate.of(year, 3 * quarter - 2, 1);
    return new TimeInterval(start, start.plusMonths(3).minusDays(1), Granularity.SEASON);
  }

  /** Whether the month has that day in some year. */
  static boolean isDay(int month, int day) {
    return day >= 1 && day <= java.time.Month.of(month).maxLength();
  }
}
