package org.casus.text;

/**
 * A half-open range of characters in a document's text.
 *
 * <p>Offsets count UTF-16 code units, as {@link String#substring(int, int)} does; the wire format
 * counts code points, and {@link CodePoints} leads from one to the other.
 *
 * @param start the first character, zero-based
 * @param end the character after the last one
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range of characters: [" + start + ", " + end + ")");
    }
  }

  /** The smallest range that covers both. */
  public static Span covering(Span first, Span second) {
    return new Span(Math.min(first.start, second.start), Math.max(first.end, second.end));
  }

  /** How many characters the range holds. */
  public int length() {
    return end - start;
  }

  /** Whether every character of the other range lies in this one. */
  public boolean covers(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the character at this offset lies in the range. */
  public boolean covers(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two ranges share a character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The characters of the text that the range names. */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** Earlier starts first; of two with one start, the longer. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
