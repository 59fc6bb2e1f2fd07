package org.casus.store;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.casus.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted: those that fit every part. An empty part, or an absent day, is fitted by
 * every event.
 *
 * @param since the first day; an event that ends earlier is out. The event's own time counts, else
 *     the day of publication; an event with neither is out
 * @param until the last day; an event that starts later is out
 * @param types any of these PLOVER types
 * @param countries any actor or recipient of one of these countries (ISO 3166-1 alpha-3)
 * @param actors any actor or recipient with one of these ids or codes, or whose name or words
 *     contain one of these, in any case of letters
 * @param placeCountries a place in one of these countries
 * @param speakers anybody who answers for the event with one of these countries or codes, or whose
 *     name or words contain one of these, in any case of letters
 * @param publishers any of these outlets
 */
public record EventFilter(
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    Set<EventType> types,
    Set<String> countries,
    Set<String> actors,
    Set<String> placeCountries,
    Set<String> speakers,
    Set<String> publishers) {
  /** Every event fits. */
  public static final EventFilter ALL =
      new EventFilter(null, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public EventFilter {
    types = sorted(types);
    countries = sorted(countries);
    actors = sorted(actors);
    placeCountries = sorted(placeCountries);
    speakers = sorted(speakers);
    publishers = sorted(publishers);
  }

  private static <T extends Comparable<T>> Set<T> sorted(Set<T> values) {
    return java.util.Collections.unmodifiableSet(new TreeSet<>(values));
  }

  /** Whether every event fits. */
  public boolean isAll() {
    return equals(ALL);
  }

  /** The same, but for events from this day on. */
  public EventFilter since(LocalDate day) {
    return new EventFilter(
        day, until, types, countries, actors, placeCountries, speakers, publishers);
  }

  /** The same, but for events up to and including this day. */
  public EventFilter until(LocalDate day) {
    return new EventFilter(
        since, day, types, countries, actors, placeCountries, speakers, publishers);
  }

  /** The same, but for events of these types. */
  public EventFilter types(Set<EventType> wanted) {
    return new EventFilter(
        since, until, wanted, countries, actors, placeCountries, speakers, publishers);
  }

  /** The same, but for events with a party of these countries. */
  public EventFilter countries(Set<String> wanted) {
    return new EventFilter(
        since, until, types, wanted, actors, placeCountries, speakers, publishers);
  }

  /** The same, but for events with these parties. */
  public EventFilter actors(Set<String> wanted) {
    return new EventFilter(
        since, until, types, countries, wanted, placeCountries, speakers, publishers);
  }

  /** The same, but for events in these countries. */
  public EventFilter placeCountries(Set<String> wanted) {
    return new EventFilter(since, until, types, countries, actors, wanted, speakers, publishers);
  }

  /** The same, but for events that these speakers answer for. */
  public EventFilter speakers(Set<String> wanted) {
    return new EventFilter(
        since, until, types, countries, actors, placeCountries, wanted, publishers);
  }

  /** The same, but for events that these outlets report. */
  public EventFilter publishers(Set<String> wanted) {
    return new EventFilter(
        since, until, types, countries, actors, placeCountries, speakers, wanted);
  }
}
