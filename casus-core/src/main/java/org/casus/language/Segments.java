package org.casus.language;

import java.util.Arrays;

/** The tokens of a stretch of text as they are found: their offsets and what parts them. */
final class Segments {
  /** No white space stands before the token. */
  static final byte GLUED = 0;

  /** Spaces stand before the token. */
  static final byte SPACE = 1;

  /** One line break stands before the token. */
  static final byte LINE = 2;

  /** A blank line stands before the token. */
  static final byte PARAGRAPH = 3;

  /** A lost line break: text was glued here, or a zone begins. */
  static final byte BREAK = 4;

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private byte[] gaps = new byte[64];
  private int size;

  void add(int start, int end, byte gap) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      gaps = Arrays.copyOf(gaps, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    gaps[size++] = gap;
  }

  int size() {
    return size;
  }

  int start(int at) {
    return starts[at];
  }

  int end(int at) {
    return ends[at];
  }

  /** What parts the token from the one before it. */
  byte gap(int at) {
    return gaps[at];
  }
}
