package org.casus.actor;

import java.util.Arrays;

/**
 * The words of all known phrases, numbered as they came.
 *
 * <p>Most words of a text are asked for and are none of them; the hashes, which lie side by side,
 * say so without a look at any word. Filled by one thread and only read afterwards.
 */
final class WordNumbers {
  /** The number of a word that is not among them. */
  static final int NONE = -1;

  private String[] words = new String[1 << 10];
  private int[] hashes = new int[1 << 11];
  private int[] numbers = new int[1 << 11];
  private int size;

  WordNumbers() {
    Arrays.fill(numbers, NONE);
  }

  /** The number of a word, {@link #NONE} where it has none. */
  int of(String word) {
    return numbers[slot(word)];
  }

  /** The number of a word, which it is given where it has none. */
  int add(String word) {
    int known = of(word);
    if (known != NONE) {
      return known;
    }
    if (size == words.length) {
      grow();
    }
    words[size] = word;
    place(size);
    return size++;
  }

  private void place(int number) {
    int slot = slot(words[number]);
    hashes[slot] = words[number].hashCode();
    numbers[slot] = number;
  }

  /** Where a word stands, or would stand. */
  private int slot(String word) {
    int hash = word.hashCode();
    int slot = (hash * 0x9E3779B1 >>> 8) & (hashes.length - 1);
    while (numbers[slot] != NONE && !(hashes[slot] == hash && words[numbers[slot]].equals(word))) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  private void grow() {
    words = Arrays.copyOf(words, size * 2);
    hashes = new int[size * 4];
    numbers = new int[size * 4];
    Arrays.fill(numbers, NONE);
    for (int number = 0; number < size; number++) {
      place(number);
    }
  }
}
