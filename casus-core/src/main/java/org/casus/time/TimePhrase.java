package org.casus.time;

import java.time.DayOfWeek;

/** What the words of a time expression mean before they are held against any date. */
sealed interface TimePhrase {
  /** The words alone tell the days. */
  record Absolute(TimeInterval interval) implements TimePhrase {}

  /** A day of a month; the year is left open. */
  record MonthDay(int month, int day) implements TimePhrase {}

  /** Days of one month; the year is left open. */
  record MonthDays(int month, int from, int to) implements TimePhrase {}

  /** A month; the year is left open. */
  record MonthOnly(int month, Shift shift) implements TimePhrase {}

  /** A season; the year is left open. */
  record SeasonOnly(Season season, Shift shift) implements TimePhrase {}

  /** A day of the week. */
  record Weekday(DayOfWeek day, Shift shift) implements TimePhrase {}

  /**
   * A unit counted from a day.
   *
   * @param amount how many units after it, negative for before
   */
  record Counted(int amount, TimeUnit unit, Origin origin) implements TimePhrase {}

  /** A stretch of units that ends or begins on the day of publication: "the past two years". */
  record Stretch(int amount, TimeUnit unit) implements TimePhrase {}

  /** A part of what another phrase means: "early March". */
  record Part(Third third, TimePhrase whole) implements TimePhrase {}

  /** From the one to the other, both included. */
  record Range(TimePhrase from, TimePhrase to) implements TimePhrase {}

  /** From the beginning of what another phrase means to the day of publication. */
  record Since(TimePhrase from) implements TimePhrase {}

  /** Words that name no day, with the reason. */
  record Unanchored(String reason) implements TimePhrase {}

  /** What an adjective adds to a name of the calendar. */
  enum Shift {
    /** Nothing: "Monday". */
    NONE,
    /** "this Monday" */
    THIS,
    /** "last Monday" */
    LAST,
    /** "next Monday" */
    NEXT
  }

  /** The day that is counted from. */
  enum Origin {
    /** The day of publication; in a narrative of the past, the story's own day. */
    SPEECH,
    /** The day of publication, always. */
    PUBLICATION,
    /** The date told last. */
    TOLD
  }

  /** Which part of a stretch. */
  enum Third {
    EARLY,
    MIDDLE,
    LATE,
    FIRST_HALF,
    SECOND_HALF
  }
}
