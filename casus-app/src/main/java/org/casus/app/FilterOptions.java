package org.casus.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.casus.event.EventType;
import org.casus.store.EventFilter;
import org.casus.store.Snapshot;
import org.casus.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which events a command reads from a store, and as of when. */
final class FilterOptions {
  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Events of this day (2020-07-08) and later.")
  private @Nullable LocalDate since;

  @Option(names = "--until", paramLabel = "DAY", description = "Events of this day and earlier.")
  private @Nullable LocalDate until;

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description = "Events of these PLOVER types: ASSAULT,AGREE.")
  private Set<EventType> types = new TreeSet<>();

  @Option(
      names = "--country",
      split = ",",
      paramLabel = "CODE",
      description = "Events with an actor or recipient of these countries: IRN,SYR.")
  private Set<String> countries = new TreeSet<>();

  @Option(
      names = "--actor",
      split = ",",
      paramLabel = "NAME",
      description = "Events with these actors or recipients: a name, an id or a code.")
  private Set<String> actors = new TreeSet<>();

  @Option(
      names = "--place-country",
      split = ",",
      paramLabel = "CODE",
      description = "Events in these countries.")
  private Set<String> placeCountries = new TreeSet<>();

  @Option(
      names = "--speaker",
      split = ",",
      paramLabel = "NAME",
      description = "Events that these answer for: a name or a code.")
  private Set<String> speakers = new TreeSet<>();

  @Option(
      names = "--publisher",
      split = ",",
      paramLabel = "NAME",
      description = "Events that these outlets report.")
  private Set<String> publishers = new TreeSet<>();

  @Option(
      names = "--as-of",
      paramLabel = "MOMENT",
      converter = MomentReader.class,
      description = "The store as it stood then: 2026-01-31, or 2026-01-31T12:00:00Z.")
  private @Nullable Instant asOf;

  /** Reads a moment: an instant, or a day, meaning its end in universal time. */
  static final class MomentReader implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        return value.indexOf('T') >= 0
            ? Instant.parse(value)
            : LocalDate.parse(value).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
      } catch (java.time.format.DateTimeParseException e) {
        throw new TypeConversionException("'" + value + "' is no day and no moment");
      }
    }
  }

  EventFilter filter() {
    return new EventFilter(
        since, until, types, countries, actors, placeCountries, speakers, publishers);
  }

  Snapshot of(Store store) {
    return asOf == null ? store.current() : store.asOf(asOf);
  }
}
