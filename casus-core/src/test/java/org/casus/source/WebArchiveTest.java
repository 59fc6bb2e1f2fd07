package org.casus.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class WebArchiveTest {
  // --- what a check says: "offset KIND content" for a page, "offset DAMAGE", "offset passed" ---

  private static List<Reading> read(byte[] archive) {
    List<Reading> readings = new ArrayList<>();
    ByteArrayInputStream in = new ByteArrayInputStream(archive);
    try (Source source = Sources.open(List.of("-"), InputFormat.AUTO, in)) {
      source.forEachRemaining(readings::add);
    }
    return readings;
  }

  private static String told(Reading reading) {
    String place = Long.toString(reading.provenance().record());
    return switch (reading) {
      case Reading.Item(RawItem item) -> place + " " + item.kind() + " " + item.content();
      case Reading.Damaged damaged -> place + " " + damaged.damage();
      case Reading.Passed passed -> place + " passed " + passed.what();
    };
  }

  private static void check(byte[] archive, String... expected) {
    assertThat(read(archive).stream().map(WebArchiveTest::told)).containsExactly(expected);
  }

  private static List<String> pages(byte[] archive) {
    return read(archive).stream()
        .filter(Reading.Item.class::isInstance)
        .map(reading -> ((Reading.Item) reading).item().content())
        .toList();
  }

  // --- records ---

  private static byte[] record(String fields, byte[] block) {
    String head = "WARC/1.1\r\n" + fields + "Content-Length: " + block.length + "\r\n\r\n";
    return Packed.joined(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
  }

  private static byte[] record(String type, String contentType, byte[] block) {
    return record(
        "WARC-Type: "
            + type
            + "\r\nWARC-Target-URI: https://planet.example/1\r\n"
            + "WARC-Date: 2020-07-09T22:00:00Z\r\nContent-Type: "
            + contentType
            + "\r\n",
        block);
  }

  private static byte[] http(String fields, byte[] body) {
    return Packed.joined(("HTTP/1.1 200 OK\r\n" + fields + "\r\n").getBytes(ISO_8859_1), body);
  }

  private static byte[] response(String fields, byte[] body) {
    return record("response", "application/http;msgtype=response", http(fields, body));
  }

  private static byte[] page(String body) {
    return response("Content-Type: text/html; charset=utf-8\r\n", body.getBytes(UTF_8));
  }

  private static final byte[] INFO =
      record("warcinfo", "application/warc-fields", "software: a test\r\n".getBytes(UTF_8));
  private static final byte[] A = page("<p>Aé");
  private static final byte[] B = page("<p>B" + "b".repeat(500));
  private static final byte[] C = page("<p>C");

  @Test
  void plainGzippedByRecordAndGzippedAsAWholeReadAlike() {
    int at = INFO.length;
    check(Packed.joined(INFO, A, C), at + " HTML <p>Aé", at + A.length + " HTML <p>C");
    byte[] info = Packed.gzip(INFO);
    byte[] a = Packed.gzip(A);
    int packed = info.length;
    check(
        Packed.joined(info, a, Packed.gzip(C)),
        packed + " HTML <p>Aé",
        packed + a.length + " HTML <p>C");
    check(Packed.gzip(INFO, A, C), at + " HTML <p>Aé", at + A.length + " HTML <p>C");
  }

  @Test
  void aPageKeepsItsAddressAndDate() {
    RawItem item = ((Reading.Item) read(Packed.joined(INFO, A)).getFirst()).item();
    assertThat(item.provenance()).isEqualTo(new Provenance("-", INFO.length));
    assertThat(item.metadata().url()).isEqualTo("https://planet.example/1");
    assertThat(item.metadata().captured()).isEqualTo(Instant.parse("2020-07-09T22:00:00Z"));
    assertThat(item.metadata().published()).isNull();
  }

  @Test
  void whatIsNoPageIsPassedBy() {
    byte[] image = response("Content-Type: image/png\r\n", new byte[] {1, 2, 3});
    byte[] gone =
        record(
            "response",
            "application/http",
            "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone".getBytes(UTF_8));
    byte[] again =
        record("revisit", "application/http", http("Content-Type: text/html\r\n", new byte[0]));
    byte[] request =
        record("request", "application/http", "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
    check(
        Packed.joined(image, request, gone, again, C),
        "0 passed of type image/png",
        image.length + request.length + " passed an answer of status 404",
        image.length + request.length + gone.length + " passed the same as a page captured before",
        image.length + request.length + gone.length + again.length + " HTML <p>C");
  }

  @Test
  void recordsWithoutHttpAreRead() {
    check(record("resource", "text/html", "<p>R".getBytes(UTF_8)), "0 HTML <p>R");
    check(record("conversion", "text/plain", "Plain.".getBytes(UTF_8)), "0 PLAIN Plain.");
    check(record("response", "text/html", "<p>R".getBytes(UTF_8)), "0 HTML <p>R");
  }

  @Test
  void codingsOfHttpAreTakenOff() {
    String body = "<html><p>" + "Körper ".repeat(20);
    byte[] bytes = body.getBytes(UTF_8);
    String html = "Content-Type: text/html; charset=\"UTF-8\"\r\n";
    byte[] chunked =
        Packed.joined(
            "5\r\n".getBytes(UTF_8),
            Arrays.copyOf(bytes, 5),
            ("\r\n" + Integer.toHexString(bytes.length - 5) + ";x=y\r\n").getBytes(UTF_8),
            Arrays.copyOfRange(bytes, 5, bytes.length),
            "\r\n0\r\n\r\n".getBytes(UTF_8));
    check(response(html + "Transfer-Encoding: chunked\r\n", chunked), "0 HTML " + body);
    check(response(html + "Transfer-Encoding: chunked\r\n", bytes), "0 HTML " + body);
    check(response(html + "Content-Encoding: gzip\r\n", Packed.gzip(bytes)), "0 HTML " + body);
    check(response(html + "Content-Encoding: gzip\r\n", bytes), "0 HTML " + body);
    byte[] framed = Packed.deflate(bytes, new Deflater());
    check(response(html + "Content-Encoding: deflate\r\n", framed), "0 HTML " + body);
    byte[] bare = Packed.deflate(bytes, new Deflater(9, true));
    check(response(html + "Content-Encoding: deflate\r\n", bare), "0 HTML " + body);
    check(response(html + "Content-Encoding: zstd\r\n", Packed.zstd(bytes)), "0 HTML " + body);
    check(
        response(html + "Content-Encoding: deflate, gzip\r\n", Packed.gzip(framed)),
        "0 HTML " + body);
    check(response(html + "Content-Encoding: rot13\r\n", bytes), "0 MALFORMED");
  }

  @Test
  void theServersEncodingWinsOverThePages() {
    String body = "<meta charset=koi8-r><p>Путин";
    byte[] bytes = body.getBytes(java.nio.charset.Charset.forName("windows-1251"));
    check(response("Content-Type: text/html; charset=windows-1251\r\n", bytes), "0 HTML " + body);
    byte[] marked = ("\uFEFF" + body).getBytes(UTF_8);
    check(response("Content-Type: text/html; charset=windows-1251\r\n", marked), "0 HTML " + body);
  }

  @Test
  void aBombWithinAResponseIsStopped() {
    byte[] bomb = Packed.gzipped('b', 100 << 20);
    byte[] record = response("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb);
    check(Packed.joined(record, C), "0 TOO_LARGE", record.length + " HTML <p>C");
  }

  // --- segments ---

  private static byte[] segment(String type, String fields, byte[] block) {
    return record("WARC-Type: " + type + "\r\nContent-Type: application/http\r\n" + fields, block);
  }

  @Test
  void segmentsAreJoined() {
    byte[] block = http("Content-Type: text/html\r\n", "<p>One and two".getBytes(UTF_8));
    int cut = block.length - 7;
    byte[] first =
        segment(
            "response",
            "WARC-Record-ID: <urn:1>\r\nWARC-Segment-Number: 1\r\n",
            Arrays.copyOf(block, cut));
    byte[] last =
        segment(
            "continuation",
            "WARC-Segment-Origin-ID: <urn:1>\r\nWARC-Segment-Number: 2\r\n"
                + "WARC-Segment-Total-Length: 99\r\n",
            Arrays.copyOfRange(block, cut, block.length));
    check(Packed.joined(first, C, last), first.length + " HTML <p>C", "0 HTML <p>One and two");
    check(Packed.joined(first, C), first.length + " HTML <p>C", "0 MALFORMED");
    check(Packed.joined(C, last), "0 HTML <p>C", C.length + " MALFORMED");
  }

  // --- damage ---

  @Test
  void recordsBeforeAndAfterADamagedMemberAreKept() {
    byte[] a = Packed.gzip(A);
    byte[] b = Packed.gzip(B);
    byte[] c = Packed.gzip(C);
    byte[] cut = Arrays.copyOf(b, b.length / 2);
    String[] expected = {"0 HTML <p>Aé", a.length + " MALFORMED"};
    check(Packed.joined(a, cut, c), expected[0], expected[1], a.length + cut.length + " HTML <p>C");
    byte[] spoiled = b.clone();
    Arrays.fill(spoiled, 40, 60, (byte) 0xA5);
    byte[] wrongSum = b.clone();
    wrongSum[b.length - 6]++;
    byte[] noHeader = b.clone();
    noHeader[0] = 'x';
    for (byte[] damaged : List.of(spoiled, wrongSum, noHeader)) {
      check(
          Packed.joined(a, damaged, c),
          expected[0],
          expected[1],
          a.length + b.length + " HTML <p>C");
    }
    check(Packed.joined(a, cut), expected);
    check(
        Packed.joined(a, "garbage".getBytes(UTF_8), c),
        expected[0],
        expected[1],
        a.length + 7 + " HTML <p>C");
  }

  @Test
  void recordsBeforeAndAfterADamagedRecordAreKept() {
    String b = new String(B, UTF_8);
    int length = b.length() - b.indexOf("HTTP") - 4;
    for (String damaged :
        List.of(
            b.substring(0, b.length() - 100),
            b.replace("Length: " + length, "Length: " + (length + 50)),
            b.replace("Length: " + length, "Length: " + (length - 50)),
            b.replace("Length: " + length, "Length: 99999999"),
            b.replace("Length: " + length, "Length: -1"),
            b.replace("Length: " + length, "Length: nonsense"),
            b.replace("WARC/1.1", "W\u0000RC/1.1"),
            "xx" + b)) {
      List<Reading> readings = read(Packed.joined(A, damaged.getBytes(UTF_8), C));
      assertThat(readings.stream().map(WebArchiveTest::told))
          .as(damaged)
          .startsWith("0 HTML <p>Aé", A.length + " MALFORMED")
          .endsWith(A.length + damaged.length() + " HTML <p>C");
    }
  }

  @Test
  void damageIsToldWithFileAndOffset() {
    Reading.Damaged damaged =
        (Reading.Damaged) read(Packed.joined(A, Arrays.copyOf(B, 300))).getLast();
    assertThat(damaged.report())
        .isEqualTo(
            "-#"
                + A.length
                + ": the record is damaged: it is cut, "
                + (B.length - 4 - 300)
                + " bytes are missing");
  }

  @Test
  void aCutArchiveGivesWhatStandsBeforeTheCut() {
    byte[] plain = Packed.joined(INFO, A, C);
    byte[] packed = Packed.joined(Packed.gzip(INFO), Packed.gzip(A), Packed.gzip(C));
    int whole = Packed.joined(Packed.gzip(INFO), Packed.gzip(A)).length;
    for (int cut = 6; cut < plain.length - 4; cut++) {
      List<String> pages = pages(Arrays.copyOf(plain, cut));
      assertThat(pages).hasSize(cut >= INFO.length + A.length - 4 ? 1 : 0);
    }
    for (int cut = 60; cut < packed.length; cut++) {
      List<Reading> readings = read(Arrays.copyOf(packed, cut));
      assertThat(readings.stream().filter(Reading.Item.class::isInstance).count())
          .isEqualTo(cut >= whole ? 1 : 0);
    }
  }

  @Test
  void noDamageEscapes() {
    byte[] packed =
        Packed.joined(Packed.gzip(INFO), Packed.gzip(A), Packed.gzip(B), Packed.gzip(C));
    byte[] plain = Packed.joined(INFO, A, B, C);
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = (i % 2 == 0 ? packed : plain).clone();
      for (int j = 0; j <= i % 5; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      assertThat(read(bytes)).isNotEmpty();
    }
  }

  @Test
  void anArchiveIsKnownByItsNameWhereItsHeadIsDamaged() {
    Place place = Place.of("a.warc.gz", new Unpacked(Limits.DEFAULT.unpacking(), () -> 1000));
    byte[] bytes = Packed.joined("xxxx".getBytes(UTF_8), Packed.gzip(C));
    StreamReader reader = new StreamReader(InputFormat.AUTO, Limits.DEFAULT);
    List<String> told = new ArrayList<>();
    try (Source source = reader.read(new ByteArrayInputStream(bytes), place)) {
      source.forEachRemaining(reading -> told.add(told(reading)));
    }
    assertThat(told).containsExactly("0 MALFORMED", "4 HTML <p>C");
  }

  // --- ARC ---

  private static final String VERSION_1 =
      "filedesc://test.arc 0.0.0.0 20200709220000 text/plain 75\n1 0 Test\n"
          + "URL IP-address Archive-date Content-type Archive-length\n\n\n\n\n\n\n\n\n\n\n\n";

  private static String arc(String line, String body) {
    String block = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
    return line + " " + block.length() + "\n" + block + "\n";
  }

  @Test
  void arcOfBothVersionsIsRead() {
    String first = arc("http://planet.example/1 192.0.2.1 20200709220000 text/html", "<p>V1");
    String second =
        arc(
            "http://planet.example/2 192.0.2.1 20200709220000 text/html 200 sum - 9 a.arc",
            "<p>V2");
    byte[] both = (VERSION_1 + first + second).getBytes(UTF_8);
    int at = VERSION_1.length();
    check(both, at + " HTML <p>V1", at + first.length() + " HTML <p>V2");
    RawItem item = ((Reading.Item) read(both).getFirst()).item();
    assertThat(item.metadata().url()).isEqualTo("http://planet.example/1");
    assertThat(item.metadata().captured()).isEqualTo(Instant.parse("2020-07-09T22:00:00Z"));
    byte[] head = Packed.gzip(VERSION_1.getBytes(UTF_8));
    check(Packed.joined(head, Packed.gzip(first.getBytes(UTF_8))), head.length + " HTML <p>V1");
  }

  @Test
  void whatFollowsADamagedLineOfAnArcIsRead() {
    String first = "http://planet.example/1 no address at all text/html 20\n<p>One\n";
    String second = arc("http://planet.example/2 192.0.2.1 20200709220000 text/html", "<p>Two");
    int at = VERSION_1.length();
    check(
        (VERSION_1 + first + second).getBytes(UTF_8),
        at + " MALFORMED",
        at + first.length() + " HTML <p>Two");
  }
}
