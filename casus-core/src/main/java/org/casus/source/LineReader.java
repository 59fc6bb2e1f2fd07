package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of bytes, none kept beyond its limit. */
final class LineReader {
  private static final byte[] EMPTY = {};

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private byte[] line = new byte[1 << 12];
  private int length;
  private boolean tooLong;
  private long number;
  private long asked;

  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line without its line feed, or null at the end of the stream. */
  byte @Nullable [] next() throws IOException {
    asked = number + 1;
    if (!fill()) {
      return null;
    }
    length = 0;
    tooLong = false;
    number++;
    while (fill() && !takeToLineFeed()) {
      // The line goes on in the next buffer.
    }
    byte[] bytes = length == 0 ? EMPTY : Arrays.copyOf(line, length);
    return number == 1 ? StreamReader.withoutMark(bytes) : bytes;
  }

  /** Whether the line just read went over the limit and was let go. */
  boolean isTooLong() {
    return tooLong;
  }

  /** The number of the line just read, from 1. */
  long number() {
    return number;
  }

  /** The number of the line last asked for, whether or not it could be read. */
  long asked() {
    return asked;
  }

  int limit() {
    return limit;
  }

  InputStream in() {
    return in;
  }

  private boolean fill() throws IOException {
    if (at == filled) {
      filled = Math.max(0, in.read(buffer, 0, buffer.length));
      at = 0;
    }
    return at < filled;
  }

  private boolean takeToLineFeed() {
    int end = at;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    append(end);
    boolean ended = end < filled;
    at = ended ? end + 1 : end;
    return ended;
  }

  private void append(int end) {
    int more = end - at;
    if (tooLong || more > limit - length) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(length + more, Math.min(limit, 2 * line.length)));
    }
    System.arraycopy(buffer, at, line, length, more);
    length += more;
  }
}
