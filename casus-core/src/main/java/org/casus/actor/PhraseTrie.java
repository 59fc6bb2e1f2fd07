package org.casus.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A tree of all known phrases, word by word in lower case, with what each phrase can mean.
 *
 * <p>Words are numbered once; an edge is a pair (node, word) in one open-addressed table, so that a
 * text is matched at a few array reads a word.
 */
final class PhraseTrie {
  /** The word number of a word that no phrase holds, and the node that no edge leads to. */
  static final int NONE = -1;

  /** The node where every phrase begins. */
  static final int ROOT = 0;

  private final Map<String, Integer> words = new HashMap<>();
  private final List<List<Phrase>> meanings = new ArrayList<>();
  private long[] keys = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int edges;

  PhraseTrie() {
    meanings.add(List.of());
    Arrays.fill(keys, NONE);
  }

  /**
   * A phrase and what it means.
   *
   * @param words with their case
   * @param anyCase whether case is no matter
   * @param sense what it means
   */
  record Phrase(List<String> words, boolean anyCase, Sense sense) {
    Phrase {
      words = List.copyOf(words);
    }
  }

  /** Adds a phrase; one with the same words and sense twice counts once. */
  void add(Phrase phrase) {
    int node = ROOT;
    for (String word : phrase.words()) {
      node = grow(node, words.computeIfAbsent(word.toLowerCase(Locale.ROOT), w -> words.size()));
    }
    List<Phrase> here = meanings.get(node);
    if (node != ROOT && !here.contains(phrase)) {
      List<Phrase> more = new ArrayList<>(here);
      more.add(phrase);
      meanings.set(node, List.copyOf(more));
    }
  }

  /** Takes away what a phrase meant so far, as far as the test says. */
  void forget(List<String> phrase, Predicate<Phrase> test) {
    int node = nodeOf(phrase);
    if (node != NONE) {
      meanings.set(node, meanings.get(node).stream().filter(test.negate()).toList());
    }
  }

  /** What a phrase can mean, in any case; nothing where it is none. */
  List<Phrase> meaningsOf(List<String> phrase) {
    int node = nodeOf(phrase);
    return node == NONE ? List.of() : meanings(node);
  }

  private int nodeOf(List<String> phrase) {
    int node = ROOT;
    for (String word : phrase) {
      node = node == NONE ? NONE : step(node, word(word));
    }
    return node;
  }

  /** The number of a word, {@link #NONE} if no phrase holds it. */
  int word(String word) {
    return lowerCaseWord(word.toLowerCase(Locale.ROOT));
  }

  /** The same, where the word is known to be in lower case. */
  int lowerCaseWord(String word) {
    return words.getOrDefault(word, NONE);
  }

  /** The node behind this one by a word, {@link #NONE} if no phrase goes on so. */
  int step(int node, int word) {
    return word == NONE ? NONE : find(key(node, word));
  }

  /** What the phrase that ends at a node can mean; none where no phrase ends. */
  List<Phrase> meanings(int node) {
    return meanings.get(node);
  }

  private int grow(int node, int word) {
    long key = key(node, word);
    int target = find(key);
    if (target == NONE) {
      target = meanings.size();
      meanings.add(List.of());
      put(key, target);
    }
    return target;
  }

  private static long key(int node, int word) {
    return ((long) node << 32) | word;
  }

  private int find(long key) {
    int slot = slot(key);
    while (keys[slot] != NONE) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return NONE;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (keys.length - 1);
  }

  private void put(long key, int target) {
    if (++edges * 2 > keys.length) {
      rehash();
    }
    place(key, target);
  }

  private void place(long key, int target) {
    int slot = slot(key);
    while (keys[slot] != NONE) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void rehash() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[keys.length];
    Arrays.fill(keys, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        place(oldKeys[i], oldTargets[i]);
      }
    }
  }
}
