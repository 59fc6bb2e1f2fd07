package org.casus.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.casus.time.TimePhrase.Third;

/** Counting by days, weeks, months and longer units from an interval. */
final class UnitArithmetic {
  private UnitArithmetic() {}

  /** The unit that lies so many units from the interval, empty where the interval is too coarse. */
  static Optional<TimeInterval> plus(TimeInterval base, int amount, TimeUnit unit) {
    if (base.granularity().compareTo(finest(unit)) > 0) {
      return Optional.empty();
    }
    LocalDate start = base.start();
    int year = start.getYear();
    return Optional.of(
        switch (unit) {
          case HOUR -> TimeInterval.day(start);
          case DAY -> TimeInterval.day((amount > 0 ? base.end() : start).plusDays(amount));
          case WEEKEND -> weekend(start.plusWeeks(amount));
          case WEEK -> week(start.plusWeeks(amount));
          case FORTNIGHT -> week(start.plusWeeks(2L * amount));
          case MONTH -> month(YearMonth.from(start).plusMonths(amount));
          case QUARTER -> quarter(YearMonth.from(start).plusMonths(3L * amount));
          case YEAR -> CalendarWords.year(year + amount);
          case DECADE -> CalendarWords.decade(Math.floorDiv(year, 10) * 10 + 10 * amount);
          case CENTURY -> CalendarWords.century(Math.floorDiv(year - 1, 100) + 1 + amount);
        });
  }

  private static Granularity finest(TimeUnit unit) {
    return unit == TimeUnit.WEEKEND ? Granularity.WEEK : unit.granularity();
  }

  private static TimeInterval week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new TimeInterval(monday, monday.plusDays(6), Granularity.WEEK);
  }

  private static TimeInterval weekend(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new TimeInterval(monday.plusDays(5), monday.plusDays(6), Granularity.DAY);
  }

  private static TimeInterval month(YearMonth month) {
    return CalendarWords.month(month.getYear(), month.getMonthValue());
  }

  private static TimeInterval quarter(YearMonth month) {
    return CalendarWords.quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
  }

  /** The day that lies so many units from this one. */
  static LocalDate plus(LocalDate day, int amount, TimeUnit unit) {
    return switch (unit) {
      case HOUR -> day;
      case DAY -> day.plusDays(amount);
      case WEEK, WEEKEND -> day.plusWeeks(amount);
      case FORTNIGHT -> day.plusWeeks(2L * amount);
      case MONTH -> day.plusMonths(amount);
      case QUARTER -> day.plusMonths(3L * amount);
      case YEAR -> day.plusYears(amount);
      case DECADE -> day.plusYears(10L * amount);
      case CENTURY -> day.plusYears(100L * amount);
    };
  }

  /** A third or a half of the interval; a day stays whole. */
  static TimeInterval part(TimeInterval whole, Third third) {
    if (whole.granularity() == Granularity.DAY) {
      return whole;
    }
    long days = ChronoUnit.DAYS.between(whole.start(), whole.end()) + 1;
    LocalDate start = whole.start();
    return switch (third) {
      case EARLY -> new TimeInterval(start, start.plusDays(days / 3 - 1), whole.granularity());
      case MIDDLE ->
          new TimeInterval(
              start.plusDays(days / 3), start.plusDays(2 * days / 3 - 1), whole.granularity());
      case LATE -> new TimeInterval(start.plusDays(2 * days / 3), whole.end(), whole.granularity());
      case FIRST_HALF -> new TimeInterval(start, start.plusDays(days / 2 - 1), whole.granularity());
      case SECOND_HALF ->
          new TimeInterval(start.plusDays(days / 2), whole.end(), whole.granularity());
    };
  }
}
