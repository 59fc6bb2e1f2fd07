package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.casus.document.Rejection.Reason;
import org.casus.event.EventType;
import org.casus.store.wire.RecordReader;
import org.casus.store.wire.RecordWriter;
import org.casus.store.wire.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class EventFilterTest {
  private static Store store;

  /**
   * Documents "dated" (an airstrike on 2020-07-06, published on the 9th), "undated" (the same
   * without day and place), "pact" (published on the 9th), "both" (an airstrike and a pact),
   * "quiet", "rejected".
   */
  @BeforeAll
  static void keep(@TempDir Path folder) throws StoreException {
    store = Store.open(folder, () -> Instant.EPOCH);
    store.ingest(
        List.of(
            Samples.airstrike("dated"),
            Samples.airstrike("undated", "Syria says Israeli forces bombed it."),
            Samples.pact("pact"),
            Samples.airstrikeAndPact("both"),
            Samples.quiet("quiet"),
            Samples.rejected("rejected", Reason.EMPTY)),
        new CoderVersion("0.1.0", "codebook-1"));
  }

  @AfterAll
  static void close() throws StoreException {
    store.close();
  }

  private static List<String> selected(EventFilter filter) throws IOException {
    List<String> events = new ArrayList<>();
    store.current().records(filter, line -> events.addAll(events(RecordReader.read(line))));
    assertThat(store.current().stats(filter).events()).isEqualTo(events.size());
    return events;
  }

  private static List<String> events(JsonNode record) {
    List<String> events = new ArrayList<>();
    String document = record.get("document").get("id").asString();
    record.get("events").forEach(e -> events.add(document + " " + e.get("type").asString()));
    return events;
  }

  private static void check(EventFilter filter, String expected) throws IOException {
    List<String> events = expected.isEmpty() ? List.of() : Arrays.asList(expected.split(", ", -1));
    assertThat(selected(filter)).isEqualTo(events);
  }

  private static final String STRIKES = "both ASSAULT, dated ASSAULT, undated ASSAULT";

  @Test
  void everything() throws IOException {
    check(EventFilter.ALL, "both ASSAULT, both AGREE, dated ASSAULT, pact AGREE, undated ASSAULT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-07-06 | both ASSAULT, both AGREE, dated ASSAULT, pact AGREE, undated ASSAULT",
        "2020-07-07 | both ASSAULT, both AGREE, pact AGREE, undated ASSAULT",
        "2020-07-09 | both ASSAULT, both AGREE, pact AGREE, undated ASSAULT",
        "2020-07-10 | ''"
      })
  void since(LocalDate day, String expected) throws IOException {
    check(EventFilter.ALL.since(day), expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-07-05 | ''",
        "2020-07-06 | dated ASSAULT",
        "2020-07-08 | dated ASSAULT",
        "2020-07-09 | both ASSAULT, both AGREE, dated ASSAULT, pact AGREE, undated ASSAULT"
      })
  void until(LocalDate day, String expected) throws IOException {
    check(EventFilter.ALL.until(day), expected);
  }

  @Test
  void types() throws IOException {
    check(EventFilter.ALL.types(Set.of(EventType.ASSAULT)), STRIKES);
    check(EventFilter.ALL.types(Set.of(EventType.AGREE)), "both AGREE, pact AGREE");
    check(EventFilter.ALL.types(Set.of(EventType.AID)), "");
    check(EventFilter.ALL.types(Set.of(EventType.AID, EventType.AGREE)), "both AGREE, pact AGREE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ISR | both ASSAULT, dated ASSAULT, undated ASSAULT",
        "SYR | both AGREE, pact AGREE",
        "TUR | ''",
        "isr | ''"
      })
  void countries(String country, String expected) throws IOException {
    check(EventFilter.ALL.countries(Set.of(country)), expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ISRMIL | both ASSAULT, dated ASSAULT, undated ASSAULT", // a code
        "idf | both ASSAULT, dated ASSAULT, undated ASSAULT", // an id
        "israel defense | both ASSAULT, dated ASSAULT, undated ASSAULT", // part of a name
        "ISRAELI FORCES | both ASSAULT, dated ASSAULT, undated ASSAULT", // words of the text
        "Iran | both AGREE, pact AGREE",
        "IranSyria | ''", // two names are not one
        "% | ''",
        "it's | ''"
      })
  void actors(String name, String expected) throws IOException {
    check(EventFilter.ALL.actors(Set.of(name)), expected);
  }

  @Test
  void placeCountries() throws IOException {
    check(
        EventFilter.ALL.placeCountries(Set.of("SYR", "TUR")),
        "both AGREE, dated ASSAULT, pact AGREE");
    check(EventFilter.ALL.placeCountries(Set.of("TUR")), "");
  }

  @Test
  void speakers() throws IOException {
    check(EventFilter.ALL.speakers(Set.of("syria")), STRIKES);
    check(EventFilter.ALL.speakers(Set.of("SYR")), STRIKES);
    check(EventFilter.ALL.speakers(Set.of("Iran")), "");
  }

  @Test
  void publishers() throws IOException {
    check(EventFilter.ALL.publishers(Set.of("The Outlet")).types(Set.of(EventType.AID)), "");
    check(EventFilter.ALL.publishers(Set.of("Another")), "");
    assertThat(selected(EventFilter.ALL.publishers(Set.of("The Outlet")))).hasSize(5);
  }

  @Test
  void everyPartMustFit() throws IOException {
    check(
        EventFilter.ALL
            .types(Set.of(EventType.ASSAULT))
            .countries(Set.of("ISR"))
            .placeCountries(Set.of("SYR"))
            .since(LocalDate.of(2020, 7, 1))
            .until(LocalDate.of(2020, 7, 31)),
        "dated ASSAULT");
  }

  @Test
  void aRecordHoldsTheSelectedEventsAndTheirAgreements() throws IOException {
    List<String> lines = new ArrayList<>();
    EventFilter assaults = EventFilter.ALL.types(Set.of(EventType.ASSAULT));
    store.current().records(assaults, lines::add);
    JsonNode both = RecordReader.read(lines.getFirst());
    assertThat(both.get("events").size()).isEqualTo(1);
    assertThat(both.get("agreements").size()).isEqualTo(0);
    lines.clear();
    store.current().records(EventFilter.ALL.types(Set.of(EventType.AGREE)), lines::add);
    both = RecordReader.read(lines.getFirst());
    assertThat(both.get("events").size()).isEqualTo(1);
    assertThat(both.get("agreements").size()).isEqualTo(1);
    assertThat(lines.getLast()).isEqualTo(RecordWriter.line(Samples.pact("pact")));
  }

  @Test
  void onlyOneWithoutPartsFitsAll() {
    assertThat(EventFilter.ALL.isAll()).isTrue();
    assertThat(EventFilter.ALL.types(Set.of()).isAll()).isTrue();
    assertThat(EventFilter.ALL.since(LocalDate.EPOCH).isAll()).isFalse();
  }
}
