package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCommandTest {
  private static final String GOOD =
      "Rebels attacked the town on Monday, the mayor of the town said in a statement.";

  @TempDir Path folder;

  private String file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private String file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  private static String json(String id, String text) {
    return "{\"id\": \"%s\", \"text\": \"%s\"}\n".formatted(id, text);
  }

  @Test
  void writesARecordForEachDocumentInInputOrder() throws IOException {
    String second =
        file("a.jsonl", json("one", GOOD) + json("two", "Nothing happened here today."));
    String first = file("b.txt", GOOD);
    Cli cli = Cli.run("code", first, second);
    assertThat(cli.status()).isEqualTo(Status.ALL_READ);
    assertThat(cli.lines()).hasSize(3);
    assertThat(cli.lines().get(0)).contains("b.txt", "ASSAULT");
    assertThat(cli.lines().get(1)).contains("\"one\"", "a.jsonl#1", "ASSAULT");
    assertThat(cli.lines().get(2)).contains("\"two\"", "\"events\":[]");
    assertThat(cli.err())
        .contains("3 read, 3 coded (2 events, 0 agreements), 0 rejected, 0 damaged");
  }

  @Test
  void readsStandardInput() {
    Cli cli = Cli.runWith(GOOD, "code", "-");
    assertThat(cli.status()).isZero();
    assertThat(cli.lines()).singleElement().asString().contains("ASSAULT");
  }

  @Test
  void writesTheEventTable() throws IOException {
    Cli cli = Cli.run("code", "--format", "csv", file("a.jsonl", json("one", GOOD)));
    assertThat(cli.lines()).hasSize(2);
    assertThat(cli.lines().get(0)).startsWith("document_id,");
    assertThat(cli.lines().get(1)).startsWith("one,").contains("ASSAULT");
  }

  @Test
  void writesToAFile() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Cli cli = Cli.run("code", "-o", out.toString(), file("a.txt", GOOD));
    assertThat(cli.out()).isEmpty();
    assertThat(Files.readString(out)).contains("ASSAULT").endsWith("\n");
  }

  @Test
  void refusesToReadWhatItWrites() throws IOException {
    file("a.txt", GOOD);
    String out = folder.resolve("out.jsonl").toString();
    Cli cli = Cli.run("code", "-o", out, folder.toString());
    assertThat(cli.status()).isEqualTo(Status.USAGE);
    assertThat(cli.err()).contains("lies within the input");
    assertThat(Path.of(out)).doesNotExist();
  }

  @Test
  void theSameBytesOnAnyNumberOfThreads() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      lines.append(json("d" + i, GOOD + " " + "Rebels attacked again. ".repeat(i % 9)));
    }
    String input = file("many.jsonl", lines.toString());
    String alone = Cli.run("code", "--threads", "1", input).out();
    assertThat(Cli.run("code", "--threads", "4", input).out()).isEqualTo(alone);
    assertThat(alone.lines()).hasSize(500);
  }

  @Test
  void theSameBytesInTheTurkishLocale() throws IOException {
    String input = file("a.jsonl", json("I", GOOD.toUpperCase(Locale.ROOT) + " " + GOOD));
    String usual = Cli.run("code", input).out();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(Cli.run("CODE".toLowerCase(Locale.ROOT), input).out()).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aFaultOfTheCoderStopsNobody() throws IOException {
    String input =
        file(
            "a.jsonl",
            json("1", GOOD)
                + json("2", "BREAK " + GOOD)
                + json("3", "OVERFLOW " + GOOD)
                + json("4", GOOD));
    Cli cli = Cli.run("code", input);
    assertThat(cli.status()).isEqualTo(Status.SOME_LOST);
    assertThat(cli.lines()).hasSize(4);
    assertThat(cli.lines().get(1)).contains("CODER_FAULT", "broken on purpose");
    assertThat(cli.lines().get(2)).contains("CODER_FAULT", "StackOverflowError");
    assertThat(cli.lines().get(3)).contains("ASSAULT");
    assertThat(cli.err()).contains("a.jsonl#2: rejected, CODER_FAULT", "2 CODER_FAULT");
  }

  @Test
  void aDocumentOverItsTimeIsRejectedAndTheRestCoded() throws IOException {
    String input = file("a.jsonl", json("1", "WAIT for ever.") + json("2", GOOD));
    Cli cli = Cli.run("code", "--time-limit", "1", "--threads", "1", input);
    assertThat(cli.status()).isEqualTo(Status.SOME_LOST);
    assertThat(cli.lines().get(0)).contains("\"OUT_OF_TIME\"", "not done after 1 s");
    assertThat(cli.lines().get(1)).contains("ASSAULT");
    assertThat(cli.err()).contains("1 rejected (1 OUT_OF_TIME)");
  }

  @Test
  void whatIsNoPageInAWebArchiveIsNoLoss() throws IOException {
    String page = "<title>War</title><p>" + GOOD + " " + GOOD.replace("Monday", "Tuesday");
    Cli cli = Cli.run("code", file("a.warc", record("image/png", "x") + record("text/html", page)));
    assertThat(cli.status()).isEqualTo(Status.ALL_READ);
    assertThat(cli.lines()).singleElement().asString().contains("a.warc#", "ASSAULT");
    assertThat(cli.err()).contains("1 read, 1 coded", "0 damaged, 1 no pages");
  }

  private static String record(String type, String body) {
    String block = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
    return "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: "
        + block.length()
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }

  @Test
  void anEmptyFileIsRejected() throws IOException {
    Cli cli = Cli.run("code", file("empty.txt", ""), file("good.txt", GOOD));
    assertThat(cli.status()).isEqualTo(Status.SOME_LOST);
    assertThat(cli.err()).contains("empty.txt");
    assertThat(cli.out()).contains("ASSAULT");
  }

  @Test
  void aCutLineIsToldByItsNumber() throws IOException {
    String cut = json("1", GOOD) + "{\"id\": \"2\", \"text\": \"Rebels atta\n" + json("3", GOOD);
    Cli cli = Cli.run("code", file("news.jsonl", cut));
    assertThat(cli.status()).isEqualTo(Status.SOME_LOST);
    assertThat(cli.lines()).hasSize(2);
    assertThat(cli.err()).contains("news.jsonl#2:", "1 damaged");
  }

  @Test
  void aMissingPathIsTold() throws IOException {
    String missing = folder.resolve("nowhere.txt").toString();
    Cli alone = Cli.run("code", missing);
    assertThat(alone.status()).isEqualTo(Status.NOTHING_READ);
    assertThat(alone.err()).contains("nowhere.txt", "nothing could be read");
    Cli beside = Cli.run("code", missing, file("good.txt", GOOD));
    assertThat(beside.status()).isEqualTo(Status.SOME_LOST);
    assertThat(beside.lines()).hasSize(1);
  }

  @Test
  void anUnreadableFileInAFolderIsTold() throws IOException {
    file("a.txt", GOOD);
    Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("gone"));
    file("c.txt", GOOD);
    Cli cli = Cli.run("code", folder.toString());
    assertThat(cli.status()).isEqualTo(Status.SOME_LOST);
    assertThat(cli.lines()).hasSize(2);
    assertThat(cli.err()).contains("b.txt", "1 damaged");
  }

  @Test
  void aBinaryFileIsTold() throws IOException {
    byte[] binary = new byte[5000];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) (i * 31);
    }
    Cli cli = Cli.run("code", file("a.bin", binary), file("good.txt", GOOD));
    assertThat(cli.status()).isEqualTo(Status.SOME_LOST);
    assertThat(cli.err()).contains("a.bin");
    assertThat(cli.out()).contains("ASSAULT");
  }

  @Test
  void invalidBytesDoNotStopIt() throws IOException {
    byte[] bytes = ("x" + GOOD).getBytes(StandardCharsets.UTF_8);
    bytes[0] = (byte) 0xff;
    Cli cli = Cli.run("code", file("a.txt", bytes));
    assertThat(cli.lines()).singleElement().asString().contains("ASSAULT");
  }

  @Test
  void tenMegabytesWithoutAFullStopPass() throws IOException {
    String endless = "the rebels attacked the town and then ".repeat(280_000);
    Cli cli = Cli.run("code", "--quiet", file("a.txt", endless));
    assertThat(cli.status()).isZero();
    assertThat(cli.lines()).hasSize(1);
  }

  @Test
  void aForeignLanguageIsRejectedNotDropped() {
    String german =
        "Die Bundesregierung hat am Montag angekündigt, dass sie die Verhandlungen über das"
            + " Abkommen im kommenden Jahr wieder aufnehmen will.";
    Cli cli = Cli.runWith(german, "code", "-");
    assertThat(cli.status()).isEqualTo(Status.SOME_LOST);
    assertThat(cli.out()).contains("LANGUAGE_NOT_SUPPORTED", "\"events\":[]");
    assertThat(cli.err()).contains("Only English is coded.");
  }

  @Test
  void aSpanishTreatyIsNoForeignTextToReject() {
    String treaty =
        "TRATADO DE LIBRE COMERCIO. PREÁMBULO. El Gobierno de la República de Bolivia y el Gobierno"
            + " de la República de Cuba, en adelante \"las Partes\", DECIDIDOS A fortalecer los lazos"
            + " de amistad entre sus pueblos, CELEBRAN EL PRESENTE TRATADO.";
    Cli cli = Cli.runWith(treaty, "code", "-");
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).contains("\"rejection\":null", "\"events\":[]", "\"kind\":\"foreign\"");
  }

  @Test
  void nothingAtAllIsTold() {
    Cli cli = Cli.run("code", folder.toString());
    assertThat(cli.status()).isEqualTo(Status.NOTHING_READ);
    assertThat(cli.err()).contains("nothing could be read");
  }

  @Test
  void quietTellsOfDamageAlone() throws IOException {
    String good = file("good.txt", GOOD);
    assertThat(Cli.run("code", "--quiet", good).err()).isEmpty();
    assertThat(Cli.run("code", "-q", good, folder + "/none.txt").err()).contains("none.txt");
  }

  @Test
  void aReaderThatGoesAwayEndsItQuietly() throws IOException {
    String input = file("a.jsonl", json("one", GOOD).repeat(3000));
    OutputStream pipe =
        new OutputStream() {
          private int room = 1000;

          @Override
          public void write(int b) throws IOException {
            if (--room < 0) {
              throw new IOException("Broken pipe");
            }
          }
        };
    Cli cli = Cli.run(InputStream.nullInputStream(), pipe, SimpleCoder::make, "code", input);
    assertThat(cli.status()).isZero();
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void aFullDiskIsTold() throws IOException {
    String input = file("a.jsonl", json("one", GOOD).repeat(3000));
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Cli cli = Cli.run(InputStream.nullInputStream(), full, SimpleCoder::make, "code", input);
    assertThat(cli.status()).isEqualTo(Status.NOTHING_READ);
    assertThat(cli.err()).contains("No space left on device");
  }

  @Test
  void senselessCallsAreUsageErrors() throws IOException {
    String good = file("good.txt", GOOD);
    for (List<String> args :
        List.of(
            List.of("code"),
            List.of("code", "--threads", "0", good),
            List.of("code", "--threads", "many", good),
            List.of("code", "--format", "xml", good),
            List.of("code", "--input-format", "pdf", good),
            List.of("code", "--nonsense", good),
            List.of("nonsense"))) {
      Cli cli = Cli.run(args.toArray(String[]::new));
      assertThat(cli.status()).as("%s", args).isEqualTo(Status.USAGE);
      assertThat(cli.err()).startsWith("casus: ").contains("--help");
      assertThat(cli.out()).isEmpty();
    }
  }
}
