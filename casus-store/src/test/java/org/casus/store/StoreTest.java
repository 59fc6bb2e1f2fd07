package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.document.Rejection.Reason;
import org.casus.source.Damage;
import org.casus.store.StoredEvent.Standing;
import org.casus.store.wire.DocumentRecord;
import org.casus.store.wire.RecordReader;
import org.casus.store.wire.RecordWriter;
import org.casus.store.wire.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final CoderVersion V1 = new CoderVersion("0.1.0", "codebook-1");
  private static final CoderVersion NEWER_CODER = new CoderVersion("0.2.0", "codebook-1");
  private static final CoderVersion NEWER_CODEBOOK = new CoderVersion("0.1.0", "codebook-2");
  private static final Instant MORNING = Instant.parse("2026-01-01T08:00:00.123456Z");
  private static final DocumentRecord FIRST = Samples.airstrike("a");
  private static final DocumentRecord REWRITTEN =
      Samples.airstrike("a", "UPDATE Syria says Israeli forces bombed Damascus.");

  @TempDir Path folder;
  private Instant now = MORNING;

  private Store open() throws StoreException {
    return Store.open(folder, () -> now);
  }

  private static List<String> records(Snapshot snapshot) throws IOException {
    List<String> lines = new ArrayList<>();
    snapshot.records(EventFilter.ALL, lines::add);
    return lines;
  }

  private static List<String> lines(DocumentRecord... records) {
    return List.of(records).stream().map(RecordWriter::line).toList();
  }

  @Test
  void keepsADocumentOnce() throws IOException {
    DocumentRecord rejected = Samples.rejected("c", Reason.MALFORMED);
    List<DocumentRecord> batch = List.of(rejected, Samples.pact("b"), FIRST);
    try (Store store = open()) {
      assertThat(store.ingest(batch, V1)).isEqualTo(new Kept(3, 0, 0));
      assertThat(store.ingest(batch, V1)).isEqualTo(new Kept(0, 0, 3));
      assertThat(store.ingest(List.of(FIRST, Samples.quiet("q"), Samples.quiet("q")), V1))
          .isEqualTo(new Kept(1, 0, 2));
    }
    try (Store store = open()) {
      assertThat(store.ingest(batch, V1)).isEqualTo(new Kept(0, 0, 3));
      assertThat(records(store.current()))
          .isEqualTo(lines(FIRST, Samples.pact("b"), rejected, Samples.quiet("q")));
    }
  }

  @Test
  void keepsADocumentThatMovedOnce() throws IOException {
    DocumentRecord here = Samples.quiet("a");
    DocumentRecord there = Samples.movedTo("elsewhere.jsonl", here);
    try (Store store = open()) {
      store.ingest(List.of(here), V1);
      assertThat(store.ingest(List.of(there), V1)).isEqualTo(new Kept(0, 0, 1));
    }
  }

  @Test
  void keepsAChangedTextAsANewVersion() throws IOException {
    try (Store store = open()) {
      store.ingest(List.of(FIRST), V1);
      now = MORNING.plus(Duration.ofHours(1));
      assertThat(store.ingest(List.of(REWRITTEN), V1)).isEqualTo(new Kept(0, 1, 0));
      assertThat(records(store.current())).isEqualTo(lines(REWRITTEN));
      assertThat(records(store.asOf(MORNING))).isEqualTo(lines(FIRST));
      assertThat(records(store.asOf(now))).isEqualTo(lines(REWRITTEN));
      assertThat(records(store.asOf(MORNING.minusNanos(1000)))).isEmpty();
      assertThat(store.current().document("a"))
          .contains(new StoredDocument(RecordWriter.line(REWRITTEN), 2, now, V1));
      assertThat(store.asOf(MORNING).document("a"))
          .contains(new StoredDocument(RecordWriter.line(FIRST), 1, MORNING, V1));
      assertThat(store.current().document("b")).isEmpty();
    }
  }

  @Test
  void keepsWhatANewerCoderOrCodebookMakesOfItAsANewVersion() throws IOException {
    try (Store store = open()) {
      store.ingest(List.of(FIRST), V1);
      assertThat(store.ingest(List.of(FIRST), NEWER_CODER)).isEqualTo(new Kept(0, 1, 0));
      assertThat(store.ingest(List.of(FIRST), NEWER_CODEBOOK)).isEqualTo(new Kept(0, 1, 0));
      assertThat(store.ingest(List.of(FIRST), V1)).isEqualTo(new Kept(0, 0, 1));
      assertThat(store.current().document("a").orElseThrow().version()).isEqualTo(3);
      assertThat(store.current().stats(EventFilter.ALL).events()).isEqualTo(1);
    }
  }

  @Test
  void aDocumentTwiceInOneBatchIsKeptInItsOrder() throws IOException {
    try (Store store = open()) {
      assertThat(store.ingest(List.of(FIRST, REWRITTEN, FIRST), V1)).isEqualTo(new Kept(1, 1, 1));
      assertThat(records(store.current())).isEqualTo(lines(REWRITTEN));
      assertThat(records(store.asOf(MORNING))).isEqualTo(lines(REWRITTEN));
    }
  }

  @Test
  void aClockThatIsSetBackPutsNoVersionBeforeAnOlderOne() throws IOException {
    try (Store store = open()) {
      store.ingest(List.of(FIRST), V1);
    }
    now = MORNING.minus(Duration.ofDays(1));
    try (Store store = open()) {
      store.ingest(List.of(REWRITTEN), V1);
      assertThat(store.current().document("a").orElseThrow().recordedAt()).isEqualTo(MORNING);
      assertThat(records(store.asOf(MORNING))).isEqualTo(lines(REWRITTEN));
    }
  }

  @Test
  void findsAnEventById() throws IOException {
    String id = eventId(FIRST);
    try (Store store = open()) {
      store.ingest(List.of(Samples.pact("b"), FIRST), V1);
      StoredDocument first = new StoredDocument(RecordWriter.line(FIRST), 1, MORNING, V1);
      assertThat(store.current().event(id))
          .contains(new StoredEvent(id, 0, first, Standing.CURRENT));
      now = MORNING.plusSeconds(1);
      store.ingest(List.of(REWRITTEN), V1);
      assertThat(store.current().event(id))
          .contains(new StoredEvent(id, 0, first, Standing.SUPERSEDED));
      assertThat(store.asOf(MORNING).event(id))
          .contains(new StoredEvent(id, 0, first, Standing.CURRENT));
      assertThat(store.current().event(eventId(REWRITTEN)).orElseThrow().standing())
          .isEqualTo(Standing.CURRENT);
      assertThat(store.asOf(MORNING).event(eventId(REWRITTEN))).isEmpty();
      assertThat(store.current().event("no such id")).isEmpty();
    }
  }

  private static String eventId(DocumentRecord record) {
    return RecordReader.read(RecordWriter.line(record)).get("events").get(0).get("id").asString();
  }

  @Test
  void countsWhatItHolds() throws IOException {
    try (Store store = open()) {
      store.ingest(
          List.of(
              FIRST,
              Samples.pact("b"),
              Samples.pact("c"),
              Samples.quiet("d"),
              Samples.rejected("e", Reason.EMPTY),
              Samples.rejected("f", Reason.EMPTY),
              Samples.rejected("g", Reason.NOT_TEXT)),
          V1);
      Stats stats = store.current().stats(EventFilter.ALL);
      assertThat(stats.documents())
          .isEqualTo(new Tally(7, 4, Map.of(Reason.EMPTY, 2L, Reason.NOT_TEXT, 1L), 0, Map.of()));
      assertThat(stats.events()).isEqualTo(3);
      assertThat(stats.agreements()).isEqualTo(2);
      assertThat(stats.byType())
          .containsExactly(new Stats.Count("AGREE", 2), new Stats.Count("ASSAULT", 1));
      assertThat(stats.byCountry())
          .containsExactly(
              new Stats.Count("IRN", 2), new Stats.Count("SYR", 2), new Stats.Count("ISR", 1));
      assertThat(stats.byMonth()).containsExactly(new Stats.Count("2020-07", 3));
    }
  }

  @Test
  void anEmptyStoreHoldsNothing() throws IOException {
    try (Store store = open()) {
      assertThat(store.ingest(List.of(), V1)).isEqualTo(Kept.NONE);
      assertThat(records(store.current())).isEmpty();
      assertThat(store.runs()).isEmpty();
      Tally nothing = new Tally(0, 0, Map.of(), 0, Map.of());
      assertThat(store.current().stats(EventFilter.ALL))
          .isEqualTo(new Stats(nothing, 0, 0, List.of(), List.of(), List.of()));
    }
  }

  @Test
  void remembersItsRuns() throws IOException {
    Map<Reason, Long> rejected = Map.of(Reason.MALFORMED, 1L, Reason.LANGUAGE_NOT_SUPPORTED, 2L);
    Run first =
        new Run(
            MORNING,
            MORNING.plusSeconds(9),
            V1,
            new Tally(9, 6, rejected, 3, Map.of(Damage.MALFORMED, 2L, Damage.EMPTY, 1L)),
            new Kept(6, 2, 1));
    Run second =
        new Run(
            MORNING.minusSeconds(5),
            MORNING,
            NEWER_CODER,
            new Tally(0, 0, Map.of(), 0, Map.of()),
            Kept.NONE);
    try (Store store = open()) {
      store.recordRun(first);
      store.recordRun(second);
    }
    try (Store store = Store.openToRead(folder)) {
      assertThat(store.runs()).containsExactly(first, second);
    }
  }

  @Test
  void aStoreOfTheFirstLayoutIsRenewed() throws IOException, SQLException {
    Tally damaged = new Tally(1, 1, Map.of(), 3, Map.of(Damage.EMPTY, 3L));
    Run run = new Run(MORNING, MORNING, V1, damaged, new Kept(1, 0, 0));
    try (Store store = open()) {
      store.recordRun(run);
    }
    String url = "jdbc:duckdb:" + folder.resolve("casus.duckdb");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE runs DROP damages");
      statement.execute("UPDATE casus_store SET schema_version = 1");
    }
    try (Store store = Store.openToRead(folder)) {
      Tally number = new Tally(1, 1, Map.of(), 3, Map.of());
      assertThat(store.runs())
          .containsExactly(new Run(MORNING, MORNING, V1, number, new Kept(1, 0, 0)));
    }
    try (Store store = open()) {
      store.recordRun(run);
      assertThat(store.runs()).hasSize(2).contains(run);
    }
  }

  @Test
  void renewsNumbersWithoutAnUpperBound() throws IOException, SQLException {
    try (Store store = open()) {
      store.ingest(List.of(FIRST), V1);
    }
    String url = "jdbc:duckdb:" + folder.resolve("casus.duckdb");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE events SET dead_high = 2147483647");
      statement.execute(
          "UPDATE documents SET record = replace(record, '\"high\":5', '\"high\":2147483647')");
      statement.execute("UPDATE casus_store SET schema_version = 2");
    }
    try (Store store = open()) {
      assertThat(records(store.current()))
          .singleElement()
          .asString()
          .contains("\"dead\":{\"low\":3,\"high\":null")
          .doesNotContain("2147483647");
    }
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT dead_low, dead_high FROM events")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isEqualTo(3);
      assertThat(rows.getObject(2)).isNull();
    }
  }

  @Test
  void renewsAgreementsWithWhatTheirDayRestsOn() throws IOException, SQLException {
    try (Store store = open()) {
      store.ingest(List.of(Samples.pact("pact")), V1);
    }
    String url = "jdbc:duckdb:" + folder.resolve("casus.duckdb");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP VIEW current_agreements");
      statement.execute("ALTER TABLE agreements DROP signed_basis");
      statement.execute("CREATE VIEW current_agreements AS SELECT * FROM agreements");
      statement.execute("UPDATE agreements SET signed_start = DATE '2019-01-02'");
      statement.execute("UPDATE casus_store SET schema_version = 3");
    }
    try (Store store = open()) {
      assertThat(store.ingest(List.of(Samples.pact("other")), V1).added()).isEqualTo(1);
    }
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT signed_start, signed_basis FROM current_agreements ORDER BY signed_start")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(2)).isEqualTo("text");
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("2020-07-08");
      assertThat(rows.getString(2)).isEqualTo("document");
    }
  }

  @Test
  void readsAnyText() throws IOException {
    String odd = "\u0000 \ud83d 😀 'quotes' \"and\" \\ İ ı \r\n";
    DocumentRecord record =
        Samples.airstrike(odd, odd + "Syria says Israeli forces bombed Damascus.");
    try (Store store = open()) {
      assertThat(store.ingest(List.of(record), V1).added()).isEqualTo(1);
      assertThat(store.ingest(List.of(record), V1).known()).isEqualTo(1);
      assertThat(records(store.current())).isEqualTo(lines(record));
    }
  }

  @Test
  void severalReadAtATime() throws IOException {
    try (Store store = open()) {
      store.ingest(List.of(FIRST), V1);
    }
    try (Store one = Store.openToRead(folder);
        Store other = Store.openToRead(folder)) {
      assertThat(records(one.current())).isEqualTo(records(other.current()));
      assertThatThrownBy(() -> one.ingest(List.of(FIRST, Samples.quiet("b")), V1))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("casus.duckdb");
    }
  }
}
