package org.casus.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as the database counts them: microseconds since 1970. */
final class Moments {
  private Moments() {}

  static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }

  static Instant moment(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
