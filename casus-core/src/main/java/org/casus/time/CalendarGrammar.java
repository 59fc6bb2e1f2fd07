package org.casus.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.casus.time.TimePhrase.MonthDay;
import org.casus.time.TimePhrase.MonthDays;
import org.casus.time.TimePhrase.MonthOnly;
import org.casus.time.TimePhrase.SeasonOnly;
import org.casus.time.TimePhrase.Shift;
import org.jspecify.annotations.Nullable;

/** Dates by the calendar: days, months and seasons, with or without their year. */
final class CalendarGrammar {
  // Without one of these before it, "may" or "march" at the start of a sentence is no month.
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in of on since until till by during last next this late early mid and to from through"
              .concat(" between before after - – ( , the that middle end")
              .split(" "));
  private static final Set<String> BEFORE_SEASON =
      Set.of(
          "the in this last next early mid late by during that following previous - since"
              .split(" "));
  private static final Set<String> AFTER_SEASON =
      Set.of(
          "offensive offensives campaign olympics games school uprising fighting season break war"
              .concat(" palace line quarters clothing training")
              .split(" "));

  /** Words with which a date begins, besides the names of months, days and seasons. */
  static final Set<String> OPENERS = Set.of("the", "christmas", "new");

  private final Pieces pieces;
  private final YearGrammar years;

  CalendarGrammar(Pieces pieces, YearGrammar years) {
    this.pieces = pieces;
    this.years = years;
  }

  /** The date that begins at this piece. */
  @Nullable Parsed parse(int at) {
    Piece piece = pieces.at(at);
    Parsed parsed =
        switch (piece.kind()) {
          case NUMBER -> number(at);
          case ORDINAL -> dayFirst(at);
          case WORD -> word(at);
          case DECADE, SYMBOL -> null;
        };
    return parsed != null || !piece.is("the") ? parsed : the(at);
  }

  private @Nullable Parsed number(int at) {
    Parsed iso = iso(at);
    return iso != null ? iso : dayFirst(at);
  }

  private @Nullable Parsed iso(int at) {
    boolean isIso =
        pieces.at(at).isNumber(4)
            && pieces.word(at + 1).equals("-")
            && pieces.at(at + 2).isNumber(2)
            && pieces.word(at + 3).equals("-")
            && pieces.at(at + 4).isNumber(2);
    return isIso
        ? day(
            pieces.at(at).value(), pieces.at(at + 2).value(), pieces.at(at + 4).value(), at, at + 5)
        : null;
  }

  private static @Nullable Parsed day(int year, int month, int day, int start, int end) {
    try {
      return new Parsed(TimeInterval.day(LocalDate.of(year, month, day)), start, end);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Parsed word(int at) {
    DayOfWeek weekday = CalendarWords.weekday(pieces.word(at));
    if (weekday != null && pieces.at(at).capital()) {
      return weekday(at, weekday);
    }
    if (CalendarWords.month(pieces.word(at)) > 0 && isMonth(at)) {
      return monthFirst(at);
    }
    Season season = Season.of(pieces.word(at));
    return season != null ? season(at, season) : holiday(at);
  }

  private @Nullable Parsed the(int at) {
    Parsed parsed = dayFirst(at + 1);
    return parsed == null ? null : parsed.from(at);
  }

  private @Nullable Parsed weekday(int at, DayOfWeek weekday) {
    int next = pieces.afterComma(pieces.afterStop(at + 1));
    boolean isThe = pieces.word(next).equals("the");
    Parsed date = parseDate(isThe ? next + 1 : next);
    if (date != null) {
      return date.from(at);
    }
    // "Sun" and "Sat" are words too.
    return CalendarWords.isShort(pieces.word(at))
        ? null
        : new Parsed(new TimePhrase.Weekday(weekday, Shift.NONE), at, at + 1);
  }

  private @Nullable Parsed parseDate(int at) {
    boolean isMonth = CalendarWords.month(pieces.word(at)) > 0 && pieces.at(at).capital();
    Parsed date = isMonth ? monthFirst(at) : dayFirst(at);
    return date != null && date.phrase() instanceof MonthOnly ? null : date;
  }

  private boolean isMonth(int at) {
    Piece piece = pieces.at(at);
    if (!piece.capital()) {
      return false;
    }
    boolean isWordToo =
        piece.is("may") || piece.is("march") || piece.is("mar") || piece.is("august");
    boolean isFollowed =
        isDay(at + 1) || isDay(at + 2) || years.year(at + 1) > 0 || years.year(at + 2) > 0;
    if (CalendarWords.isAbbreviated(piece.lower())) {
      return isFollowed
          || (pieces.word(at + 1).equals(".") && BEFORE_MONTH.contains(pieces.word(at - 1)));
    }
    return !isWordToo || isFollowed || BEFORE_MONTH.contains(pieces.word(at - 1));
  }

  private boolean isDay(int at) {
    Piece piece = pieces.at(at);
    boolean isNumber = piece.kind() == Piece.Kind.NUMBER || piece.kind() == Piece.Kind.ORDINAL;
    return isNumber && piece.value() >= 1 && piece.value() <= 31;
  }

  private @Nullable Parsed monthFirst(int at) {
    int month = CalendarWords.month(pieces.word(at));
    int next = afterName(at);
    boolean isThe =
        pieces.word(next).equals("the") && pieces.at(next + 1).kind() == Piece.Kind.ORDINAL;
    int dayAt = isThe ? next + 1 : next;
    if (isDay(dayAt) && CalendarWords.isDay(month, pieces.at(dayAt).value())) {
      return withYear(month, pieces.at(dayAt).value(), at, dayAt + 1);
    }
    int yearAt = pieces.word(next).equals("of") ? next + 1 : pieces.afterComma(next);
    int year = years.year(yearAt);
    return year > 0
        ? new Parsed(CalendarWords.month(year, month), at, yearAt + 1)
        : new Parsed(new MonthOnly(month, Shift.NONE), at, next);
  }

  // The stop after "Jan" belongs to it, that after "May" ends the sentence.
  private int afterName(int at) {
    return CalendarWords.isAbbreviated(pieces.word(at)) ? pieces.afterStop(at + 1) : at + 1;
  }

  // After "May 3": an end of a range, then a year.
  private Parsed withYear(int month, int day, int start, int end) {
    boolean isRange =
        (pieces.isDash(end) || pieces.word(end).equals("to"))
            && isDay(end + 1)
            && CalendarWords.month(pieces.word(end + 2)) == 0
            && pieces.at(end + 1).value() > day;
    int to = isRange ? pieces.at(end + 1).value() : day;
    int afterDays = isRange ? end + 2 : end;
    int yearAt = pieces.word(afterDays).equals("of") ? afterDays + 1 : pieces.afterComma(afterDays);
    int year = years.year(yearAt);
    return days(month, day, to, year, start, year > 0 ? yearAt + 1 : afterDays);
  }

  private static Parsed days(int month, int from, int to, int year, int start, int end) {
    if (year <= 0) {
      return new Parsed(
          from == to ? new MonthDay(month, from) : new MonthDays(month, from, to), start, end);
    }
    int last = java.time.YearMonth.of(year, month).lengthOfMonth();
    LocalDate first = LocalDate.of(year, month, Math.min(from, last));
    LocalDate until = LocalDate.of(year, month, Math.min(to, last));
    return new Parsed(new TimeInterval(first, until, Granularity.DAY), start, end);
  }

  private @Nullable Parsed dayFirst(int at) {
    if (!isDay(at)) {
      return null;
    }
    int from = pieces.at(at).value();
    boolean isRange = (pieces.isDash(at + 1) || pieces.word(at + 1).equals("to")) && isDay(at + 2);
    int to = isRange ? pieces.at(at + 2).value() : from;
    int next = isRange ? at + 3 : at + 1;
    int monthAt = pieces.word(next).equals("of") ? next + 1 : next;
    int month = pieces.at(monthAt).capital() ? CalendarWords.month(pieces.word(monthAt)) : 0;
    if (month == 0 || !CalendarWords.isDay(month, from) || to < from) {
      return null;
    }
    int stop = afterName(monthAt);
    int yearAt = pieces.afterComma(stop);
    int year = years.year(yearAt);
    return days(month, from, to, year, at, year > 0 ? yearAt + 1 : stop);
  }

  private @Nullable Parsed season(int at, Season season) {
    int yearAt = pieces.word(at + 1).equals("of") ? at + 2 : pieces.afterComma(at + 1);
    int year = years.year(yearAt);
    if (year > 0) {
      int end = years.endOfYears(yearAt);
      return new Parsed(season.in(year), at, end);
    }
    boolean isName = pieces.at(at).capital() || pieces.word(at + 1).equals("of");
    boolean isPlain =
        BEFORE_SEASON.contains(pieces.word(at - 1)) && !AFTER_SEASON.contains(pieces.word(at + 1));
    boolean isOfThat = pieces.word(at + 1).equals("of") && pieces.word(at + 3).equals("year");
    return (isName && !isOfThat) || !isPlain
        ? null
        : new Parsed(new SeasonOnly(season, Shift.NONE), at, isOfThat ? at + 4 : at + 1);
  }

  private @Nullable Parsed holiday(int at) {
    int last = 0;
    if (pieces.word(at).equals("christmas") && pieces.at(at).capital()) {
      boolean isEve = pieces.word(at + 1).equals("eve");
      last = isEve || pieces.word(at + 1).equals("day") ? at + 2 : at + 1;
      return days(
          12, isEve ? 24 : 25, isEve ? 24 : 25, years.year(pieces.afterComma(last)), at, last);
    }
    boolean isNewYear = pieces.word(at).equals("new") && pieces.word(at + 1).equals("year");
    if (isNewYear && pieces.at(at).capital() && pieces.word(at + 3).equals("s")) {
      boolean isEve = pieces.word(at + 4).equals("eve");
      boolean isDay = pieces.word(at + 4).equals("day");
      return isEve || isDay
          ? days(isEve ? 12 : 1, isEve ? 31 : 1, isEve ? 31 : 1, 0, at, at + 5)
          : null;
    }
    return null;
  }
}
