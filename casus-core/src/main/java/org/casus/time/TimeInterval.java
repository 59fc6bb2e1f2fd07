package org.casus.time;

import java.time.LocalDate;

/**
 * A stretch of days.
 *
 * @param start its first day
 * @param end its last day, inclusive
 * @param granularity the unit in which the text tells it
 */
public record TimeInterval(LocalDate start, LocalDate end, Granularity granularity) {
  public TimeInterval {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("ends on " + end + ", before it starts on " + start);
    }
  }

  /** One day. */
  public static TimeInterval day(LocalDate day) {
    return new TimeInterval(day, day, Granularity.DAY);
  }
}
