package org.casus.language;

/** Names of words and features in 32 bits; equal input gives equal names on every machine. */
public final class Hash {
  private Hash() {}

  /** The name of a word in small letters; all digits count as one. */
  public static int ofWord(CharSequence word) {
    return ofWord(word, 0, word.length());
  }

  /** The name of part of a word in small letters; all digits count as one. */
  public static int ofWord(CharSequence word, int from, int to) {
    int hash = 0x811C9DC5;
    for (int i = from; i < to; i++) {
      hash = (hash ^ plain(word.charAt(i))) * 0x01000193;
    }
    return hash;
  }

  private static char plain(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c >= '0' && c <= '9' ? '0' : c;
    }
    return switch (c) {
      case '’', '‘', '`' -> '\'';
      case '“', '”' -> '"';
      case '–', '—' -> '-';
      default -> Character.toLowerCase(c);
    };
  }

  /** The name of a feature of one part. */
  public static int of(int template, int a) {
    return finish(step(template * 0x9E3779B1, a));
  }

  /** The name of a feature of two parts. */
  public static int of(int template, int a, int b) {
    return finish(step(step(template * 0x9E3779B1, a), b));
  }

  /** The name of a feature of three parts. */
  public static int of(int template, int a, int b, int c) {
    return finish(step(step(step(template * 0x9E3779B1, a), b), c));
  }

  private static int step(int hash, int part) {
    int mixed = (hash ^ part) * 0x85EBCA6B;
    return mixed ^ (mixed >>> 15);
  }

  private static int finish(int hash) {
    int mixed = hash * 0xC2B2AE35;
    mixed ^= mixed >>> 16;
    return mixed == 0 ? 1 : mixed;
  }
}
