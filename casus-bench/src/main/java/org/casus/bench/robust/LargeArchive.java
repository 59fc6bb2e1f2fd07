package org.casus.bench.robust;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A web archive of a gibibyte as a crawl leaves it: pages, and many more bytes of pictures. */
final class LargeArchive {
  private static final long SIZE = 1L << 30;
  private static final int PICTURE = 300_000;
  private static final int PARAGRAPHS = 40;
  private static final String[] WORDS =
      "the army minister said that a treaty was signed in capital after talks with rebels and of to"
          .split(" ");

  private LargeArchive() {}

  /**
   * Writes one.
   *
   * @param every one of so many records is a page
   */
  static void write(Path file, int every) throws IOException {
    Random random = new Random(1);
    byte[] picture = new byte[PICTURE];
    random.nextBytes(picture);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (long written = 0, number = 0; written < SIZE; number++) {
        boolean page = number % every == 0;
        byte[] body = page ? page(random).getBytes(StandardCharsets.UTF_8) : picture;
        written += record(page ? "text/html; charset=utf-8" : "image/jpeg", number, body, out);
      }
    }
  }

  private static String page(Random random) {
    StringBuilder page = new StringBuilder("<!doctype html><title>Treaty</title><body><article>");
    for (int i = 0; i < PARAGRAPHS; i++) {
      page.append("<p class=\"text\">The");
      for (int j = 0; j < 80; j++) {
        page.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      page.append(".</p>\n<div class=\"advert\"><a href=\"/more\">More</a></div>\n");
    }
    return page.append("</article>").toString();
  }

  private static long record(String type, long number, byte[] body, OutputStream out)
      throws IOException {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2020-07-09T00:00:00Z\r\n"
            + "WARC-Target-URI: https://planet.example/"
            + number
            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length() + body.length)
            + "\r\n\r\n";
    out.write((head + http).getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return head.length() + http.length() + body.length + 4L;
  }
}
