package org.casus.time;

/**
 * A run of letters, a number or one other character, as the grammar of time reads them; unlike
 * tokens they part "mid-1990s" and "May 3-5" whatever the tokeniser thinks.
 *
 * @param lower its characters in lower case
 * @param kind what it is made of
 * @param value the number, -1 where it is none or no whole one
 * @param start its first character in the document's text
 * @param end the character after its last
 * @param capital whether it begins with a capital
 */
record Piece(String lower, Kind kind, int value, int start, int end, boolean capital) {
  /** What a piece is made of. */
  enum Kind {
    WORD,
    NUMBER,
    /** A number with st, nd, rd or th. */
    ORDINAL,
    /** A number with s, as in 1990s. */
    DECADE,
    SYMBOL
  }

  static final Piece NONE = new Piece("", Kind.SYMBOL, -1, 0, 0, false);

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether it is a whole number of that many digits. */
  boolean isNumber(int digits) {
    return kind == Kind.NUMBER && value >= 0 && end - start == digits;
  }
}
