package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.app.Console.Terminals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example articles, by the coder that is shipped. */
class ExamplesTest {
  private static final Coder CODER = Coder.load();
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path home;

  private Cli run(Map<String, String> environment, Terminals terminals, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminals,
            environment,
            home,
            () -> Instant.EPOCH);
    int status = Main.run(console, () -> CODER, args);
    return new Cli(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Cli run(String... args) {
    return run(Map.of(), Terminals.NONE, args);
  }

  private static String articles() {
    return EXAMPLES.resolve("articles.jsonl").toString();
  }

  private void copyExamples() throws IOException {
    Path to = Files.createDirectories(home.resolve("examples"));
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void everySpanReproducesItsText() {
    List<String> lines = run("code", EXAMPLES.toString()).lines();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(12);
    long spans = lines.stream().map(JSON::readTree).mapToLong(ExamplesTest::checkSpans).sum();
    assertThat(spans).isGreaterThan(100);
  }

  private static long checkSpans(JsonNode record) {
    String text = record.get("document").get("text").asString();
    return Stream.of("events", "agreements")
        .mapToLong(part -> checkSpans(record.get(part), text))
        .sum();
  }

  private static long checkSpans(JsonNode node, String text) {
    long spans = 0;
    if (node.isObject() && node.has("span") && node.has("text")) {
      int start = text.offsetByCodePoints(0, node.get("span").get(0).asInt());
      int end = text.offsetByCodePoints(0, node.get("span").get(1).asInt());
      assertThat(text.substring(start, end)).isEqualTo(node.get("text").asString());
      spans++;
    }
    for (JsonNode child : node) {
      spans += checkSpans(child, text);
    }
    return spans;
  }

  @Test
  void theSameBytesOnAnyNumberOfThreadsInAnyLocale() {
    String usual = run("code", "--threads", "1", articles()).out();
    assertThat(run("code", "--threads", "4", articles()).out()).isEqualTo(usual);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(run("code", "--threads", "4", articles()).out()).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theDemoFitsAHundredColumnsAndIsPlainWhereNoTerminalIs() throws IOException {
    copyExamples();
    Cli demo = run("demo");
    assertThat(demo.status()).isZero();
    assertThat(demo.out()).contains("WHO", "ASSAULT", "./casus explain ").doesNotContain("\u001b");
    assertThat(demo.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(run("demo").out()).isEqualTo(demo.out());
  }

  @Test
  void theDemoIsColouredForAPersonWhoLikesIt() throws IOException {
    copyExamples();
    Terminals both = new Terminals(true, true);
    assertThat(run(Map.of(), both, "demo").out()).contains("\u001b[31mASSAULT");
    assertThat(run(Map.of("NO_COLOR", "1"), both, "demo").out()).doesNotContain("\u001b");
  }

  @Test
  void everyEventOfTheDemoExplainsItself() throws IOException {
    copyExamples();
    run("demo");
    for (String line : run("code", articles()).lines()) {
      for (JsonNode event : JSON.readTree(line).get("events")) {
        Cli told = run("explain", event.get("id").asString());
        assertThat(told.out())
            .contains(event.get("rule").asString(), event.get("trigger").get("text").asString())
            .contains("/codebook/", "| entry: ");
      }
    }
  }

  @Test
  void aBarIsShownToAPersonAlone() {
    Terminals err = new Terminals(false, true);
    assertThat(run(Map.of(), err, "code", articles()).err()).contains("coding");
    assertThat(run(Map.of(), err, "code", "--quiet", articles()).err()).isEmpty();
    assertThat(run("code", articles()).err()).doesNotContain("\r");
  }

  @Test
  void withoutExamplesTheDemoSaysSo() {
    Cli demo = run("demo");
    assertThat(demo.status()).isEqualTo(Status.NOTHING_READ);
    assertThat(demo.err()).contains("examples: there is no such file or folder");
  }
}
