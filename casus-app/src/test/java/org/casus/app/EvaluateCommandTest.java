package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
  private static final String FACTS =
      "\"factuality\":{\"polarity\":\"positive\",\"certainty\":\"certain\",\"reality\":\"past\"}";

  @TempDir Path folder;
  private Path gold = Path.of("");

  private static String event(String type, String trigger) {
    return """
        {"type":"%s","trigger":{"text":"%s"},"actors":[{"text":"Rebels","country":"SYR"}],\
        "recipients":[],"attribution":[],%s}"""
        .formatted(type, trigger, FACTS);
  }

  private static String record(String id, String text, String events) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\",\"events\":[" + events + "]}\n";
  }

  @BeforeEach
  void writeGold() throws IOException {
    gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        record("1", "Rebels attacked the town.", event("ASSAULT", "attacked"))
            + record("2", "Rebels attacked the plan in a speech.", event("ACCUSE", "attacked"))
            + record("3", "Rebels attacked hunger in a film.", "")
            + record("4", "Rebels fled the town.", event("RETREAT", "fled")));
  }

  @Test
  void printsFiguresConfusionAndMisses() {
    Cli cli = Cli.run("evaluate", gold.toString());
    assertThat(cli.status()).as(cli.err()).isZero();
    assertThat(cli.out())
        .containsPattern("documents: type\n  gold +3\n  coded +3\n  precision +0.333")
        .containsPattern("ACCUSE +\\. +1 +\\. +\\.")
        .contains("1  ACCUSE coded as ASSAULT", "2: Rebels [attacked] the plan in a speech.")
        .contains("1  RETREAT missed", "1  ASSAULT coded where there is none");
    assertThat(cli.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void writesJson() {
    JsonNode json = new JsonMapper().readTree(Cli.run("evaluate", "--json", gold.toString()).out());
    assertThat(json.get("figures").get("documents: type").get("recall").asDouble())
        .isEqualTo(1.0 / 3);
    assertThat(json.get("confusion").get("ACCUSE").get("ASSAULT").asInt()).isEqualTo(1);
    assertThat(json.get("misses")).hasSize(3);
  }

  @Test
  void whatWasCodedBeforeGivesTheSameFigures() {
    Path coded = folder.resolve("coded.jsonl");
    assertThat(Cli.run("code", "-q", "-o", coded.toString(), gold.toString()).status()).isZero();
    assertThat(Cli.run("evaluate", gold.toString(), coded.toString()).out())
        .isEqualTo(Cli.run("evaluate", gold.toString()).out());
  }

  @Test
  void whatWasNotCodedCountsAsCodedWithNothing() throws IOException {
    Path coded = Files.createFile(folder.resolve("coded.jsonl"));
    assertThat(Cli.run("evaluate", gold.toString(), coded.toString()).out())
        .containsPattern("coded +0")
        .contains("1  RETREAT missed");
  }

  @Test
  void saysWhatIsWrongWithTheGold() throws IOException {
    assertThat(Cli.run("evaluate", "nowhere.jsonl").err()).contains("nowhere.jsonl: there is no");
    assertThat(fault("")).contains("holds no records");
    assertThat(fault("{\"id\":\"1\",\n")).contains("bad.jsonl:1: is no JSON");
    assertThat(fault("{\"id\":\"1\"}\n")).contains("record 1 has no id or no text");
    assertThat(fault("{\"id\":\"1\",\"text\":\"x\"}\n")).contains("no scoring for this kind");
    assertThat(fault("{\"id\":\"1\",\"text\":\"x\",\"events\":[{}]}\n")).contains("record 1: ");
    assertThat(fault(record("1", "Rebels.", event("ASSAULT", "fought"))))
        .contains("record 1: the text has no words \"fought\"");
    assertThat(fault("{\"id\":\"1\",\"text\":\"x\",\"date\":\"soon\",\"events\":[]}\n"))
        .contains("record 1: \"soon\" is no ISO date");
  }

  private String fault(String lines) throws IOException {
    Path bad = folder.resolve("bad.jsonl");
    Files.writeString(bad, lines);
    Cli cli = Cli.run("evaluate", bad.toString());
    assertThat(cli.status()).isEqualTo(Status.NOTHING_READ);
    return cli.err();
  }
}
