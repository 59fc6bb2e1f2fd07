package org.casus.document;

/**
 * The line breaks of a text that end a paragraph.
 *
 * <p>In text that was wrapped at a fixed width, a single line break says nothing; only a blank line
 * or an indented one does.
 */
final class Lines {
  private static final int WIDEST_WRAP = 100;
  private static final int LINES_TO_TELL = 3;

  private final String text;
  private final boolean wrapped;

  private Lines(String text, boolean wrapped) {
    this.text = text;
    this.wrapped = wrapped;
  }

  static Lines of(String text) {
    return new Lines(text, isWrapped(text));
  }

  // Wrapped: no line is long, and most lines that another follows directly are nearly as long as
  // the longest and end in the middle of a sentence.
  private static boolean isWrapped(String text) {
    int longest = 0;
    for (int at = 0; at < text.length(); at = lineEnd(text, at) + 1) {
      longest = Math.max(longest, lineEnd(text, at) - at);
      if (longest > WIDEST_WRAP) {
        return false;
      }
    }
    int followed = 0;
    int full = 0;
    for (int at = 0; at < text.length(); at = lineEnd(text, at) + 1) {
      int end = lineEnd(text, at);
      if (end > at && lineEnd(text, end + 1) > end + 1) {
        followed++;
        full += 4 * (end - at) >= 3 * longest && !endsSentence(text.charAt(end - 1)) ? 1 : 0;
      }
    }
    return followed >= LINES_TO_TELL && 2 * full > followed;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', Math.min(from, text.length()));
    return end < 0 ? text.length() : end;
  }

  private static boolean endsSentence(char c) {
    return ".!?\"”".indexOf(c) >= 0;
  }

  /** Whether a paragraph begins at this offset. */
  boolean isBreak(int at) {
    if (text.charAt(at - 1) != '\n') {
      return false;
    }
    return !wrapped || Segments.isBlank(text.charAt(at));
  }
}
