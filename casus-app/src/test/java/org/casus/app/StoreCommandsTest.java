package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCommandsTest {
  private static final String LINES =
      """
      {"id":"a","date":"2020-07-09","publisher":"The Post","text":"Rebels attacked the town on Monday, the mayor said 😀 in a statement."}
      {"id":"b","date":"2021-03-01","publisher":"The Herald","text":"Nobody was seen in the streets of the town during the night."}
      {"id":"c","date":"2021-03-02","publisher":"The Herald","text":"Insurgents attacked and attacked the old bridge over the river."}
      """;

  @TempDir Path folder;
  private String store = "";
  private String input = "";

  @BeforeEach
  void ingest() throws IOException {
    store = folder.resolve("store").toString();
    input = Files.writeString(folder.resolve("news.jsonl"), LINES).toString();
    Cli cli = Cli.run("ingest", "--store", store, input);
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).contains("3 read, 3 coded", "3 new, 0 changed, 0 known already");
  }

  @Test
  void theSameAgainIsKeptOnce() {
    assertThat(Cli.run("ingest", "--store", store, input).err())
        .contains("0 new, 0 changed, 3 known already");
    assertThat(Cli.run("stats", "--store", store).out()).containsPattern("events +3\n");
  }

  @Test
  void exportsWhatWasCoded() {
    String coded = Cli.run("code", input).out();
    assertThat(Cli.run("export", "--store", store).out()).isEqualTo(coded);
  }

  @Test
  void exportsWhatAFilterSelects() {
    Cli cli = Cli.run("export", "--store", store, "--format", "csv", "--since", "2021-01-01");
    assertThat(cli.lines()).hasSize(3);
    assertThat(cli.err()).contains("2 events of 1 documents");
    assertThat(Cli.run("export", "--store", store, "--until", "2020-12-31").lines()).hasSize(1);
    assertThat(Cli.run("export", "--store", store, "--type", "aid").lines()).isEmpty();
    assertThat(Cli.run("export", "--store", store, "--as-of", "2025-01-01").lines()).isEmpty();
  }

  @Test
  void exportsAFolderWithItsDescription() {
    Path out = folder.resolve("out");
    Cli cli =
        Cli.run("export", "--store", store, "-o", out.toString(), "--format", "csv,jsonl,geojson");
    assertThat(cli.status()).isZero();
    assertThat(out.toFile().list())
        .containsExactlyInAnyOrder(
            "datapackage.json", "events.csv", "events.geojson", "records.jsonl");
  }

  @Test
  void severalFormatsNeedAFolder() {
    assertThat(Cli.run("export", "--store", store, "--format", "csv,jsonl").status())
        .isEqualTo(Status.USAGE);
  }

  @Test
  void countsWhatAFilterSelects() {
    assertThat(Cli.run("stats", "--store", store).out())
        .containsPattern("documents +3\n")
        .containsPattern("events +3\n")
        .containsPattern("ASSAULT +3 ")
        .containsPattern("SYR +3 ")
        .containsPattern("2020-07 +1 ");
    assertThat(Cli.run("stats", "--store", store, "--since", "2021-01-01").out())
        .containsPattern("events +2\n");
  }

  @Test
  void tellsWhatEachRunReadAndLost() throws IOException {
    String lossy =
        Files.writeString(folder.resolve("lossy.jsonl"), "{\"text\":\"\"}\n{\"te\n").toString();
    assertThat(Cli.run("ingest", "--store", store, lossy).status()).isEqualTo(Status.SOME_LOST);
    assertThat(Cli.run("stats", "--store", store).out())
        .endsWith(
            """
            Runs
            2026-01-01T12:00:00Z  3 read, 3 coded, 0 rejected, 0 damaged
            2026-01-01T12:00:00Z  1 read, 0 coded, 1 rejected (1 EMPTY), 1 damaged (1 MALFORMED)
            """);
  }

  @Test
  void explainsAnEventOfTheStoreAndOfTheInput() {
    String id = eventOf("\"id\":\"a\"");
    Cli kept = Cli.run("explain", id, "--store", store);
    assertThat(kept.status()).isZero();
    assertThat(kept.out())
        .contains(
            "[Rebels|actor] [attacked|event] the town on Monday",
            "The Post, 2020-07-09",
            "SYRREB",
            "the first word",
            "assault/attack",
            "nobody is named");
    assertThat(Cli.run("explain", id, input).out()).isEqualTo(kept.out());
  }

  private String eventOf(String document) {
    String line =
        Cli.run("code", input).lines().stream()
            .filter(l -> l.contains(document))
            .findFirst()
            .orElseThrow();
    String mark = "\"events\":[{\"id\":\"";
    int at = line.indexOf(mark) + mark.length();
    return line.substring(at, line.indexOf('"', at));
  }

  @Test
  void anUnknownEventOrStoreIsTold() {
    Cli event = Cli.run("explain", "0000", "--store", store);
    assertThat(event.status()).isEqualTo(Status.NOTHING_READ);
    assertThat(event.err()).contains("no event 0000 in the store");
    Cli elsewhere = Cli.run("stats", "--store", folder.resolve("none").toString());
    assertThat(elsewhere.status()).isEqualTo(Status.NOTHING_READ);
    assertThat(elsewhere.err()).startsWith("casus: ").contains("none").doesNotContain("\tat ");
  }

  @Test
  void aStoreIsNeeded() {
    assertThat(Cli.run("stats").status()).isEqualTo(Status.USAGE);
    assertThat(Cli.run("ingest", input).status()).isEqualTo(Status.USAGE);
  }
}
