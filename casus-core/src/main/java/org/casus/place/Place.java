package org.casus.place;

import org.jspecify.annotations.Nullable;

/**
 * Somewhere on the earth.
 *
 * @param name the gazetteer's English name
 * @param country ISO 3166-1 alpha-3, absent where the place is larger than a country
 * @param admin1 the first-level division's name
 * @param latitude degrees north
 * @param longitude degrees east
 * @param geonamesId the GeoNames id
 * @param precision how small a place it is
 * @param population inhabitants, 0 where unknown
 */
public record Place(
    String name,
    @Nullable String country,
    @Nullable String admin1,
    double latitude,
    double longitude,
    @Nullable Long geonamesId,
    Precision precision,
    long population) {
  /** How small a place is, from a spot to a part of the world. */
  public enum Precision {
    POINT,
    CITY,
    DISTRICT,
    PROVINCE,
    COUNTRY,
    REGION
  }
}
