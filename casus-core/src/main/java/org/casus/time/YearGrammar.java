package org.casus.time;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Years, decades, centuries, quarters and halves of a year. */
final class YearGrammar {
  private static final int FIRST = 1000;
  private static final int LAST = 2100;
  private static final Set<String> COUNTING =
      Set.of("than some nearly almost least most approximately roughly $ € £ # + over".split(" "));
  private static final Set<String> COUNTED =
      Set.of(
          ("% percent troops soldiers men people killed dead tons tonnes miles mi km kilometers"
                  + " kilometres metres meters feet ft dollars million billion others casualties"
                  + " prisoners tanks aircraft planes civilians wounded square more hours"
                  + " families refugees police officers women children")
              .split(" "));
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          ("in since of by until till from to during after before between and early late mid the"
                  + " through throughout circa year ( , - – for as around about")
              .split(" "));

  /** Words with which years begin, besides ordinals. */
  static final Set<String> OPENERS =
      Set.of(
          "the ad twenties thirties forties fifties sixties seventies eighties nineties"
              .split(" "));

  private final Pieces pieces;

  YearGrammar(Pieces pieces) {
    this.pieces = pieces;
  }

  /** The year of four digits there, or '44 as 1944; else 0. */
  int year(int at) {
    Piece piece = pieces.at(at);
    if (piece.isNumber(4) && piece.value() >= FIRST && piece.value() <= LAST) {
      return piece.value();
    }
    return 0;
  }

  /** The piece after a year that may be written 1941–42. */
  int endOfYears(int at) {
    boolean isShort = pieces.isDash(at + 1) || pieces.word(at + 1).equals("/");
    return isShort && pieces.at(at + 2).isNumber(2) ? at + 3 : at + 1;
  }

  /** The years, decade or century that begin at this piece. */
  @Nullable Parsed parse(int at) {
    Piece piece = pieces.at(at);
    return switch (piece.kind()) {
      case NUMBER -> number(at);
      case DECADE -> decade(at, piece.value());
      case ORDINAL -> ordinal(at, piece.value());
      case WORD -> word(at);
      case SYMBOL -> null;
    };
  }

  private @Nullable Parsed number(int at) {
    Parsed before = beforeChrist(at);
    if (before != null) {
      return before;
    }
    int year = year(at);
    if (year == 0) {
      return null;
    }
    if (pieces.word(at + 1).equals("'") || pieces.word(at + 1).equals("’")) {
      boolean isDecade =
          year % 10 == 0 && pieces.isGlued(at + 1) && pieces.word(at + 2).equals("s");
      if (isDecade) {
        return new Parsed(CalendarWords.decade(year), at, at + 3);
      }
    }
    Parsed range = range(at, year);
    return range != null
        ? range
        : isYear(at) ? new Parsed(CalendarWords.year(year), at, at + 1) : null;
  }

  private @Nullable Parsed range(int at, int from) {
    boolean isDash = pieces.isDash(at + 1) || pieces.word(at + 1).equals("/");
    Piece last = pieces.at(at + 2);
    int to = last.isNumber(2) ? from / 100 * 100 + last.value() : year(at + 2);
    if (!isDash || to <= from || pieces.isDash(at + 3)) {
      return null;
    }
    return new Parsed(
        new TimeInterval(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), Granularity.YEAR),
        at,
        at + 3);
  }

  // 1500 soldiers are no year; the 1968 elections are held in one.
  private boolean isYear(int at) {
    String before = pieces.word(at - 1);
    String after = pieces.word(at + 1);
    if (COUNTING.contains(before) || COUNTED.contains(after) || after.equals(":") && isClock(at)) {
      return false;
    }
    boolean isRecent = pieces.at(at).value() >= 1700 && pieces.at(at).value() < 2050;
    boolean isPlural = pieces.at(at + 1).isWord() && after.endsWith("s") && after.length() > 3;
    return isPlural
        ? isRecent && BEFORE_YEAR.contains(before)
        : isRecent || BEFORE_YEAR.contains(before);
  }

  private boolean isClock(int at) {
    return pieces.isGlued(at + 1) && pieces.at(at + 2).isNumber(2);
  }

  private @Nullable Parsed beforeChrist(int at) {
    if (!isYearNumber(at)) {
      return null;
    }
    boolean isRange = pieces.isDash(at + 1) && isYearNumber(at + 2);
    int era = isRange ? at + 3 : at + 1;
    int end = endOfEra(era);
    if (end == era) {
      return null;
    }
    int from = 1 - pieces.at(at).value();
    int to = isRange ? 1 - pieces.at(at + 2).value() : from;
    return to < from
        ? null
        : new Parsed(
            new TimeInterval(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), Granularity.YEAR),
            at,
            end);
  }

  private boolean isYearNumber(int at) {
    Piece piece = pieces.at(at);
    return piece.kind() == Piece.Kind.NUMBER && piece.value() > 0 && piece.value() < 5000;
  }

  private int endOfEra(int at) {
    String word = pieces.word(at);
    if (word.equals("bc") || word.equals("bce")) {
      return at + 1;
    }
    boolean isDotted =
        word.equals("b") && pieces.word(at + 1).equals(".") && pieces.word(at + 2).equals("c");
    return isDotted ? pieces.afterStop(at + 3) : at;
  }

  private @Nullable Parsed decade(int at, int value) {
    if (value >= FIRST && value < LAST && value % 10 == 0) {
      return new Parsed(CalendarWords.decade(value), at, at + 1);
    }
    boolean isShort = value >= 20 && value <= 90 && value % 10 == 0;
    String before = pieces.word(at - 1);
    boolean isMarked =
        before.equals("the") || before.equals("'") || before.equals("’") || before.equals("‘");
    return isShort && isMarked ? new Parsed(CalendarWords.decade(1900 + value), at, at + 1) : null;
  }

  private @Nullable Parsed ordinal(int at, int value) {
    int next = pieces.isDash(at + 1) ? at + 2 : at + 1;
    if (pieces.word(next).equals("century") && value >= 1 && value <= 30) {
      int end = endOfEra(next + 1);
      TimeInterval century = CalendarWords.century(value);
      return end == next + 1 ? new Parsed(century, at, end) : centuryBefore(value, at, end);
    }
    return partOfYear(at, value);
  }

  private static Parsed centuryBefore(int value, int start, int end) {
    LocalDate first = LocalDate.of(1 - value * 100, 1, 1);
    LocalDate last = LocalDate.of(-(value - 1) * 100, 12, 31);
    return new Parsed(new TimeInterval(first, last, Granularity.DECADE), start, end);
  }

  private @Nullable Parsed word(int at) {
    String word = pieces.word(at);
    int ordinal = CalendarWords.ordinal(word);
    if (ordinal > 0) {
      return ordinal(at, ordinal);
    }
    boolean isAnnoDomini =
        word.equals("ad") && isYearNumber(at + 1) && pieces.at(at + 1).value() < LAST;
    if (isAnnoDomini) {
      return new Parsed(CalendarWords.year(pieces.at(at + 1).value()), at, at + 2);
    }
    int tens =
        switch (word) {
          case "twenties" -> 20;
          case "thirties" -> 30;
          case "forties" -> 40;
          case "fifties" -> 50;
          case "sixties" -> 60;
          case "seventies" -> 70;
          case "eighties" -> 80;
          case "nineties" -> 90;
          default -> 0;
        };
    return tens > 0 && pieces.word(at - 1).equals("the")
        ? new Parsed(CalendarWords.decade(1900 + tens), at, at + 1)
        : null;
  }

  private @Nullable Parsed partOfYear(int at, int value) {
    String unit = pieces.word(at + 1);
    int yearAt = pieces.word(at + 2).equals("of") ? at + 3 : at + 2;
    int year = year(yearAt);
    if (year == 0) {
      return null;
    }
    if (unit.equals("quarter") && value <= 4) {
      return new Parsed(CalendarWords.quarter(year, value), at, yearAt + 1);
    }
    if (unit.equals("half") && value <= 2) {
      LocalDate start = LocalDate.of(year, value == 1 ? 1 : 7, 1);
      LocalDate end = start.plusMonths(6).minusDays(1);
      return new Parsed(new TimeInterval(start, end, Granularity.YEAR), at, yearAt + 1);
    }
    return null;
  }
}
