package org.casus.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units in which news counts time. */
enum TimeUnit {
  HOUR(Granularity.DAY, 0),
  DAY(Granularity.DAY, 1),
  WEEKEND(Granularity.DAY, 7),
  WEEK(Granularity.WEEK, 7),
  FORTNIGHT(Granularity.WEEK, 14),
  MONTH(Granularity.MONTH, 30),
  QUARTER(Granularity.SEASON, 91),
  YEAR(Granularity.YEAR, 365),
  DECADE(Granularity.DECADE, 3652),
  CENTURY(Granularity.DECADE, 36524);

  private static final Map<String, TimeUnit> BY_WORD =
      Map.ofEntries(
          Map.entry("minute", HOUR),
          Map.entry("minutes", HOUR),
          Map.entry("hour", HOUR),
          Map.entry("hours", HOUR),
          Map.entry("day", DAY),
          Map.entry("days", DAY),
          Map.entry("weekend", WEEKEND),
          Map.entry("weekends", WEEKEND),
          Map.entry("week", WEEK),
          Map.entry("weeks", WEEK),
          Map.entry("fortnight", FORTNIGHT),
          Map.entry("month", MONTH),
          Map.entry("months", MONTH),
          Map.entry("quarter", QUARTER),
          Map.entry("quarters", QUARTER),
          Map.entry("year", YEAR),
          Map.entry("years", YEAR),
          Map.entry("decade", DECADE),
          Map.entry("decades", DECADE),
          Map.entry("century", CENTURY),
          Map.entry("centuries", CENTURY));

  private final Granularity granularity;
  private final int days;

  TimeUnit(Granularity granularity, int days) {
    this.granularity = granularity;
    this.days = days;
  }

  Granularity granularity() {
    return granularity;
  }

  /** Its usual length. */
  int days() {
    return days;
  }

  /** The words that name a unit. */
  static Set<String> words() {
    return BY_WORD.keySet();
  }

  /** The unit that a lower-case word names. */
  static @Nullable TimeUnit of(String word) {
    return BY_WORD.get(word);
  }
}
