package org.casus.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that a codebook asks for, each with a number, so that whoever asks for the same words
 * of a sentence again and again compares numbers. Thread-safe.
 */
final class Vocabulary {
  /** The number of a word that the codebook does not ask for. */
  static final int UNKNOWN = -1;

  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param words in small letters
   */
  Vocabulary(Set<String> words) {
    for (String word : words) {
      numbers.put(word, numbers.size());
    }
  }

  /** How many words it has; they are numbered below this. */
  int size() {
    return numbers.size();
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
    return numbers.getOrDefault(word, UNKNOWN);
  }
}
