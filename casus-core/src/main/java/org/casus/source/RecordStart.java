package org.casus.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The first line by which a record of a web archive is known, WARC or ARC. */
final class RecordStart {
  private static final int LONGEST_LINE = 1 << 13;
  private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 10;
  private static final int SAMPLE = 64;

  // An URL, an address, a date, a media type, perhaps the fields of version 2, and a length.
  private static final Pattern ARC =
      Pattern.compile("[a-z]{2,20}:[^ \\n]* [0-9a-fA-F.:]{1,45} \\d{8,28} [^\\n]*?\\d{1,18}");

  private static final Pattern VERSION = Pattern.compile("WARC/\\d\\.\\d{1,2}\\r?\\n");
  private static final int VERSION_LINE = 12;

  private RecordStart() {}

  /** Whether a record begins at the window. */
  static boolean isAt(Window window) {
    int there = window.ensure(WARC.length + 1);
    return there > WARC.length
        && (isWarc(window.array(), window.position(), there)
            || (isLower(window.peek(0)) && isArc(window)));
  }

  /** Whether the whole first line of a WARC record is at the window, even within another line. */
  static boolean isVersionLine(Window window) {
    int there = window.ensure(VERSION_LINE);
    String line = new String(window.array(), window.position(), there, StandardCharsets.ISO_8859_1);
    return VERSION.matcher(line).lookingAt();
  }

  private static boolean isWarc(byte[] bytes, int at, int length) {
    for (int i = 0; i < WARC.length; i++) {
      if (i >= length || bytes[at + i] != WARC[i]) {
        return false;
      }
    }
    return length == WARC.length || Character.isDigit(bytes[at + WARC.length]);
  }

  private static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isArc(Window window) {
    for (int i = 0; i < LONGEST_LINE && window.ensure(i + 1) > i; i++) {
      if (window.peek(i) == '\n') {
        String line = new String(window.array(), window.position(), i, StandardCharsets.ISO_8859_1);
        return ARC.matcher(line).matches();
      }
    }
    return false;
  }

  /** Whether these are the first bytes of a web archive that is not compressed. */
  static boolean isPlain(byte[] head) {
    return isWarc(head, 0, head.length) || isFiledesc(head, head.length);
  }

  private static boolean isFiledesc(byte[] bytes, int length) {
    String start = new String(bytes, 0, Math.min(length, SAMPLE), StandardCharsets.ISO_8859_1);
    return start.startsWith("filedesc:/");
  }

  /** Whether a record of a web archive is the first thing in this gzip member. */
  static boolean isPacked(byte[] bytes, int at, int length) {
    byte[] sample = new byte[SAMPLE];
    int count = unpack(bytes, at, length, sample);
    Window start = new Window(new java.io.ByteArrayInputStream(sample, 0, count));
    return count > WARC.length
        && (isWarc(sample, 0, count)
            || isFiledesc(sample, count)
            || (isLower(start.ensure(1) == 0 ? 0 : start.peek(0)) && holdsScheme(sample, count)));
  }

  private static boolean holdsScheme(byte[] sample, int count) {
    int at = 0;
    while (at < count && isLower(sample[at])) {
      at++;
    }
    return at > 1 && at < count && sample[at] == ':';
  }

  private static int unpack(byte[] bytes, int at, int length, byte[] sample) {
    int header = HEADER + texts(bytes, at, length);
    if (header >= length) {
      return 0;
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, at + header, length - header);
      return inflater.inflate(sample);
    } catch (DataFormatException e) {
      return 0;
    } finally {
      inflater.end();
    }
  }

  // The length of what may stand between a member's header and its data.
  private static int texts(byte[] bytes, int at, int length) {
    int flags = bytes[at + 3];
    int to = HEADER;
    if ((flags & 4) != 0 && to + 2 <= length) {
      to += 2 + (bytes[at + to] & 0xFF | (bytes[at + to + 1] & 0xFF) << 8);
    }
    for (int flag = 8; flag <= 16; flag *= 2) {
      if ((flags & flag) != 0) {
        while (to < length && bytes[at + to] != 0) {
          to++;
        }
        to++;
      }
    }
    return to + (flags & 2) - HEADER;
  }
}
