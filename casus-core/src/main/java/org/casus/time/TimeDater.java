package org.casus.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;
import org.casus.time.Dating.Dated;
import org.casus.time.Dating.Undated;
import org.casus.time.TimePhrase.Absolute;
import org.casus.time.TimePhrase.Counted;
import org.casus.time.TimePhrase.MonthDay;
import org.casus.time.TimePhrase.MonthDays;
import org.casus.time.TimePhrase.MonthOnly;
import org.casus.time.TimePhrase.Origin;
import org.casus.time.TimePhrase.Part;
import org.casus.time.TimePhrase.Range;
import org.casus.time.TimePhrase.SeasonOnly;
import org.casus.time.TimePhrase.Shift;
import org.casus.time.TimePhrase.Since;
import org.casus.time.TimePhrase.Stretch;
import org.casus.time.TimePhrase.Unanchored;
import org.casus.time.TimePhrase.Weekday;
import org.jspecify.annotations.Nullable;

/**
 * The dating of one document's phrases in the order of the text: news counts from the day of
 * publication, a narrative of the past from the date that it told last.
 */
final class TimeDater {
  private static final Undated NO_PUBLICATION = new Undated("no day of publication to count from");
  private static final Undated NOTHING_TOLD = new Undated("no date before it to count from");
  private static final Undated TOO_COARSE = new Undated("the day to count from is not told");
  private static final Undated NO_YEAR = new Undated("no year is told");

  // A month soon to come is likelier meant than one nearly a year ago.
  private static final long SOON = 60;
  private static final long LONG_AGO = 240;

  private final @Nullable LocalDate published;
  private final boolean narrative;
  private @Nullable TimeInterval told;

  /**
   * @param published the day of publication
   * @param narrative whether the document tells of years long past
   */
  TimeDater(@Nullable LocalDate published, boolean narrative) {
    this.published = published;
    this.narrative = narrative;
  }

  /** Dates the next phrase of the text and remembers its date. */
  Dating date(TimePhrase phrase, Tense tense) {
    Dating dating = resolve(phrase, tense);
    if (dating instanceof Dated dated && !(phrase instanceof Stretch)) {
      told = dated.interval();
    }
    return dating;
  }

  private Dating resolve(TimePhrase phrase, Tense tense) {
    return switch (phrase) {
      case Absolute one -> new Dated(one.interval());
      case MonthDay one -> yearly(year -> monthDay(year, one.month(), one.day(), one.day()), tense);
      case MonthDays one ->
          yearly(year -> monthDay(year, one.month(), one.from(), one.to()), tense);
      case MonthOnly one ->
          shifted(year -> CalendarWords.month(year, one.month()), one.shift(), tense);
      case SeasonOnly one -> shifted(one.season()::in, one.shift(), tense);
      case Weekday one -> weekday(one, tense);
      case Counted one -> counted(one);
      case Stretch one -> stretch(one);
      case Part one -> part(one, tense);
      case Range one -> range(one, tense);
      case Since one -> since(one, tense);
      case Unanchored one -> new Undated(one.reason());
    };
  }

  private static @Nullable TimeInterval monthDay(int year, int month, int from, int to) {
    int last = YearMonth.of(year, month).lengthOfMonth();
    return to > last
        ? null
        : new TimeInterval(
            LocalDate.of(year, month, from), LocalDate.of(year, month, to), Granularity.DAY);
  }

  private Dating yearly(IntFunction<@Nullable TimeInterval> in, Tense tense) {
    boolean hasTold = narrative || (published == null && isFine(told));
    if (hasTold && told != null) {
      return dated(nearestTold(in, told.start()));
    }
    if (published == null || narrative) {
      return NO_YEAR;
    }
    return dated(nearest(in, published, tense));
  }

  // "In 2011" may be background; a day or month that was told with its year dates the story.
  private static boolean isFine(@Nullable TimeInterval told) {
    return told != null && told.granularity().compareTo(Granularity.MONTH) <= 0;
  }

  private static Dating dated(@Nullable TimeInterval interval) {
    return interval == null ? new Undated("no such day") : new Dated(interval);
  }

  // A story stays in the year that it told last, or goes on into the next.
  private static @Nullable TimeInterval nearestTold(
      IntFunction<@Nullable TimeInterval> in, LocalDate told) {
    TimeInterval best = null;
    long bestCost = Long.MAX_VALUE;
    for (int year = told.getYear(); year <= told.getYear() + 1; year++) {
      TimeInterval interval = in.apply(year);
      if (interval != null) {
        long cost = Math.abs(ChronoUnit.DAYS.between(told, interval.start()));
        if (cost < bestCost) {
          best = interval;
          bestCost = cost;
        }
      }
    }
    return best;
  }

  private static @Nullable TimeInterval nearest(
      IntFunction<@Nullable TimeInterval> in, LocalDate published, Tense tense) {
    TimeInterval past = null;
    TimeInterval future = null;
    for (int year = published.getYear() - 4; year <= published.getYear() + 4; year++) {
      TimeInterval interval = in.apply(year);
      if (interval != null && !interval.start().isAfter(published)) {
        past = interval;
      }
      boolean isOpen = interval != null && !interval.end().isBefore(published);
      if (isOpen && future == null) {
        future = interval;
      }
    }
    if (past == null || future == null) {
      return past == null ? future : past;
    }
    return tense == Tense.FUTURE || (tense == Tense.UNKNOWN && isComing(past, future, published))
        ? future
        : past;
  }

  private static boolean isComing(TimeInterval past, TimeInterval future, LocalDate published) {
    return ChronoUnit.DAYS.between(published, future.start()) <= SOON
        && ChronoUnit.DAYS.between(past.end(), published) >= LONG_AGO;
  }

  private Dating shifted(IntFunction<@Nullable TimeInterval> in, Shift shift, Tense tense) {
    if (narrative && told != null) {
      int year = told.start().getYear();
      TimeInterval within = in.apply(year);
      boolean isBefore = within != null && within.start().isBefore(told.start());
      return switch (shift) {
        case NONE, THIS -> yearly(in, tense);
        case NEXT -> dated(in.apply(isBefore ? year + 1 : year));
        case LAST -> dated(in.apply(isBefore ? year : year - 1));
      };
    }
    return switch (shift) {
      case NONE -> yearly(in, tense);
      case THIS -> yearly(in, tense == Tense.PAST ? Tense.PAST : Tense.UNKNOWN);
      case LAST -> published == null ? NO_YEAR : dated(last(in, published));
      case NEXT -> published == null ? NO_YEAR : dated(next(in, published));
    };
  }

  private static @Nullable TimeInterval last(
      IntFunction<@Nullable TimeInterval> in, LocalDate published) {
    TimeInterval within = in.apply(published.getYear());
    return within != null && within.end().isBefore(published)
        ? within
        : in.apply(published.getYear() - 1);
  }

  private static @Nullable TimeInterval next(
      IntFunction<@Nullable TimeInterval> in, LocalDate published) {
    TimeInterval within = in.apply(published.getYear());
    return within != null && within.start().isAfter(published)
        ? within
        : in.apply(published.getYear() + 1);
  }

  private Dating weekday(Weekday weekday, Tense tense) {
    if (narrative && told != null && told.granularity() == Granularity.DAY) {
      return day(told.end().with(TemporalAdjusters.nextOrSame(weekday.day())));
    }
    if (published == null || narrative) {
      return narrative ? TOO_COARSE : NO_PUBLICATION;
    }
    DayOfWeek day = weekday.day();
    return switch (weekday.shift()) {
      case NONE ->
          day(
              published.with(
                  tense == Tense.FUTURE
                      ? TemporalAdjusters.nextOrSame(day)
                      : TemporalAdjusters.previousOrSame(day)));
      case THIS ->
          day(
              published.with(
                  tense == Tense.PAST
                      ? TemporalAdjusters.previousOrSame(day)
                      : TemporalAdjusters.nextOrSame(day)));
      case LAST -> day(published.with(TemporalAdjusters.previous(day)));
      case NEXT -> day(published.with(TemporalAdjusters.next(day)));
    };
  }

  private static Dating day(LocalDate day) {
    return new Dated(TimeInterval.day(day));
  }

  private @Nullable TimeInterval base(Origin origin) {
    TimeInterval publication = published == null ? null : TimeInterval.day(published);
    return switch (origin) {
      case PUBLICATION -> publication;
      case SPEECH -> narrative ? told : publication;
      case TOLD -> told;
    };
  }

  private Dating counted(Counted counted) {
    TimeInterval base = base(counted.origin());
    if (base == null) {
      return counted.origin() == Origin.TOLD || narrative ? NOTHING_TOLD : NO_PUBLICATION;
    }
    return UnitArithmetic.plus(base, counted.amount(), counted.unit())
        .<Dating>map(Dated::new)
        .orElse(TOO_COARSE);
  }

  private Dating stretch(Stretch stretch) {
    TimeInterval base = base(Origin.SPEECH);
    if (base == null || base.granularity() != Granularity.DAY) {
      return base == null ? NO_PUBLICATION : TOO_COARSE;
    }
    LocalDate day = base.start();
    LocalDate other = UnitArithmetic.plus(day, stretch.amount(), stretch.unit());
    Granularity granularity = stretch.unit().granularity();
    return new Dated(
        stretch.amount() < 0
            ? new TimeInterval(other, day, granularity)
            : new TimeInterval(day, other, granularity));
  }

  private Dating part(Part part, Tense tense) {
    Dating whole = resolve(part.whole(), tense);
    return whole instanceof Dated dated
        ? new Dated(UnitArithmetic.part(dated.interval(), part.third()))
        : whole;
  }

  private Dating range(Range range, Tense tense) {
    Dating to = resolve(range.to(), tense);
    boolean endTellsYear = range.to() instanceof Absolute;
    Dating from =
        endTellsYear && to instanceof Dated end
            ? before(range.from(), end.interval(), tense)
            : resolve(range.from(), tense);
    if (!(from instanceof Dated first)) {
      return from;
    }
    if (!endTellsYear) {
      to = after(range.to(), first.interval(), tense);
    }
    if (!(to instanceof Dated last)) {
      return to;
    }
    LocalDate start = first.interval().start();
    LocalDate end = last.interval().end();
    return end.isBefore(start)
        ? new Undated("it would end before it begins")
        : new Dated(new TimeInterval(start, end, first.interval().granularity()));
  }

  // "May 3 to June 5, 2019": the year at the end is the year of the beginning.
  private Dating before(TimePhrase from, TimeInterval end, Tense tense) {
    TimeDater atEnd = new TimeDater(end.end(), false);
    return from instanceof Absolute ? resolve(from, tense) : atEnd.resolve(from, Tense.PAST);
  }

  private Dating after(TimePhrase to, TimeInterval start, Tense tense) {
    TimeDater atStart = new TimeDater(start.start(), false);
    return to instanceof Absolute ? resolve(to, tense) : atStart.resolve(to, Tense.FUTURE);
  }

  private Dating since(Since since, Tense tense) {
    Dating from = resolve(since.from(), tense);
    boolean isOpen = !narrative && published != null && from instanceof Dated;
    if (isOpen && from instanceof Dated dated && published != null) {
      TimeInterval first = dated.interval();
      return published.isBefore(first.start())
          ? from
          : new Dated(new TimeInterval(first.start(), published, first.granularity()));
    }
    return from;
  }
}
