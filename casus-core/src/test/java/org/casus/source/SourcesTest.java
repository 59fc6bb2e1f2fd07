package org.casus.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir Path folder;

  // --- what a check says: "place KIND content" for an item, "place DAMAGE" for a loss ---

  private List<Reading> read(InputFormat format, byte[] standardInput, String... inputs) {
    List<Reading> readings = new ArrayList<>();
    InputStream in = new ByteArrayInputStream(standardInput);
    try (Source source = Sources.open(List.of(inputs), format, in)) {
      source.forEachRemaining(readings::add);
    }
    return readings;
  }

  private String told(Reading reading) {
    String place = reading.provenance().label().replace(folder + "/", "");
    return switch (reading) {
      case Reading.Item(RawItem item) -> place + " " + item.kind() + " " + item.content();
      case Reading.Damaged damaged -> place + " " + damaged.damage();
      case Reading.Passed passed -> place + " passed: " + passed.what();
    };
  }

  private void check(byte[] standardInput, String... expected) {
    assertThat(read(InputFormat.AUTO, standardInput, "-").stream().map(this::told))
        .containsExactly(expected);
  }

  private void check(String standardInput, String... expected) {
    check(standardInput.getBytes(UTF_8), expected);
  }

  private void checkFile(String name, byte[] content, String... expected) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    assertThat(read(InputFormat.AUTO, new byte[0], file.toString()).stream().map(this::told))
        .containsExactly(expected);
  }

  private RawItem item(String line) {
    Reading reading = read(InputFormat.JSON_LINES, line.getBytes(UTF_8), "-").getFirst();
    assertThat(reading).isInstanceOf(Reading.Item.class);
    return ((Reading.Item) reading).item();
  }

  private String message(String line) {
    Reading reading = read(InputFormat.JSON_LINES, line.getBytes(UTF_8), "-").getFirst();
    assertThat(reading).isInstanceOf(Reading.Damaged.class);
    return ((Reading.Damaged) reading).report();
  }

  // --- looking at it ---

  @Test
  void standardInputIsReadAsWhatItIs() {
    check("Rebels shelled the town.", "- PLAIN Rebels shelled the town.");
    check("{\"text\":\"A.\"}\n{\"text\":\"B.\"}", "-#1 PLAIN A.", "-#2 PLAIN B.");
    check("<!DOCTYPE html><p>A.", "- HTML <!DOCTYPE html><p>A.");
    check("  <div>A.</div>", "-   HTML <div>A.</div>".replace("-   HTML ", "- HTML   "));
    check("{ not json", "-#1 MALFORMED");
    check("", "- PLAIN ");
  }

  @Test
  void contentWinsOverTheName() throws IOException {
    checkFile(
        "page.txt", "<!doctype HTML><p>A".getBytes(UTF_8), "page.txt HTML <!doctype HTML><p>A");
    checkFile("lines.txt", "{\"text\":\"A.\"}".getBytes(UTF_8), "lines.txt#1 PLAIN A.");
    checkFile("a.txt", "<3 is how it began.".getBytes(UTF_8), "a.txt PLAIN <3 is how it began.");
    checkFile("a.HTML", "A page.".getBytes(UTF_8), "a.HTML HTML A page.");
    checkFile(
        "a.html",
        "<!-- saved --> <html lang=en>".getBytes(UTF_8),
        "a.html HTML <!-- saved --> <html lang=en>");
  }

  @Test
  void aForcedFormatWinsOverContent() {
    assertThat(told(read(InputFormat.TEXT, "{\"text\":1}".getBytes(UTF_8), "-").getFirst()))
        .isEqualTo("- PLAIN {\"text\":1}");
    assertThat(told(read(InputFormat.JSON_LINES, "<p>".getBytes(UTF_8), "-").getFirst()))
        .isEqualTo("-#1 MALFORMED");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    checkFile("a.bin", new byte[] {0, 1, 2, 3, 0, 7, 65, 66}, "a.bin NOT_TEXT");
    checkFile("b.txt", "%PDF-1.7\n".getBytes(ISO_8859_1), "b.txt NOT_TEXT");
    checkFile("c.jsonl", "BZh91AY".getBytes(ISO_8859_1), "c.jsonl NOT_TEXT");
  }

  // --- encodings ---

  @Test
  void encodingsAreFound() {
    String german = "Die Bürger von Köln grüßen.";
    for (Charset charset :
        List.of(UTF_8, ISO_8859_1, StandardCharsets.UTF_16, Charset.forName("x-UTF-16LE-BOM"))) {
      check(german.getBytes(charset), "- PLAIN " + german);
    }
    check("\uFEFFSigned.", "- PLAIN Signed.");
    check(
        "Hello there, signed.".getBytes(StandardCharsets.UTF_16LE), "- PLAIN Hello there, signed.");
    check(
        "“Never,” he said – twice.".getBytes(Charset.forName("windows-1252")),
        "- PLAIN “Never,” he said – twice.");
  }

  @Test
  void aPageSaysItsOwnEncoding() {
    String page = "<html><meta charset=\"windows-1251\"><p>Путин</p>";
    check(page.getBytes(Charset.forName("windows-1251")), "- HTML " + page);
    String old = "<html><meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>Путин";
    check(old.getBytes(Charset.forName("koi8-r")), "- HTML " + old);
    String wrong = "<html><meta charset=utf-8><p>café";
    check(wrong.getBytes(ISO_8859_1), "- HTML " + wrong);
    String nonsense = "<html><meta charset=nonsense-8><p>café";
    check(nonsense.getBytes(UTF_8), "- HTML " + nonsense);
  }

  @Test
  void fewBrokenBytesLeaveUtf8() {
    byte[] bytes = "Bürger grüßen Köln ?".getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xC3;
    check(bytes, "- PLAIN Bürger grüßen Köln \uFFFD");
  }

  // --- JSON lines ---

  @Test
  void everyFieldOfALineIsRead() {
    RawItem item =
        item(
            """
            {"id":"7","text":"A.","title":" T ","date":"2020-07-09","url":"https://e.org/a",\
            "publisher":"E","language":"en","extra":[1,{"a":null}]}""");
    assertThat(item.metadata())
        .isEqualTo(new Metadata("7", "T", LocalDate.of(2020, 7, 9), "E", "https://e.org/a", "en"));
    assertThat(item.provenance().label()).isEqualTo("-#1");
    assertThat(item("{\"text\":\"A.\",\"id\":12,\"title\":null,\"url\":\"\"}").metadata())
        .isEqualTo(new Metadata("12", null, null, null, null, null));
    assertThat(item("{\"text\":\"A.\",\"text\":\"B.\"}").content()).isEqualTo("B.");
    assertThat(item("{\"html\":\"<p>A\"}").kind()).isEqualTo(MediaKind.HTML);
    assertThat(item("{\"html\":\"<p>A\",\"text\":\"A\"}").kind()).isEqualTo(MediaKind.PLAIN);
    assertThat(item("{\"text\":\" as  given\\n\"}").content()).isEqualTo(" as  given\n");
    assertThat(item("{\"text\":\"half \\ud83d pair\"}").content()).isEqualTo("half \uFFFD pair");
  }

  @Test
  void datesAreIsoDays() {
    for (String date :
        List.of(
            "2020-07-09",
            "20200709",
            "2020-07-09T23:59:00+03:00",
            "2020-07-09 10:15",
            "2020-07-09T10:15:30.123Z",
            "2020-W28-4",
            "2020-191")) {
      assertThat(item("{\"text\":\"A.\",\"date\":\"" + date + "\"}").metadata().published())
          .as(date)
          .isEqualTo(LocalDate.of(2020, 7, 9));
    }
    for (String date :
        List.of("2020", "2020-07", "07/09/2020", "July 9, 2020", "2020-02-30", "?")) {
      assertThat(message("{\"text\":\"A.\",\"date\":\"" + date + "\"}"))
          .contains("-#1: the date \"" + date + "\" is no ISO 8601 day", "leave it out");
    }
  }

  @Test
  void aDamagedLineSaysWhereAndWhat() {
    assertThat(message("{\"text\":\"A")).contains("-#1: the line is cut");
    assertThat(message("{\"text\":\"A.\"} x")).contains("-#1: the line is no JSON");
    assertThat(message("\n\n{'text':1}")).contains("-#3: the line is no JSON", "column 2");
    assertThat(message("[1]")).contains("holds no JSON object");
    assertThat(message("{}")).contains("neither \"text\" nor \"html\"");
    assertThat(message("{\"text\":12}")).contains("\"text\" is no string but NUMBER");
    assertThat(message("{\"text\":\"A\",\"title\":[]}")).contains("\"title\" is no string");
    assertThat(message("[".repeat(5000))).contains("over a limit of JSON").doesNotContain("Stream");
  }

  @Test
  void whatFollowsADamagedLineIsRead() {
    check(
        "\uFEFF{\"text\":\"A.\"}\r\n\r\n{\"text\":\r\n{\"text\":\"C.\"}\n{\"te",
        "-#1 PLAIN A.",
        "-#3 MALFORMED",
        "-#4 PLAIN C.",
        "-#5 MALFORMED");
    check(
        "{\"text\":\"café\"}\n{\"text\":\"B.\"}".getBytes(ISO_8859_1),
        "-#1 MALFORMED",
        "-#2 PLAIN B.");
  }

  @Test
  void aLineOverTheLimitIsLeftOut() {
    Limits small = Limits.DEFAULT.withBytes(100, 40);
    String lines =
        "{\"text\":\"A.\"}\n{\"text\":\"" + "b".repeat(100_000) + "\"}\n{\"text\":\"C.\"}";
    InputStream in = new ByteArrayInputStream(lines.getBytes(UTF_8));
    try (Source source = Sources.open(List.of("-"), InputFormat.AUTO, in, small)) {
      assertThat(told(source.next())).isEqualTo("-#1 PLAIN A.");
      assertThat(told(source.next())).isEqualTo("-#2 TOO_LARGE");
      assertThat(told(source.next())).isEqualTo("-#3 PLAIN C.");
      assertThat(source.hasNext()).isFalse();
      assertThatThrownBy(source::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void linesAreReadAsTheyAreAskedFor() {
    InputStream endless = new Endless("{\"text\":\"Rebels shelled the town.\"}\n");
    try (Source source = Sources.open(List.of("-"), InputFormat.AUTO, endless)) {
      for (int i = 1; i <= 20_000; i++) {
        assertThat(source.next().provenance().record()).isEqualTo(i);
      }
    }
  }

  /** A stream that repeats one line for ever. */
  private static final class Endless extends InputStream {
    private final byte[] line;
    private int at;

    Endless(String line) {
      this.line = line.getBytes(UTF_8);
    }

    @Override
    public int read() {
      return line[at++ % line.length];
    }
  }

  @Test
  void aStreamThatBreaksOffIsToldOnce() {
    InputStream broken =
        new InputStream() {
          private final InputStream start =
              new ByteArrayInputStream("{\"text\":\"A.\"}\n{\"te".getBytes(UTF_8));

          @Override
          public int read() throws IOException {
            int b = start.read();
            if (b < 0) {
              throw new IOException("cable pulled");
            }
            return b;
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            bytes[from] = (byte) read();
            return 1;
          }
        };
    try (Source source = Sources.open(List.of("-"), InputFormat.JSON_LINES, broken)) {
      assertThat(told(source.next())).isEqualTo("-#1 PLAIN A.");
      Reading reading = source.next();
      assertThat(reading).isInstanceOf(Reading.Damaged.class);
      assertThat(((Reading.Damaged) reading).report())
          .isEqualTo("-#2: reading broke off (cable pulled)");
      assertThat(source.hasNext()).isFalse();
    }
  }

  // --- files and folders ---

  @Test
  void aFolderIsReadInTheOrderOfItsNames() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    Files.writeString(folder.resolve("b/c/1.txt"), "B C 1.");
    Files.writeString(folder.resolve("b/2.jsonl"), "{\"text\":\"B 2.\"}");
    Files.writeString(folder.resolve("a.txt"), "A.");
    Files.writeString(folder.resolve("c.htm"), "<p>C.");
    Files.writeString(folder.resolve(".hidden.txt"), "H.");
    Files.write(folder.resolve("bb.txt"), new byte[] {0, 0, 0, 1});
    List<Reading> readings = read(InputFormat.AUTO, new byte[0], folder.toString());
    assertThat(readings.stream().map(this::told))
        .containsExactly(
            "a.txt PLAIN A.",
            "b/2.jsonl#1 PLAIN B 2.",
            "b/c/1.txt PLAIN B C 1.",
            "bb.txt NOT_TEXT",
            "c.htm HTML <p>C.");
  }

  @Test
  void aCircleOfLinksEnds() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a/back"), folder);
    Files.writeString(folder.resolve("z.txt"), "Z.");
    List<Reading> readings = read(InputFormat.AUTO, new byte[0], folder.toString());
    assertThat(readings.stream().map(this::told))
        .containsExactly("a/back UNREADABLE", "z.txt PLAIN Z.");
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestRead() throws IOException {
    Path there = Files.writeString(folder.resolve("a.txt"), "A.");
    Path dangling = Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("gone"));
    String missing = folder.resolve("nowhere.txt").toString();
    List<Reading> readings =
        read(
            InputFormat.AUTO,
            "S.".getBytes(UTF_8),
            missing,
            there.toString(),
            "-",
            folder.toString(),
            "nul\0");
    assertThat(readings.stream().map(this::told))
        .containsExactly(
            "nowhere.txt MISSING",
            "a.txt PLAIN A.",
            "- PLAIN S.",
            "a.txt PLAIN A.",
            "b.txt MISSING",
            "nul\0 MISSING");
    assertThat(((Reading.Damaged) readings.getFirst()).report())
        .isEqualTo(missing + ": there is no such file or folder; check its name");
    assertThat(dangling).isSymbolicLink();
  }

  @Test
  void emptyFilesAreItemsOrTold() throws IOException {
    checkFile("a.txt", new byte[0], "a.txt PLAIN ");
    checkFile("a.jsonl", new byte[0], "a.jsonl EMPTY");
    checkFile("b.jsonl", "\n\n".getBytes(UTF_8), "b.jsonl EMPTY");
  }

  @Test
  void formatsAreToldAlikeInTurkish() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      checkFile("a.TXT", "<i>A</i>".getBytes(UTF_8), "a.TXT PLAIN <i>A</i>");
      checkFile("I.JSONLINES", "[]".getBytes(UTF_8), "I.JSONLINES#1 MALFORMED");
    } finally {
      Locale.setDefault(before);
    }
  }
}
