package org.casus.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageHeaders;

/** A block of a record, or the first bytes of one. */
record RecordBlock(RecordHead head, byte[] bytes) {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^;\"'\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Captured.Page PAGE = new Captured.Page("", MediaKind.HTML);

  /** What it holds, judged by its first bytes. */
  Captured look() throws IOException {
    return switch (head.type()) {
      case "revisit" -> new Captured.Other("the same as a page captured before");
      case "response" -> isHttp() ? look(response()) : look(head.blockType(), MediaKind.HTML);
      case "resource" -> look(head.blockType(), MediaKind.HTML);
      case "conversion" -> look(head.blockType(), MediaKind.PLAIN);
      default -> new Captured.Other("no capture of a page");
    };
  }

  private boolean isHttp() {
    return head.blockType().equals("application/http")
        && !new String(bytes, 0, Math.min(1, bytes.length), StandardCharsets.ISO_8859_1)
            .equals("<");
  }

  private HttpResponse response() throws IOException {
    return HttpResponse.parse(
        LengthedBody.create(
            Channels.newChannel(new ByteArrayInputStream(new byte[0])),
            ByteBuffer.wrap(bytes),
            bytes.length));
  }

  private Captured look(HttpResponse response) throws IOException {
    if (response.status() < 200 || response.status() > 299) {
      return new Captured.Other("an answer of status " + response.status());
    }
    String type = RecordHead.mediaType(first(response.headers(), "Content-Type"));
    return isVague(type) && !isPage(bytes)
        ? new Captured.Other("no page: its type is not told")
        : look(type, MediaKind.HTML);
  }

  private static boolean isVague(String type) {
    return type.isEmpty() || type.equals("application/octet-stream") || type.equals("unk");
  }

  private static boolean isPage(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 1 << 13), StandardCharsets.ISO_8859_1);
    int body = start.indexOf("\r\n\r\n");
    return Look.isPage(body < 0 ? start : start.substring(body + 4));
  }

  private Captured look(String type, MediaKind kind) {
    boolean page =
        switch (type) {
          case "text/html", "application/xhtml+xml", "text/xhtml" -> true;
          case "text/plain" -> kind == MediaKind.PLAIN;
          default -> isVague(type) && isPage(bytes);
        };
    boolean plain = type.equals("text/plain");
    return page
        ? plain ? new Captured.Page("", MediaKind.PLAIN) : PAGE
        : new Captured.Other("of type " + type);
  }

  /** What it holds, decoded; a page may be so large at most. */
  Captured read(int most) throws IOException {
    Captured seen = look();
    if (!(seen instanceof Captured.Page page)) {
      return seen;
    }
    if (!isHttp()) {
      return new Captured.Page(text(bytes, page.kind(), null), page.kind());
    }
    HttpResponse response = response();
    byte[] body = ContentCoding.read(response.body().stream(), most);
    byte[] content = ContentCoding.decode(body, codings(response.headers()), most);
    Matcher charset = CHARSET.matcher(first(response.headers(), "Content-Type"));
    return new Captured.Page(
        text(content, page.kind(), charset.find() ? charset.group(1) : null), page.kind());
  }

  private static String text(byte[] content, MediaKind kind, @Nullable String charset) {
    return switch (kind) {
      case PLAIN -> Encoding.ofText(content);
      case HTML -> Encoding.ofPage(content, charset);
    };
  }

  private static String first(MessageHeaders headers, String name) {
    return headers.first(name).orElse("");
  }

  private static List<String> codings(MessageHeaders headers) {
    return headers.all("Content-Encoding").stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .toList();
  }
}
