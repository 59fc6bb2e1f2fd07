package org.casus.document;

/**
 * What the characters of an item tell before it is read.
 *
 * @param length how many there are
 * @param tags how many begin a tag; the tree of a page takes some 300 bytes for each
 * @param strange how many no writer writes
 */
record Signs(int length, int tags, int strange) {
  private static final int PART = 1 << 13;
  private static final int PLAIN = 0x80;
  private static final long TAG = 1L << 32;
  private static final long[] WORTH = worth();

  /** Counts in one pass, without a branch for each character. */
  static Signs of(String content) {
    char[] part = new char[Math.min(PART, content.length())];
    long sum = 0;
    for (int from = 0; from < content.length(); from += PART) {
      int to = Math.min(content.length(), from + PART);
      content.getChars(from, to, part, 0);
      sum += sum(part, to - from);
    }
    return new Signs(content.length(), (int) (sum >>> 32), (int) sum);
  }

  private static long sum(char[] part, int length) {
    long sum = 0;
    for (int i = 0; i < length; i++) {
      char c = part[i];
      sum += c < PLAIN ? WORTH[c] : c >= '\uFFFD' ? 1 : 0;
    }
    return sum;
  }

  // Of each plain character: a tag counts in the upper half, a strange one in the lower.
  private static long[] worth() {
    long[] worth = new long[PLAIN];
    for (char c = 0; c < ' '; c++) {
      worth[c] = c == '\n' || c == '\r' || c == '\t' || c == '\f' ? 0 : 1;
    }
    worth['<'] = TAG;
    return worth;
  }

  /** Whether they are those of a text: one in ten strange ones is a file of another kind. */
  boolean areOfText() {
    return 10L * strange <= length;
  }
}
