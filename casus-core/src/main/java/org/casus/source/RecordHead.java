package org.casus.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * What the header of a WARC or ARC record says.
 *
 * @param offset where the record begins in what was unpacked
 * @param provenance the file and the record's place in it
 * @param length how many bytes its block has
 */
record RecordHead(long offset, Provenance provenance, long length, MessageHeaders headers) {
  private static final int LONGEST = 1 << 20;

  /**
   * Reads the header that begins at the window, and leaves the window at the block.
   *
   * @throws IOException if it is no header, or longer than any
   */
  static RecordHead read(Window window, Provenance provenance) throws IOException {
    long offset = window.offset();
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    while (!parser.isFinished()) {
      if (window.ensure(1) == 0) {
        IOException failure = window.failure();
        throw failure == null ? new IOException("its header is cut") : failure;
      }
      int before = window.remaining();
      ByteBuffer bytes = ByteBuffer.wrap(window.array(), window.position(), before);
      parser.parse(bytes);
      window.skip(before - bytes.remaining());
      if (parser.isError()) {
        throw new IOException("its header breaks the format at byte " + parser.position());
      }
      if (parser.position() > LONGEST) {
        throw new IOException("its header is longer than " + LONGEST + " bytes");
      }
    }
    return new RecordHead(offset, provenance, length(parser.headers()), parser.headers());
  }

  private static long length(MessageHeaders headers) throws IOException {
    String length = headers.first("Content-Length").orElse("").strip();
    if (!length.matches("\\d{1,18}")) {
      throw new IOException("its header has no valid Content-Length");
    }
    return Long.parseLong(length);
  }

  /** The record's type, {@code response} for example, in lower case. */
  String type() {
    return headers.first("WARC-Type").orElse("").strip().toLowerCase(Locale.ROOT);
  }

  /** The media type of the block, in lower case, without parameters. */
  String blockType() {
    return mediaType(headers.first("Content-Type").orElse(""));
  }

  /** A media type in lower case, without parameters. */
  static String mediaType(String field) {
    return field.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The address that was captured, or null where none is named. */
  @Nullable String target() {
    String target = headers.first("WARC-Target-URI").orElse("").strip();
    boolean bracketed = target.startsWith("<") && target.endsWith(">");
    String bare = bracketed ? target.substring(1, target.length() - 1) : target;
    return bare.isEmpty() ? null : bare;
  }

  /** When it was captured, or null where no valid moment is named. */
  @Nullable Instant captured() {
    try {
      String date = headers.first("WARC-Date").orElse("").strip();
      return date.isEmpty() ? null : Instant.parse(date);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The record's own id, empty where it has none. */
  String id() {
    return headers.first("WARC-Record-ID").orElse("").strip();
  }

  /** The id of the record whose block this one goes on with, empty where it goes on with none. */
  String origin() {
    return headers.first("WARC-Segment-Origin-ID").orElse("").strip();
  }

  /** Which segment of a record it is, from 1; 0 where the record is whole. */
  int segment() {
    String number = headers.first("WARC-Segment-Number").orElse("").strip();
    return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
  }

  /** Whether it says that it is the last segment. */
  boolean isLastSegment() {
    return headers.first("WARC-Segment-Total-Length").isPresent();
  }
}
