package org.casus.time;

/** What became of a time expression when we looked for the days it means. */
public sealed interface Dating {
  /** The days are known. */
  record Dated(TimeInterval interval) implements Dating {}

  /** The words do not tell the days; the reason says what is missing. */
  record Undated(String reason) implements Dating {}
}
