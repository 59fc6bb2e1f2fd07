package org.casus.bench.accuracy;

import org.jspecify.annotations.Nullable;

/** Whoever takes part in an event or answers for it, as a scorer sees them. */
record Party(
    String text, @Nullable String country, @Nullable String sector, @Nullable String code) {
  /** The first three letters of the code: a country, or a kind of international actor. */
  String head() {
    String known = code != null ? code : country != null ? country : "";
    return known.substring(0, Math.min(3, known.length()));
  }

  /** The country, else the sector, else a question mark. */
  String who() {
    if (country != null) {
      return country;
    }
    return sector != null ? sector : "?";
  }
}
