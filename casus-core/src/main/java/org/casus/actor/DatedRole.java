package org.casus.actor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was, and from when to when.
 *
 * @param country ISO 3166-1 alpha-3; absent for an international actor
 * @param sector the PLOVER sector; absent for a bare country
 * @param code the CAMEO-shaped string where the dictionary gives one of its own
 * @param from the first day, absent where open
 * @param until the last day, absent where open
 */
public record DatedRole(
    @Nullable String country,
    @Nullable Sector sector,
    @Nullable String code,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** Whether the dictionary bounds it in time. */
  public boolean isDated() {
    return from != null || until != null;
  }

  /** Whether it held on this day. */
  public boolean heldOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** Whether it was over before this day. */
  public boolean isOverBy(LocalDate day) {
    return until != null && until.isBefore(day);
  }
}
