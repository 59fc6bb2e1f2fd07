package org.casus.place;

/**
 * How likely news is to mean a place when it gives no hint, on the scale of a common logarithm of
 * inhabitants.
 */
final class Prominence {
  private static final double COUNTRY = 9;
  private static final double WRITTEN_BY_HAND = 7.2;
  private static final double WRITTEN_SMALL = 5.7;
  private static final double CAPITAL = 1.2;
  private static final double LEAST_CAPITAL = 6.3;
  private static final double SEAT = 0.3;
  private static final double DIVISION = -0.4;
  private static final double DISTRICT = -1.0;
  private static final double QUARTER = -1.0;

  private Prominence() {}

  static double of(PlaceTable table, int row) {
    if (table.isUncounted(row)) {
      return written(table.kind(row));
    }
    double inhabitants = Math.log10(table.population(row) + 10.0);
    return switch (table.kind(row)) {
      case COUNTRY -> COUNTRY + inhabitants / 20;
      case CAPITAL -> Math.max(LEAST_CAPITAL, inhabitants + CAPITAL);
      case SEAT -> inhabitants + SEAT;
      case DIVISION -> inhabitants + DIVISION;
      case DISTRICT -> inhabitants + DISTRICT;
      case QUARTER -> inhabitants + QUARTER;
      case CITY, NATION, REGION, WATER, SITE -> inhabitants;
    };
  }

  private static double written(PlaceKind kind) {
    return kind.isSettlement() || kind == PlaceKind.SITE ? WRITTEN_SMALL : WRITTEN_BY_HAND;
  }
}
