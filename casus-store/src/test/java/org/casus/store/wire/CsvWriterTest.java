package org.casus.store.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.casus.document.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvWriterTest {
  private static String written(DocumentRecord... records) throws IOException {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = new CsvWriter(out)) {
      for (DocumentRecord record : records) {
        csv.write(record);
      }
    }
    return out.toString();
  }

  private static Map<String, String> only(DocumentRecord record) throws IOException {
    CSVFormat named = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(written(record), named)) {
      List<CSVRecord> rows = parser.getRecords();
      assertThat(rows).hasSize(1);
      return rows.getFirst().toMap();
    }
  }

  @Test
  void beginsWithTheNamesAndEndsEachLineAsTheRuleHasIt() throws IOException {
    String names =
        String.join(",", EventTable.columns().stream().map(Column::name).toList()) + "\r\n";
    assertThat(written()).isEqualTo(names);
    assertThat(written(Samples.quiet("c"), Samples.rejected("d", Reason.EMPTY))).isEqualTo(names);
    assertThat(written(Samples.airstrike("a"))).startsWith(names).endsWith("\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "document_id | a",
        "published | 2020-07-09",
        "publisher | The Outlet",
        "url | ''",
        "type | ASSAULT",
        "mode | aerial",
        "contexts | military",
        "cameo | 195",
        "quad_class | material_conflict",
        "intensity | -9.0",
        "goldstein | -10.0",
        "trigger | bombed",
        "actor_text | Israeli forces",
        "actor_code | ISRMIL",
        "actor_kind | organization",
        "recipient_text | ''",
        "place_country | SYR",
        "place_latitude | 33.5102",
        "place_geonames_id | 170654",
        "place_precision | city",
        "time_start | 2020-07-06",
        "time_granularity | day",
        "polarity | positive",
        "reality | past",
        "attributed_to | Syria",
        "stance | asserts",
        "interest | party",
        "dead_low | 3",
        "dead_high | 5",
        "injured_low | ''",
        "sentence | Syria says 3 to 5 died when Israeli forces bombed Damascus on Monday 😀.",
        "sentence_start | 0",
        "sentence_end | 71",
        "trigger_start | 43",
        "trigger_end | 49",
        "rule | assault.aerial/bomb"
      })
  void writesAnEvent(String column, String expected) throws IOException {
    assertThat(only(Samples.airstrike("a"))).containsEntry(column, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actor_text | Iran;Syria",
        "actor_country | IRN;SYR",
        "actor_sector | ;",
        "recipient_country | ''",
        "attributed_to | ''",
        "time_start | ''",
        "dead_low | ''"
      })
  void joinsPartiesAndKeepsTheirPlaces(String column, String expected) throws IOException {
    assertThat(only(Samples.pact("b"))).containsEntry(column, expected);
  }

  @Test
  void quotesWhatNeedsIt() throws IOException {
    String text = "Syria says \"Israeli forces\r\nbombed\", and so on.";
    assertThat(only(Samples.airstrike("a", text))).containsEntry("sentence", text);
  }

  @Test
  void namesEachColumnOnce() {
    assertThat(EventTable.columns().stream().map(Column::name))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
  }
}
