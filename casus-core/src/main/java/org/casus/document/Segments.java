package org.casus.document;

import java.util.Arrays;
import org.casus.text.Span;

/**
 * The stretches between the places where a text may change its part on the page: its line breaks
 * and, where line breaks were lost, the places where one stretch is glued to the next.
 *
 * <p>A cut costs nothing: what is body on both sides of it is one body again.
 */
final class Segments {
  private final String text;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int size;
  private final boolean lostBreaks;

  private Segments(String text, boolean lostBreaks) {
    this.text = text;
    this.lostBreaks = lostBreaks;
  }

  /** Cuts the text in one pass. */
  static Segments of(String text) {
    Glue glue = Glue.of(text);
    Segments segments = new Segments(text, glue.lostBreaks());
    Lines lines = Lines.of(text);
    int from = 0;
    for (int at = 1; at < text.length(); at++) {
      if (lines.isBreak(at) || glue.isCut(at)) {
        segments.add(from, at);
        from = at;
      }
    }
    segments.add(from, text.length());
    return segments;
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      insert(size, start, end);
    }
  }

  static boolean isBlank(char c) {
    boolean plain = c > ' ' && c < 0x7F;
    return !plain && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
  }

  private void insert(int at, int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    System.arraycopy(starts, at, starts, at + 1, size - at);
    System.arraycopy(ends, at, ends, at + 1, size - at);
    starts[at] = start;
    ends[at] = end;
    size++;
  }

  /** Cuts at an offset the segment that holds it; nothing happens where one part were blank. */
  void cutAt(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    int segment = found >= 0 ? found : -found - 2;
    if (segment >= 0 && offset < ends[segment]) {
      cut(segment, offset);
    }
  }

  private void cut(int segment, int offset) {
    int left = offset;
    while (left > starts[segment] && isBlank(text.charAt(left - 1))) {
      left--;
    }
    int right = offset;
    while (right < ends[segment] && isBlank(text.charAt(right))) {
      right++;
    }
    if (left > starts[segment] && right < ends[segment]) {
      insert(segment + 1, right, ends[segment]);
      ends[segment] = left;
    }
  }

  /** Whether the text shows that line breaks were lost. */
  boolean lostBreaks() {
    return lostBreaks;
  }

  int size() {
    return size;
  }

  int start(int segment) {
    return starts[segment];
  }

  int end(int segment) {
    return ends[segment];
  }

  int length(int segment) {
    return ends[segment] - starts[segment];
  }

  Span span(int segment) {
    return new Span(starts[segment], ends[segment]);
  }

  /** The words of a segment; of a very long one, as many characters as any rule looks at. */
  String words(int segment, int most) {
    return text.substring(starts[segment], Math.min(ends[segment], starts[segment] + most));
  }
}
