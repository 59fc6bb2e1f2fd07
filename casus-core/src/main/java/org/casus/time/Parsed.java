package org.casus.time;

/**
 * Pieces that make a time phrase.
 *
 * @param start the first piece
 * @param end the piece after the last
 */
record Parsed(TimePhrase phrase, int start, int end) {
  Parsed(TimeInterval interval, int start, int end) {
    this(new TimePhrase.Absolute(interval), start, end);
  }

  /** The same words and those before them from {@code earlier} on. */
  Parsed from(int earlier) {
    return new Parsed(phrase, earlier, end);
  }

  /** The same words with another meaning. */
  Parsed as(TimePhrase other) {
    return new Parsed(other, start, end);
  }
}
