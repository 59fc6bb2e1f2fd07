package org.casus.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A season of the northern year, by whole months; winter begins in the year that names it. */
enum Season {
  SPRING(3),
  SUMMER(6),
  AUTUMN(9),
  WINTER(12);

  private static final Map<String, Season> BY_WORD =
      Map.of(
          "spring",
          SPRING,
          "summer",
          SUMMER,
          "autumn",
          AUTUMN,
          "fall",
          AUTUMN,
          "winter",
          WINTER,
          "springtime",
          SPRING,
          "summertime",
          SUMMER,
          "wintertime",
          WINTER);

  private final int firstMonth;

  Season(int firstMonth) {
    this.firstMonth = firstMonth;
  }

  /** The words that name a season. */
  static Set<String> words() {
    return BY_WORD.keySet();
  }

  static @Nullable Season of(String word) {
    return BY_WORD.get(word);
  }

  int firstMonth() {
    return firstMonth;
  }

  /** Its three months, from that year on. */
  TimeInterval in(int year) {
    LocalDate start = LocalDate.of(year, firstMonth, 1);
    return new TimeInterval(start, start.plusMonths(3).minusDays(1), Granularity.SEASON);
  }
}
