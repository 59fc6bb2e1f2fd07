package org.casus.store;

import java.util.List;

/**
 * Counts of what a selection holds.
 *
 * @param documents the documents read, coded and rejected, whatever events are selected
 * @param events how many events are selected
 * @param agreements how many agreements the documents speak of, whatever events are selected
 * @param byType selected events by PLOVER type, the commonest first
 * @param byCountry selected events by the country of any party, the commonest first
 * @param byMonth selected events by month, {@code 2020-07}, the earliest first: their own, else
 *     that of publication; those with neither are not in it
 */
public record Stats(
    Tally documents,
    long events,
    long agreements,
    List<Count> byType,
    List<Count> byCountry,
    List<Count> byMonth) {
  public Stats {
    byType = List.copyOf(byType);
    byCountry = List.copyOf(byCountry);
    byMonth = List.copyOf(byMonth);
  }

  /** How many there are of one kind. */
  public record Count(String key, long count) {}
}
