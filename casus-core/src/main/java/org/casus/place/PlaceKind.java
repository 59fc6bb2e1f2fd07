package org.casus.place;

import org.casus.place.Place.Precision;

/** What sort of place a gazetteer's row describes. */
enum PlaceKind {
  COUNTRY(Precision.COUNTRY),
  /** A state of the past, or a name for a country that is not its own. */
  NATION(Precision.COUNTRY),
  DIVISION(Precision.PROVINCE),
  DISTRICT(Precision.DISTRICT),
  CAPITAL(Precision.CITY),
  /** The seat of a first-level division. */
  SEAT(Precision.CITY),
  CITY(Precision.CITY),
  /** A part of a city. */
  QUARTER(Precision.DISTRICT),
  REGION(Precision.REGION),
  WATER(Precision.REGION),
  SITE(Precision.POINT);

  private final Precision precision;

  PlaceKind(Precision precision) {
    this.precision = precision;
  }

  /** How small such a place is. */
  Precision precision() {
    return precision;
  }

  /** Whether it is a town, a village or a part of one. */
  boolean isSettlement() {
    return this == CAPITAL || this == SEAT || this == CITY || this == QUARTER;
  }

  /** Whether other places lie in it by the gazetteer's own columns. */
  boolean isContainer() {
    return this == COUNTRY || this == NATION || this == DIVISION || this == DISTRICT;
  }
}
