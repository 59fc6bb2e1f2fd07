package org.casus.document;

import java.util.List;

/**
 * What the words of a text tell of its language at a glance.
 *
 * @param words how many there are
 * @param letters their length in all
 * @param capital how many begin with a capital
 * @param english how many are function words of English
 * @param kinds how many different ones of those
 * @param small whether any small letter is among them
 */
record WordCount(int words, int letters, int capital, int english, int kinds, boolean small) {
  // Function words that are rare in other languages of Latin script, or mean nothing there.
  private static final List<String> ENGLISH_WORDS =
      List.of(
          "the", "and", "of", "to", "that", "with", "from", "this", "which", "their", "have", "has",
          "had", "been", "were", "said", "would", "they", "his", "who", "after", "will", "its",
          "are", "but", "it", "when", "than", "other", "what", "about", "by", "against");
  private static final int LONGEST_ENGLISH = 7;
  private static final WordTable TABLE = WordTable.of(ENGLISH_WORDS);

  // Of a hundred words of English news some thirty are of the list; of other languages two.
  private static final double IN_ENGLISH = 0.25;
  private static final double ELSEWHERE = 0.02;
  private static final double FOR_ENGLISH = Math.log(IN_ENGLISH / ELSEWHERE);
  private static final double AGAINST_ENGLISH = Math.log((1 - IN_ENGLISH) / (1 - ELSEWHERE));
  private static final double TAKEN_FOR_ENGLISH = 1.0;

  /** Counts the words of a text: runs of letters. */
  static WordCount of(String text) {
    Counter counter = new Counter(text);
    counter.count();
    return new WordCount(
        counter.words,
        counter.letters,
        counter.capital,
        counter.english,
        Long.bitCount(counter.kinds),
        counter.small);
  }

  /** The share of English function words. */
  double share() {
    return words == 0 ? 0 : (double) english / words;
  }

  /**
   * How likely the words are English, between 0 and 1: by how often English and other languages use
   * its function words, where a text without words is more likely English than not.
   */
  double confidence() {
    double odds = TAKEN_FOR_ENGLISH + english * FOR_ENGLISH + (words - english) * AGAINST_ENGLISH;
    return 1 / (1 + Math.exp(-odds));
  }

  /** The count as it goes. */
  private static final class Counter {
    private final String text;
    private long kinds;
    private int words;
    private int letters;
    private int capital;
    private int english;
    private boolean small;

    Counter(String text) {
      this.text = text;
    }

    void count() {
      int length = text.length();
      int at = 0;
      while (at < length) {
        int end = wordEnd(at, length);
        if (end > at) {
          word(at, end);
          at = end;
        } else {
          at += Character.charCount(text.codePointAt(at));
        }
      }
    }

    // The end of the letters that begin here; here, where none does.
    private int wordEnd(int start, int length) {
      int at = start;
      while (at < length) {
        char c = text.charAt(at);
        if (c < 0x80) {
          int lower = c | 0x20;
          if (lower < 'a' || lower > 'z') {
            break;
          }
          small |= c == lower;
          at++;
        } else {
          int wide = text.codePointAt(at);
          if (!isLetter(wide)) {
            break;
          }
          small |= Character.isLowerCase(wide);
          at += Character.charCount(wide);
        }
      }
      return at;
    }

    private void word(int start, int end) {
      words++;
      letters += end - start;
      capital += Character.isUpperCase(text.codePointAt(start)) ? 1 : 0;
      int known = end - start <= LONGEST_ENGLISH ? TABLE.find(text, start, end) : -1;
      if (known >= 0) {
        english++;
        kinds |= 1L << known;
      }
    }

    private static boolean isLetter(int c) {
      return Character.isLetter(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK
          || Character.getType(c) == Character.ENCLOSING_MARK;
    }
  }

  /** A few short words of ASCII, found without writing any out: each is a number of eight bytes. */
  private static final class WordTable {
    private static final int SLOTS = 1 << 8;

    private final long[] keys = new long[SLOTS];
    private final byte[] places = new byte[SLOTS];

    static WordTable of(List<String> words) {
      WordTable table = new WordTable();
      for (int i = 0; i < words.size(); i++) {
        long key = key(words.get(i), 0, words.get(i).length());
        int slot = table.slot(key);
        table.keys[slot] = key;
        table.places[slot] = (byte) i;
      }
      return table;
    }

    /** The place of a word in the list; -1 where it is not of it. */
    int find(String text, int start, int end) {
      long key = key(text, start, end);
      int slot = slot(key);
      return keys[slot] == key && key != 0 ? places[slot] : -1;
    }

    private int slot(long key) {
      int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 56);
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      return slot;
    }

    // Zero for a word with other letters.
    private static long key(String text, int start, int end) {
      long key = 0;
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        if (c >= 0x80) {
          return 0;
        }
        key = (key << 8) | (c | 0x20);
      }
      return key;
    }
  }
}
