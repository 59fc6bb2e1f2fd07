package org.casus.language;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was computed of words by themselves, kept for the words that keep coming back. It forgets: a
 * word that is looked up drives out one that was not for long, so that it never grows.
 *
 * <p>Threads share it without waiting for each other. One may not see what another has put in, and
 * computes it again; as equal words give equal values, nobody can tell.
 *
 * @param <T> what is computed; not to be changed
 */
final class WordCache<T> {
  private final int bits;
  private final @Nullable Known<?>[] slots;

  /** Its fields are final: whoever sees it sees the whole of it. */
  private record Known<T>(String word, T value) {}

  /** Room for two to the power of so many bits of words. */
  WordCache(int bits) {
    this.bits = bits;
    this.slots = new Known<?>[1 << bits];
  }

  /**
   * What a function gives for a word, computed where it is not known.
   *
   * @param computed always the same function, of the word alone
   */
  T get(String word, Function<String, T> computed) {
    T known = find(word);
    if (known == null) {
      known = computed.apply(word);
      put(word, known);
    }
    return known;
  }

  /** What is known of a word. */
  private @Nullable T find(String word) {
    int slot = slot(word);
    Known<T> known = at(slot);
    if (known != null && known.word.equals(word)) {
      return known.value;
    }
    Known<T> other = at(slot ^ 1);
    if (other == null || !other.word.equals(word)) {
      return null;
    }
    // The one that was used last stands first, the one before it second.
    slots[slot ^ 1] = known;
    slots[slot] = other;
    return other.value;
  }

  /** Keeps what a word gives. */
  private void put(String word, T value) {
    int slot = slot(word);
    slots[slot ^ 1] = at(slot);
    slots[slot] = new Known<>(word, value);
  }

  private int slot(String word) {
    return word.hashCode() * 0x9E3779B1 >>> (Integer.SIZE - bits);
  }

  @SuppressWarnings("unchecked") // what is put in is of this type
  private @Nullable Known<T> at(int slot) {
    return (Known<T>) slots[slot];
  }
}
