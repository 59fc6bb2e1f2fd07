package org.casus.time;

/** The unit in which the text tells the time. */
public enum Granularity {
  DAY,
  WEEK,
  MONTH,
  SEASON,
  YEAR,
  DECADE
}
