package org.casus.event;

import java.util.Locale;
import java.util.Set;

/**
 * The words that a codebook asks for, each with a number, so that whoever asks for the same words
 * of a sentence again and again compares numbers. Thread-safe.
 */
final class Vocabulary {
  /** The number of a word that the codebook does not ask for. */
  static final int UNKNOWN = -1;

  private static final int EMPTY = 0;

  private final String[] words;

  // Of each slot the hash of its word above and its number, from 1, below: most of the words of a
  // text are not in it, which the hash alone tells.
  private final long[] slots;

  /**
   * @param words in small letters
   */
  Vocabulary(Set<String> words) {
    this.words = words.toArray(String[]::new);
    this.slots = new long[Integer.highestOneBit(Math.max(1, this.words.length)) << 2];
    for (int number = 0; number < this.words.length; number++) {
      int hash = this.words[number].hashCode();
      int slot = slot(hash);
      while (slots[slot] != EMPTY) {
        slot = next(slot);
      }
      slots[slot] = (long) hash << Integer.SIZE | (number + 1);
    }
  }

  /** How many words it has; they are numbered below this. */
  int size() {
    return words.length;
  }

  /** The number of a word, in small letters or not. */
  int number(String word) {
    int number = find(word);
    if (number != UNKNOWN) {
      return number;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.equals(word) ? UNKNOWN : find(lower);
  }

  private int find(String word) {
    int hash = word.hashCode();
    for (int slot = slot(hash); slots[slot] != EMPTY; slot = next(slot)) {
      int number = (int) slots[slot] - 1;
      if ((int) (slots[slot] >> Integer.SIZE) == hash && words[number].equals(word)) {
        return number;
      }
    }
    return UNKNOWN;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & (slots.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
