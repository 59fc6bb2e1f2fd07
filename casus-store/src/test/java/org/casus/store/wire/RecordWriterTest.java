package org.casus.store.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.document.Document;
import org.casus.document.Rejection.Reason;
import org.casus.document.Zone;
import org.casus.source.Provenance;
import org.casus.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordWriterTest {
  static Stream<DocumentRecord> records() {
    return Stream.of(
        Samples.airstrike("a"),
        Samples.pact("b"),
        Samples.quiet("c"),
        Samples.rejected("d", Reason.LANGUAGE_NOT_SUPPORTED),
        bare("😀 Nothing\n\"is\"\tknown\u0000 \u2028 of this\r\n"));
  }

  private static DocumentRecord bare(String text) {
    return Samples.coded(
        new Document(
            "e",
            text,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            new Provenance("x", 0),
            List.of(),
            List.of()),
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("records")
  void writesWhatTheSchemaAllows(DocumentRecord record) {
    Records.check(RecordWriter.line(record));
  }

  @ParameterizedTest
  @MethodSource("records")
  void givesTheDocumentBack(DocumentRecord record) {
    Document read = RecordReader.document(RecordReader.read(RecordWriter.line(record)));
    assertThat(read).isEqualTo(record.document());
  }

  @Test
  void writesEveryField() {
    assertThat(RecordWriter.line(Samples.airstrike("a")))
        .isEqualTo(
            """
            {"schema":1,"document":{"id":"a","text":"Syria says 3 to 5 died when Israeli forces \
            bombed Damascus on Monday 😀.","title":"A \\"title\\"","authors":["A. Author"],\
            "published":"2020-07-09","publisher":"The Outlet","url":null,"language":"en",\
            "language_confidence":0.987,\
            "source":"news.jsonl#12","keywords":["war","peace"],\
            "zones":[{"kind":"body","span":[0,71]}],\
            "publication":{"moment":"2020-07-09T10:15:30+03:00","updated":"2020-07-10",\
            "updated_moment":null,"subtitle":"Under the title",\
            "evidence":{"title":"open_graph","published":"json_ld"}}},"rejection":null,"events":[\
            {"id":"206d70121373babfd7b3","type":"ASSAULT","mode":"aerial",\
            "contexts":["military"],"cameo":"195","quad_class":"material_conflict",\
            "intensity":-9.0,"goldstein":-10.0,"trigger":{"text":"bombed","span":[43,49]},\
            "actors":[{"text":"Israeli forces","span":[28,42],"name":"Israel Defense Forces",\
            "id":"idf","country":"ISR","sector":"MIL","code":"ISRMIL","kind":"organization"}],\
            "recipients":[],"place":{"text":"Damascus","span":[50,58],"name":"Damascus",\
            "country":"SYR","admin1":null,"latitude":33.5102,"longitude":36.29128,\
            "geonames_id":170654,"precision":"city"},"time":{"text":"Monday","span":[62,68],\
            "start":"2020-07-06","end":"2020-07-06","granularity":"day"},\
            "factuality":{"polarity":"positive","certainty":"certain","reality":"past"},\
            "attribution":[{"speaker":{"text":"Syria","span":[0,5],"name":"Syria","id":"SYR",\
            "country":"SYR","sector":null,"code":"SYR","kind":"state"},\
            "cue":{"text":"says","span":[6,10]},"stance":"asserts","interest":"party"}],\
            "dead":{"low":3,"high":5,"text":"3 to 5","span":[11,17]},"injured":null,\
            "crowd":null,"sentence":{"index":0,"span":[0,71]},"mentions":[],\
            "rule":"assault.aerial/bomb"}],"agreements":[]}""");
  }

  @Test
  void saysWhereSentencesWereCut() {
    String line = RecordWriter.line(Samples.cut(Samples.airstrike("a")));
    assertThat(line).contains("\"sentence\":{\"index\":0,\"span\":[0,71],\"cut\":true}");
    Records.check(line);
  }

  @Test
  void countsCodePoints() {
    String text = "😀😀 Syria says Israeli forces bombed 😀 Damascus.";
    String line = RecordWriter.line(Samples.airstrike("a", text));
    assertThat(line).contains("\"trigger\":{\"text\":\"bombed\",\"span\":[29,35]}");
    Records.check(line);
  }

  @Test
  void zonesAreCountedInCodePointsAndBack() {
    String text = "😀 Title\nBody 😀";
    Zone title = new Zone(Zone.Kind.TITLE, new Span(0, 8));
    Zone body = new Zone(Zone.Kind.BODY, new Span(9, text.length()));
    Document document =
        new Document(
            "z",
            text,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            new Provenance("x", 0),
            List.of(),
            List.of(title, body));
    String line = RecordWriter.line(Samples.coded(document, List.of(), List.of()));
    assertThat(line)
        .contains(
            "\"zones\":[{\"kind\":\"title\",\"span\":[0,7]},{\"kind\":\"body\",\"span\":[8,14]}]");
    assertThat(RecordReader.document(RecordReader.read(line))).isEqualTo(document);
  }

  @Test
  void keepsHalvesOfPairsThatStandAlone() {
    String line = RecordWriter.line(bare("a\ud83db\ude00\ud83d"));
    assertThat(line).contains("\"text\":\"a\\ud83db\\ude00\\ud83d\"");
    Records.check(line);
  }

  @Test
  void writesTheSameInTurkishAndOnManyThreads() {
    String expected = RecordWriter.line(Samples.pact("b"));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(RecordWriter.line(Samples.pact("b"))).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(
            IntStream.range(0, 64).parallel().mapToObj(i -> RecordWriter.line(Samples.pact("b"))))
        .containsOnly(expected);
  }

  @Test
  void writesTenMegabytes() {
    String text = "no full stop ".repeat(800_000);
    assertThat(
            RecordReader.read(RecordWriter.line(bare(text))).get("document").get("text").asString())
        .isEqualTo(text);
  }
}
