package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.casus.document.Rejection.Reason;
import org.casus.event.EventType;
import org.casus.store.wire.CsvWriter;
import org.casus.store.wire.DocumentRecord;
import org.casus.store.wire.RecordReader;
import org.casus.store.wire.RecordWriter;
import org.casus.store.wire.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExportTest {
  private static final CoderVersion V1 = new CoderVersion("0.1.0", "codebook-1");
  private static final Set<ExportFormat> ALL_FORMATS = EnumSet.allOf(ExportFormat.class);

  @TempDir Path folder;

  private static List<DocumentRecord> records(int count) {
    return IntStream.range(0, count).mapToObj(ExportTest::record).toList();
  }

  private static DocumentRecord record(int number) {
    String id = "document-" + (1000 + number);
    return switch (number % 4) {
      case 0 -> Samples.airstrike(id);
      case 1 -> Samples.pact(id);
      case 2 -> Samples.airstrikeAndPact(id);
      default -> Samples.rejected(id, Reason.NOT_AN_ARTICLE);
    };
  }

  private Path store(String name, List<DocumentRecord> records, int batch) throws StoreException {
    Path place = folder.resolve(name);
    try (Store store = Store.open(place, Instant::now)) {
      for (int at = 0; at < records.size(); at += batch) {
        store.ingest(records.subList(at, Math.min(at + batch, records.size())), V1);
      }
    }
    return place;
  }

  private static Path export(Path place, EventFilter filter, Set<ExportFormat> formats)
      throws IOException {
    try (Store store = Store.openToRead(place)) {
      store.current().export(filter, formats, place.resolve("export"));
    }
    return place.resolve("export");
  }

  /** The files of a folder by name, as hexadecimal digests. */
  static Map<String, String> digests(Path folder) throws Exception {
    Map<String, String> digests = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        digests.put(file.getFileName().toString(), sha256(file));
      }
    }
    return digests;
  }

  private static String sha256(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  private static JsonNode description(Path export) throws IOException {
    return RecordReader.read(Files.readString(export.resolve("datapackage.json")));
  }

  @Test
  void givesTheSameBytesWheneverAndInWhateverBatchesItWasKept() throws Exception {
    List<DocumentRecord> records = records(120);
    List<DocumentRecord> reversed = new ArrayList<>(records);
    Collections.reverse(reversed);
    Path one = export(store("one", records, 120), EventFilter.ALL, ALL_FORMATS);
    Path two = export(store("two", reversed, 7), EventFilter.ALL, ALL_FORMATS);
    assertThat(digests(two))
        .isEqualTo(digests(one))
        .containsOnlyKeys(
            "records.jsonl", "events.csv", "events.parquet", "events.geojson", "datapackage.json");
  }

  @Test
  void writesTheRecordsJustAsTheyWereCoded() throws IOException {
    List<DocumentRecord> records = records(9);
    Path export = export(store("s", records, 9), EventFilter.ALL, Set.of(ExportFormat.JSONL));
    assertThat(Files.readAllLines(export.resolve("records.jsonl")))
        .isEqualTo(records.stream().map(RecordWriter::line).toList());
  }

  @Test
  void writesTheTableJustAsCodingDoes() throws IOException {
    List<DocumentRecord> records = records(9);
    StringWriter expected = new StringWriter();
    try (CsvWriter csv = new CsvWriter(expected)) {
      for (DocumentRecord record : records) {
        csv.write(record);
      }
    }
    Path export = export(store("s", records, 9), EventFilter.ALL, Set.of(ExportFormat.CSV));
    assertThat(Files.readString(export.resolve("events.csv"))).isEqualTo(expected.toString());
  }

  @Test
  void writesParquetThatReadsAsTheSameTable() throws Exception {
    Path export = export(store("s", records(9), 9), EventFilter.ALL, Set.of(ExportFormat.PARQUET));
    String sql =
        """
        SELECT count(*), list(DISTINCT actor_country ORDER BY actor_country)::VARCHAR,
          min(time_start)::VARCHAR, sum(goldstein), count(dead_low)
        FROM '%s'"""
            .formatted(export.resolve("events.parquet"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      assertThat(row.getLong(1)).isEqualTo(9);
      assertThat(row.getString(2)).isEqualTo("[[IRN, SYR], [ISR]]");
      assertThat(row.getString(3)).isEqualTo("2020-07-06");
      assertThat(row.getDouble(4)).isEqualTo(-18.0);
      assertThat(row.getLong(5)).isEqualTo(3);
    }
  }

  @Test
  void writesEventsWithAPlaceAsPoints() throws IOException {
    Path export = export(store("s", records(9), 9), EventFilter.ALL, Set.of(ExportFormat.GEOJSON));
    JsonNode collection = RecordReader.read(Files.readString(export.resolve("events.geojson")));
    assertThat(collection.get("type").asString()).isEqualTo("FeatureCollection");
    JsonNode features = collection.get("features");
    assertThat(features.size()).isEqualTo(7);
    JsonNode first = features.get(0);
    assertThat(first.get("geometry").toString())
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[36.29128,33.5102]}");
    assertThat(first.get("properties").get("actor_name").toString())
        .isEqualTo("[\"Israel Defense Forces\"]");
    assertThat(first.get("id").asString())
        .isEqualTo(first.get("properties").get("event_id").asString());
  }

  @Test
  void describesItsFiles() throws Exception {
    Path export = export(store("s", records(9), 9), EventFilter.ALL, ALL_FORMATS);
    JsonNode description = description(export);
    assertThat(description.get("$schema").asString())
        .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
    assertThat(description.get("resources").size()).isEqualTo(4);
    for (JsonNode resource : description.get("resources")) {
      Path file = export.resolve(resource.get("path").asString());
      assertThat(resource.get("bytes").asLong()).isEqualTo(Files.size(file));
      assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + sha256(file));
    }
    assertThat(description.at("/resources/1/schema/fields/7").toString())
        .isEqualTo(
            """
            {"name":"contexts","type":"list","itemType":"string","delimiter":";",\
            "description":"The PLOVER contexts"}""");
  }

  @Test
  void namesWhatCodedAndWhatWasRead() throws IOException {
    Path export = export(store("s", records(9), 9), EventFilter.ALL, Set.of());
    assertThat(description(export).get("casus").toString())
        .isEqualTo(
            """
            {"schema":1,"coder_versions":["0.1.0"],"codebook_versions":["codebook-1"],\
            "documents":{"read":9,"coded":7,"rejected":{"NOT_AN_ARTICLE":2}},\
            "selected":{"documents":7,"events":9},"filter":{}}""");
  }

  @Test
  void writesExactlyWhatTheFilterSelects() throws IOException {
    EventFilter filter =
        EventFilter.ALL
            .types(Set.of(EventType.AGREE))
            .countries(Set.of("IRN"))
            .since(LocalDate.of(2020, 1, 1));
    Path export = export(store("s", records(9), 9), filter, ALL_FORMATS);
    assertThat(Files.readAllLines(export.resolve("records.jsonl"))).hasSize(4);
    assertThat(Files.readAllLines(export.resolve("events.csv"))).hasSize(5);
    assertThat(description(export).at("/casus/selected").toString())
        .isEqualTo("{\"documents\":4,\"events\":4}");
    assertThat(description(export).at("/casus/filter").toString())
        .isEqualTo("{\"since\":\"2020-01-01\",\"types\":[\"AGREE\"],\"countries\":[\"IRN\"]}");
  }

  @Test
  void replacesWhatAnEarlierExportWrote() throws Exception {
    Path place = store("s", records(9), 9);
    Map<String, String> first = digests(export(place, EventFilter.ALL, ALL_FORMATS));
    export(place, EventFilter.ALL.types(Set.of(EventType.AGREE)), ALL_FORMATS);
    assertThat(digests(export(place, EventFilter.ALL, ALL_FORMATS))).isEqualTo(first);
  }

  @Test
  void exportsAnOlderState() throws Exception {
    Instant early = Instant.parse("2026-01-01T00:00:00Z");
    Path place = folder.resolve("s");
    try (Store store = Store.open(place, () -> early)) {
      store.ingest(records(9), V1);
      store.current().export(EventFilter.ALL, Set.of(ExportFormat.JSONL), folder.resolve("then"));
    }
    try (Store store = Store.open(place, () -> early.plusSeconds(60))) {
      store.ingest(records(9), new CoderVersion("0.2.0", "codebook-2"));
      store.ingest(records(12), V1);
      store.asOf(early).export(EventFilter.ALL, Set.of(ExportFormat.JSONL), folder.resolve("now"));
    }
    assertThat(Files.mismatch(records("then"), records("now"))).isEqualTo(-1);
    assertThat(description(folder.resolve("now")).at("/casus/filter").toString())
        .isEqualTo("{\"as_of\":\"2026-01-01T00:00:00Z\"}");
  }

  private Path records(String export) {
    return folder.resolve(export).resolve("records.jsonl");
  }
}
