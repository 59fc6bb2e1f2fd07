package org.casus.place;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The 64-bit fingerprint of a place name, alike for all its spellings: letters without marks and
 * case, apostrophes and full stops dropped, hyphens as spaces, {@code Saint} as {@code St}.
 *
 * <p>Names are kept by fingerprint alone: among 200,000 of them a chance meeting has a probability
 * of about 10<sup>-14</sup> a look-up.
 */
final class NameKey {
  /** The fingerprint of no letters at all. */
  static final long EMPTY = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;
  private static final char DROPPED = 0;
  private static final char LATIN_ADDITIONAL = 0x1e00;
  private static final char[] FOLDED = foldTable((char) 0, 0x250);
  private static final char[] FOLDED_ADDITIONAL = foldTable(LATIN_ADDITIONAL, 0x100);
  private static final long SAINT = word("saint");
  private static final long ST = word("st");
  private static final long ACRONYM = 0x9e3779b97f4a7c15L;

  private static final long SHORT_FORM = 0xc2b2ae3d27d4eb4fL;

  private NameKey() {}

  /** The fingerprint of a whole name. */
  static long of(CharSequence name) {
    return extended(EMPTY, name, 0, name.length());
  }

  /** The fingerprint of an acronym, which is no word: US, not us. */
  static long ofAcronym(CharSequence name) {
    return acronym(of(name));
  }

  /** The fingerprint of a short form that is a place only after a comma: Ga., CA. */
  static long ofShortForm(CharSequence name) {
    return shortForm(of(name));
  }

  /** Turns the fingerprint of a name into that of the short form written with its letters. */
  static long shortForm(long key) {
    return key ^ SHORT_FORM;
  }

  /** Turns the fingerprint of a name into that of the acronym written with its letters. */
  static long acronym(long key) {
    return key ^ ACRONYM;
  }

  /**
   * The fingerprint of a name and the words after it.
   *
   * @param key the fingerprint of what stands before {@code start}; words never run on over it
   */
  static long extended(long key, CharSequence text, int start, int end) {
    long whole = key;
    long word = EMPTY;
    for (int at = start; at < end; at++) {
      char folded = fold(text.charAt(at));
      if (folded == ' ') {
        whole = joined(whole, word);
        word = EMPTY;
      } else if (folded != DROPPED) {
        word = (word ^ folded) * PRIME;
      }
    }
    return joined(whole, word);
  }

  private static long joined(long whole, long word) {
    if (word == EMPTY) {
      return whole;
    }
    long h = (whole * 31) ^ (word == SAINT ? ST : word);
    h = (h ^ (h >>> 32)) * 0xd6e8feb86659fd93L;
    return h ^ (h >>> 32);
  }

  private static long word(String letters) {
    long word = EMPTY;
    for (int at = 0; at < letters.length(); at++) {
      word = (word ^ letters.charAt(at)) * PRIME;
    }
    return word;
  }

  private static char fold(char c) {
    if (c < FOLDED.length) {
      return FOLDED[c];
    }
    int additional = c - LATIN_ADDITIONAL;
    return additional >= 0 && additional < FOLDED_ADDITIONAL.length
        ? FOLDED_ADDITIONAL[additional]
        : foldRare(c);
  }

  private static char[] foldTable(char first, int length) {
    char[] table = new char[length];
    for (int at = 0; at < length; at++) {
      table[at] = foldRare((char) (first + at));
    }
    return table;
  }

  private static char foldRare(char c) {
    if (isDropped(c)) {
      return DROPPED;
    }
    if (Character.isWhitespace(c)
        || c == '-'
        || (c >= '\u2010' && c <= '\u2014')
        || c == '\u00a0') {
      return ' ';
    }
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    return switch (base) {
      case 'ø', 'Ø' -> 'o';
      case 'ł', 'Ł' -> 'l';
      case 'đ', 'Đ', 'ð', 'Ð' -> 'd';
      case 'ı', 'İ' -> 'i';
      case 'ə', 'Ə' -> 'a';
      case 'ħ', 'Ħ' -> 'h';
      default -> Character.toLowerCase(base);
    };
  }

  private static boolean isDropped(char c) {
    return c == '.'
        || c == '\''
        || c == '`'
        || c == '´'
        || (c >= '\u2018' && c <= '\u201b')
        || (c >= '\u02b0' && c <= '\u036f');
  }

  /** The name in plain letters: {@code Khōst} as {@code Khost}. */
  static String plain(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int at = 0; at < decomposed.length(); at++) {
      char c = decomposed.charAt(at);
      boolean isMark = c >= '\u02b0' && c <= '\u036f';
      boolean isStroke = c >= '\u2018' && c <= '\u201b';
      if (!isMark && !isStroke) {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
        ? name
        : plain.toString();
  }
}
