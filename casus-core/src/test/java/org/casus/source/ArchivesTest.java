package org.casus.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.casus.source.Packed.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  @TempDir Path folder;

  private static final Entry PAGE = Entry.of("day/1.html", "<!doctype html><p>A");
  private static final Entry LINES =
      Entry.of("2.jsonl", "{\"text\":\"B.\"}\n{\"te\n{\"text\":\"C.\"}");
  private static final Entry TEXT = Entry.of("3.txt", "D.");
  private static final Entry PICTURE = new Entry("4.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
  private static final Entry HIDDEN = Entry.of("__MACOSX/._3.txt", "H.");
  private static final String[] MIXED = {
    "day/1.html HTML <!doctype html><p>A",
    "2.jsonl#1 PLAIN B.",
    "2.jsonl#2 MALFORMED",
    "2.jsonl#3 PLAIN C.",
    "3.txt PLAIN D.",
    "4.png NOT_TEXT"
  };

  // --- what a check says: "place KIND content" for an item, "place DAMAGE" for a loss ---

  private String told(Reading reading) {
    String place = reading.provenance().label().replaceAll("^(-|.*/a\\.x)(/|$)", "");
    return switch (reading) {
      case Reading.Item(RawItem item) -> place + " " + item.kind() + " " + item.content();
      case Reading.Damaged damaged -> place + " " + damaged.damage();
      case Reading.Passed passed -> place + " passed";
    };
  }

  private List<String> read(byte[] standardInput, String input, Limits limits) {
    List<String> told = new ArrayList<>();
    ByteArrayInputStream in = new ByteArrayInputStream(standardInput);
    try (Source source = Sources.open(List.of(input), InputFormat.AUTO, in, limits)) {
      source.forEachRemaining(reading -> told.add(told(reading)));
    }
    return told;
  }

  /** Reads the bytes as standard input and as a file. */
  private void check(byte[] bytes, String... expected) throws IOException {
    assertThat(read(bytes, "-", Limits.DEFAULT)).containsExactly(expected);
    String file = Files.write(folder.resolve("a.x"), bytes).toString();
    assertThat(read(new byte[0], file, Limits.DEFAULT)).containsExactly(expected);
  }

  @Test
  void linksInATarArchiveAreNoFiles() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK}) {
        TarArchiveEntry link = new TarArchiveEntry("link.txt", kind);
        link.setLinkName("/etc/hostname");
        tar.putArchiveEntry(link);
        tar.closeArchiveEntry();
      }
      tar.putArchiveEntry(new TarArchiveEntry("pipe.txt", TarConstants.LF_FIFO));
      tar.closeArchiveEntry();
    }
    check(Packed.joined(bytes.toByteArray()));
  }

  @Test
  void theFilesOfArchivesAreReadAsWhatTheyAre() throws IOException {
    check(Packed.zip(PAGE, LINES, TEXT, PICTURE, HIDDEN), MIXED);
    byte[] tar = Packed.tar(PAGE, LINES, TEXT, PICTURE, HIDDEN);
    check(tar, MIXED);
    check(Packed.gzip(tar), MIXED);
    check(Packed.zstd(tar), MIXED);
  }

  @Test
  void oneCompressedFileIsReadAsWhatItIs() throws IOException {
    byte[] bytes = TEXT.bytes();
    check(Packed.gzip(bytes), " PLAIN D.");
    check(Packed.joined(Packed.gzip(bytes), Packed.gzip(bytes)), " PLAIN D.D.");
    check(Packed.zstd(bytes), " PLAIN D.");
    check(
        Packed.zip(new Entry("x.html.gz", Packed.gzip("A page.".getBytes(UTF_8)))),
        "x.html.gz HTML A page.");
  }

  @Test
  void longNamesAndUnicodeNamesAreKept() throws IOException {
    String name = "ordner/" + "langer-name-".repeat(20) + "größe-中文-😀.txt";
    check(Packed.tar(Entry.of(name, "A.")), name + " PLAIN A.");
    check(Packed.zip(Entry.of(name, "A.")), name + " PLAIN A.");
  }

  @Test
  void archivesWithinArchivesAreReadToTheThird() throws IOException {
    byte[] third = Packed.zip(TEXT);
    byte[] second = Packed.gzip(Packed.tar(new Entry("3.zip", third)));
    byte[] first = Packed.zip(new Entry("2.tgz", second), PAGE);
    check(first, "2.tgz/3.zip/3.txt PLAIN D.", "day/1.html HTML <!doctype html><p>A");
    check(
        Packed.tar(new Entry("1.zip", first), TEXT),
        "1.zip/2.tgz/3.zip TOO_LARGE",
        "1.zip/day/1.html HTML <!doctype html><p>A",
        "3.txt PLAIN D.");
    byte[] layers = Packed.gzip(Packed.gzip(Packed.gzip(Packed.gzip(TEXT.bytes()))));
    check(layers, " TOO_LARGE");
  }

  @Test
  void whatFollowsADamagedFileIsRead() throws IOException {
    byte[] random = new byte[4000];
    new Random(1).nextBytes(random);
    byte[] zip = Packed.zip(TEXT, new Entry("spoiled.txt", random), PAGE);
    Arrays.fill(zip, 1000, 1010, (byte) 0);
    assertThat(read(zip, "-", Limits.DEFAULT))
        .hasSize(3)
        .startsWith("3.txt PLAIN D.")
        .endsWith("day/1.html HTML <!doctype html><p>A");
    byte[] tar = Packed.tar(TEXT, PAGE, LINES);
    Arrays.fill(tar, 1024, 1536, (byte) 'x');
    assertThat(read(tar, "-", Limits.DEFAULT)).first().isEqualTo("3.txt PLAIN D.");
    assertThat(read(tar, "-", Limits.DEFAULT)).last().asString().endsWith("MALFORMED");
  }

  @Test
  void aBrokenArchiveIsToldAndTheNextInputRead() throws IOException {
    byte[] zip = Packed.zip(TEXT, PAGE);
    check(Arrays.copyOf(zip, zip.length / 2), " MALFORMED");
    byte[] gzip = Packed.gzip(LINES.bytes());
    gzip[gzip.length - 1]++;
    assertThat(read(gzip, "-", Limits.DEFAULT))
        .containsExactly("-#1 PLAIN B.", "-#2 MALFORMED", "-#3 MALFORMED");
  }

  @Test
  void noDamageEscapes() {
    byte[] zip = Packed.zip(PAGE, LINES, new Entry("b.zip", Packed.zip(TEXT)));
    byte[] tar = Packed.tar(PAGE, LINES, new Entry("b.gz", Packed.gzip(TEXT.bytes())));
    byte[] zstd = Packed.zstd(tar);
    Random random = new Random(11);
    for (int i = 0; i < 1500; i++) {
      byte[] bytes = List.of(zip, tar, zstd).get(i % 3).clone();
      for (int j = 0; j <= i % 4; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      assertThat(read(bytes, "-", Limits.DEFAULT)).isNotNull();
    }
  }

  @Test
  void officeDocumentsAreToldAsSuch() throws IOException {
    check(
        Packed.zip(Entry.of("[Content_Types].xml", "<x/>"), Entry.of("word/document.xml", "<x/>")),
        " NOT_TEXT");
  }

  // --- bombs: each stops at its cap, and what stands beside it is read ---

  @Test
  void aDecompressionBombIsStoppedAndTheRestRead() throws IOException {
    Files.write(folder.resolve("a.jsonl.gz"), Packed.gzipped('\n', 40 << 20));
    Files.write(folder.resolve("b.txt"), TEXT.bytes());
    Files.write(folder.resolve("c.zip"), Packed.zip(lines(1), lines(24), TEXT));
    Files.write(folder.resolve("d.txt.gz"), Packed.gzipped('d', 40 << 20));
    Files.write(folder.resolve("e.warc.gz"), Packed.gzipped('e', 40 << 20));
    Files.write(folder.resolve("f.bin.gz"), Packed.gzipped(0, 40 << 20));
    Files.write(folder.resolve("g.jsonl"), LINES.bytes());
    List<String> told = read(new byte[0], folder.toString(), Limits.DEFAULT);
    assertThat(
            told.stream()
                .map(line -> line.replace(folder + "/", "").replaceAll("#\\d{5,} ", " "))
                .toList())
        .containsExactly(
            "a.jsonl.gz TOO_LARGE",
            "b.txt PLAIN D.",
            "c.zip/1.jsonl EMPTY",
            "c.zip/24.jsonl TOO_LARGE",
            "d.txt.gz TOO_LARGE",
            "e.warc.gz MALFORMED",
            "e.warc.gz TOO_LARGE",
            "f.bin.gz NOT_TEXT",
            "g.jsonl#1 PLAIN B.",
            "g.jsonl#2 MALFORMED",
            "g.jsonl#3 PLAIN C.");
  }

  private static Entry lines(int mebibytes) {
    byte[] lines = new byte[mebibytes << 20];
    Arrays.fill(lines, (byte) '\n');
    return new Entry(mebibytes + ".jsonl", lines);
  }

  @Test
  void allThatComesOutOfOneInputIsCountedTogether() {
    Limits limits =
        Limits.DEFAULT.withUnpacking(new Limits.Unpacking(100, 20 << 20, 1000, 1 << 20));
    byte[] inner = Packed.zip(lines(6), lines(7));
    byte[] zip = Packed.zip(new Entry("1.zip", inner), new Entry("2.zip", inner), TEXT);
    assertThat(read(zip, "-", limits).stream().map(line -> line.replaceAll("#\\d{5,} ", " ")))
        .containsExactly(
            "1.zip/6.jsonl EMPTY",
            "1.zip/7.jsonl EMPTY",
            "2.zip/6.jsonl EMPTY",
            "2.zip/7.jsonl TOO_LARGE");
  }

  @Test
  void tooManyFilesAreStopped() {
    Limits limits = Limits.DEFAULT.withUnpacking(new Limits.Unpacking(100, 20 << 20, 2, 1 << 20));
    assertThat(read(Packed.tar(TEXT, PAGE, LINES), "-", limits))
        .containsExactly("3.txt PLAIN D.", "day/1.html HTML <!doctype html><p>A", " TOO_LARGE");
  }

  @Test
  void aListOfFilesTooLongForMemoryIsRefused() {
    Limits limits = Limits.DEFAULT.withUnpacking(new Limits.Unpacking(100, 20 << 20, 1000, 100));
    assertThat(read(Packed.zip(TEXT, PAGE, LINES), "-", limits)).containsExactly(" TOO_LARGE");
  }
}
