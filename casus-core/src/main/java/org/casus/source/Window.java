package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A view that moves forward over a stream of bytes, knows its offset, and can go back to the last
 * mark if that is not too far.
 *
 * <p>A failure of the stream is its end; {@link #failure} tells them apart, so that what came
 * before it can still be read.
 */
final class Window {
  private static final int START = 1 << 16;

  /** So many bytes behind the mark are kept. */
  static final int KEPT = 1 << 22;

  private final InputStream in;
  private byte[] buffer = new byte[START];
  private int at;
  private int end;
  private int mark = -1;
  private long base;
  private boolean ended;
  private @Nullable IOException failure;

  Window(InputStream in) {
    this(in, 0);
  }

  /**
   * @param offset where the stream stands in a longer one
   */
  Window(InputStream in, long offset) {
    this.in = in;
    this.base = offset;
  }

  /** The offset in the stream of the next byte. */
  long offset() {
    return base + at;
  }

  /** Sees to it that so many bytes can be looked at, if there are; tells how many there are. */
  int ensure(int wanted) {
    while (end - at < wanted && !ended) {
      if (end == buffer.length) {
        makeRoom(wanted);
      }
      fill();
    }
    return Math.min(wanted, end - at);
  }

  private void fill() {
    try {
      int read = in.read(buffer, end, buffer.length - end);
      ended = read < 0;
      end += Math.max(0, read);
    } catch (IOException e) {
      failure = e;
      ended = true;
    }
  }

  private void makeRoom(int wanted) {
    if (mark >= 0 && end - mark > KEPT) {
      mark = -1;
    }
    int from = mark >= 0 ? mark : at;
    int kept = end - from;
    int size = Math.max(wanted, kept) > buffer.length / 2 ? 2 * Math.max(wanted, kept) : 0;
    byte[] target = size > buffer.length ? new byte[size] : buffer;
    System.arraycopy(buffer, from, target, 0, kept);
    buffer = target;
    base += from;
    at -= from;
    end -= from;
    mark = mark >= 0 ? 0 : -1;
  }

  /** What broke the stream off, or null if it has not, or has come to its end. */
  @Nullable IOException failure() {
    return failure;
  }

  /** Remembers this offset. */
  void mark() {
    mark = at;
  }

  /** Goes back to the mark; without one, or too far from it, stays. */
  void rewind() {
    if (mark >= 0) {
      at = mark;
    }
  }

  /** The byte so far ahead, which {@link #ensure} has seen to. */
  int peek(int ahead) {
    return buffer[at + ahead] & 0xFF;
  }

  /** The array that holds the next bytes, from {@link #position} on. */
  byte[] array() {
    return buffer;
  }

  int position() {
    return at;
  }

  /** How many bytes can be looked at now. */
  int remaining() {
    return end - at;
  }

  /** Moves on by bytes that {@link #ensure} has seen to. */
  void skip(int bytes) {
    at += bytes;
  }

  /** Moves on by so many bytes, if there are; tells whether there were. */
  boolean skipAll(long bytes) {
    long left = bytes;
    while (left > 0 && ensure(1) > 0) {
      int step = (int) Math.min(left, remaining());
      at += step;
      left -= step;
    }
    return left == 0;
  }

  /** The next bytes, as many as there are of so many. */
  byte[] take(int bytes) {
    byte[] taken = new byte[Math.min(bytes, START)];
    int length = 0;
    while (length < bytes && ensure(1) > 0) {
      int step = Math.min(bytes - length, remaining());
      if (length + step > taken.length) {
        taken = Arrays.copyOf(taken, Math.min(bytes, Math.max(2 * taken.length, length + step)));
      }
      System.arraycopy(buffer, at, taken, length, step);
      at += step;
      length += step;
    }
    return length == taken.length ? taken : Arrays.copyOf(taken, length);
  }
}
