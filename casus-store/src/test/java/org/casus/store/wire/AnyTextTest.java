package org.casus.store.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.casus.document.Document;
import org.casus.source.Provenance;
import tools.jackson.databind.JsonNode;

class AnyTextTest {
  private static final String NEEDED = "Syria says Israeli forces bombed Damascus.";

  @Provide
  Arbitrary<String> text() {
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(40);
    Arbitrary<String> pairs =
        Arbitraries.of("😀", "𝒜", "🇮🇷", "é", "\r\n", "\"", ",", ";", "\ud83d");
    return Combinators.combine(anything, pairs).as((a, p) -> a + p + NEEDED + p + a);
  }

  @Property(tries = 300)
  void everySpanReproducesItsText(@ForAll("text") String text) {
    JsonNode record = Records.check(RecordWriter.line(Samples.airstrike("a", text)));
    assertThat(record.get("document").get("text").asString()).isEqualTo(text);
    JsonNode sentence = record.get("events").get(0).get("sentence").get("span");
    assertThat(Records.words(sentence, text)).isEqualTo(text);
  }

  @Property(tries = 300)
  void everyLineCanBeEncoded(@ForAll("text") String text) {
    String line = RecordWriter.line(Samples.airstrike("a", text));
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(line);
  }

  @Property(tries = 300)
  void everyDocumentComesBack(@ForAll("text") String text, @ForAll("text") String other) {
    Document document =
        new Document(
            other,
            text,
            other,
            List.of(other),
            null,
            other,
            other,
            other,
            new Provenance(other, 3),
            List.of(other),
            List.of());
    DocumentRecord record = Samples.coded(document, List.of(), List.of());
    assertThat(RecordReader.document(RecordReader.read(RecordWriter.line(record))))
        .isEqualTo(document);
  }

  @Property(tries = 300)
  void everyCellComesBack(@ForAll("text") String text) throws IOException {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = new CsvWriter(out)) {
      csv.write(Samples.airstrike("a", text));
    }
    CSVFormat named = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(out.toString(), named)) {
      Map<String, String> row = parser.getRecords().getFirst().toMap();
      assertThat(row.get("sentence")).isEqualTo(Surrogates.replaceLone(text));
      assertThat(row.get("trigger")).isEqualTo("bombed");
    }
  }
}
