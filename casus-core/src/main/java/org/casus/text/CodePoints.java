package org.casus.text;

/**
 * Leads from offsets in UTF-16 code units, which Java counts, to offsets in Unicode code points,
 * which the wire format counts.
 *
 * <p>Text without surrogate pairs, nearly all news, costs nothing: the two counts agree.
 */
public final class CodePoints {
  private final int @org.jspecify.annotations.Nullable [] pointAt;

  private CodePoints(int @org.jspecify.annotations.Nullable [] pointAt) {
    this.pointAt = pointAt;
  }

  /** Counts the code points of a text once. */
  public static CodePoints of(String text) {
    int points = text.codePointCount(0, text.length());
    return new CodePoints(points == text.length() ? null : index(text));
  }

  private static int[] index(String text) {
    int[] pointAt = new int[text.length() + 1];
    int point = 0;
    for (int at = 0; at < text.length(); at++) {
      pointAt[at] = point;
      boolean secondHalfFollows =
          Character.isHighSurrogate(text.charAt(at))
              && at + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(at + 1));
      if (!secondHalfFollows) {
        point++;
      }
    }
    pointAt[text.length()] = point;
    return pointAt;
  }

  /** The code-point offset of a UTF-16 offset; inside a pair, that of the pair. */
  public int at(int offset) {
    return pointAt == null ? offset : pointAt[offset];
  }

  /** The same range, counted in code points. */
  public Span of(Span span) {
    return new Span(at(span.start()), at(span.end()));
  }
}
