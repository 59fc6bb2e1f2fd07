package org.casus.bench.robust;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A small file that would become a huge one, or a page that would cost far more than its size. */
enum Bomb {
  GZIP_LINES("10-gigabytes.jsonl.gz"),
  GZIP_TEXT("10-gigabytes.txt.gz"),
  GZIP_WEB_ARCHIVE("10-gigabytes.warc.gz"),
  ZIP("10-gigabytes.zip"),
  ZIP_IN_ZIP("zip-in-zip.zip"),
  NESTED_TAGS("a-million-nested-tags.html"),
  ATTRIBUTE("attribute-of-50-megabytes.html"),
  BILLION_LAUGHS("billion-laughs.xml"),
  EXTERNAL_ENTITY("external-entity.xml"),
  NESTED_JSON("nested.jsonl"),
  RESPONSE("gzipped-response.warc");

  private static final int MEBI = 1 << 20;
  private static final int BLOCKS = 10 * 1024;
  private static final int SIX = 6;
  private static final byte[] GZIP_HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3};

  private final String file;

  Bomb(String file) {
    this.file = file;
  }

  /** Writes it into a folder. */
  Path write(Path folder) throws IOException {
    Path path = folder.resolve(file);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      write(out);
    }
    return path;
  }

  private void write(OutputStream out) throws IOException {
    switch (this) {
      case GZIP_LINES -> gzip('\n', BLOCKS, out);
      case GZIP_TEXT, GZIP_WEB_ARCHIVE -> gzip('a', BLOCKS, out);
      case ZIP -> zip(out);
      case ZIP_IN_ZIP -> out.write(zipInZip());
      case NESTED_TAGS -> print("<html><body>" + "<div>".repeat(1_000_000) + "x", out);
      case ATTRIBUTE -> attribute(out);
      case BILLION_LAUGHS -> print(laughs(), out);
      case EXTERNAL_ENTITY ->
          print(
              "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                  + "<rss><channel><item><title>&x;</title></item></channel></rss>",
              out);
      case NESTED_JSON -> print("{\"text\":" + "[".repeat(10_000_000), out);
      case RESPONSE -> response(out);
    }
  }

  private static void attribute(OutputStream out) throws IOException {
    print("<html><p title='", out);
    for (int i = 0; i < 50; i++) {
      print("x".repeat(MEBI), out);
    }
    print("'>x", out);
  }

  private static void print(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  // A block that is flushed whole can be repeated: what it unpacks to leans on nothing before it.
  private static byte[] block(int b) {
    byte[] same = new byte[MEBI];
    Arrays.fill(same, (byte) b);
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(same);
    byte[] block = new byte[1 << 13];
    int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
    deflater.end();
    return Arrays.copyOf(block, length);
  }

  private static void gzip(int b, int mebibytes, OutputStream out) throws IOException {
    out.write(GZIP_HEADER);
    byte[] block = block(b);
    for (int i = 0; i < mebibytes; i++) {
      out.write(block);
    }
  }

  private static void zip(OutputStream out) throws IOException {
    byte[] block = block('\n');
    ZipArchiveEntry entry = new ZipArchiveEntry("10-gigabytes.jsonl");
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setSize((long) BLOCKS * MEBI);
    entry.setCompressedSize((long) BLOCKS * block.length);
    entry.setCrc(0);
    Enumeration<InputStream> blocks =
        Collections.enumeration(
            Collections.nCopies(BLOCKS, block).stream()
                .map(bytes -> (InputStream) new ByteArrayInputStream(bytes))
                .toList());
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.addRawArchiveEntry(entry, new SequenceInputStream(blocks));
    }
  }

  // Sixteen archives in each of sixteen, six deep: 16 million files of a mebibyte.
  private static byte[] zipInZip() throws IOException {
    byte[] inner = new byte[MEBI];
    Arrays.fill(inner, (byte) '\n');
    String name = "lines.jsonl";
    for (int depth = 0; depth < SIX; depth++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (int i = 0; i < 16; i++) {
          zip.putNextEntry(new ZipEntry(i + "-" + name));
          zip.write(inner);
        }
      }
      inner = bytes.toByteArray();
      name = "deeper.zip";
    }
    return inner;
  }

  private static String laughs() {
    StringBuilder xml = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'ha'>");
    for (int i = 1; i <= 10; i++) {
      String entity = "&a" + (i - 1) + ";";
      xml.append("<!ENTITY a").append(i).append(" '").append(entity.repeat(10)).append("'>");
    }
    return xml + "]><rss><channel><item><title>&a10;</title></item></channel></rss>";
  }

  private static void response(OutputStream out) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    gzip('a', BLOCKS, body);
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n";
    print(
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: "
            + (head.length() + body.size())
            + "\r\n\r\n"
            + head,
        out);
    body.writeTo(out);
    print("\r\n\r\n", out);
  }
}
