package org.casus.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Tells in one pass over a line which of several lists have one of their words within it, in
 * whatever case; it spares most lines the slow patterns. (Aho and Corasick's automaton, 1975.)
 */
public final class Glance {
  private static final int LETTERS = 128;

  private final short[] next;
  private final int[] found;

  private Glance(short[] next, int[] found) {
    this.next = next;
    this.found = found;
  }

  /**
   * A glance for these lists, 32 at most.
   *
   * @param lists words in small letters of ASCII
   */
  @SafeVarargs
  public static Glance over(List<String>... lists) {
    return over(List.of(lists));
  }

  /**
   * A glance for these lists, 32 at most.
   *
   * @param lists words in small letters of ASCII
   */
  public static Glance over(List<List<String>> lists) {
    if (lists.size() > Integer.SIZE) {
      throw new IllegalArgumentException("too many lists: " + lists.size());
    }
    Trie trie = new Trie();
    for (int i = 0; i < lists.size(); i++) {
      for (String word : lists.get(i)) {
        trie.add(word, 1 << i);
      }
    }
    return trie.closed();
  }

  /** The lists that have a word in the line: a bit each, the first list's lowest. */
  public int of(String line) {
    int all = 0;
    int state = 0;
    int length = line.length();
    for (int i = 0; i < length; i++) {
      int c = line.charAt(i);
      int letter = c >= 'A' && c <= 'Z' ? c | 0x20 : c < LETTERS ? c : 0;
      state = next[state * LETTERS + letter];
      all |= found[state];
    }
    return all;
  }

  /** Whether any list has a word in the line. */
  public boolean any(String line) {
    return of(line) != 0;
  }

  /** The words as a tree of letters, as it grows. */
  private static final class Trie {
    private final List<short[]> states = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();

    Trie() {
      state();
    }

    private short state() {
      states.add(new short[LETTERS]);
      marks.add(0);
      return (short) (states.size() - 1);
    }

    void add(String word, int mark) {
      short at = 0;
      for (int i = 0; i < word.length(); i++) {
        short[] out = states.get(at);
        if (out[word.charAt(i)] == 0) {
          out[word.charAt(i)] = state();
        }
        at = out[word.charAt(i)];
      }
      marks.set(at, marks.get(at) | mark);
    }

    // Where a word breaks off, the longest end of it that begins another word goes on.
    Glance closed() {
      short[] fallback = new short[states.size()];
      Deque<Short> open = new ArrayDeque<>();
      for (short first : states.getFirst()) {
        if (first != 0) {
          open.add(first);
        }
      }
      while (!open.isEmpty()) {
        close(open.remove(), fallback, open);
      }
      return written();
    }

    private void close(short state, short[] fallback, Deque<Short> open) {
      short other = fallback[state];
      marks.set(state, marks.get(state) | marks.get(other));
      short[] out = states.get(state);
      short[] without = states.get(other);
      for (int c = 0; c < LETTERS; c++) {
        if (out[c] == 0) {
          out[c] = without[c];
        } else {
          fallback[out[c]] = without[c];
          open.add(out[c]);
        }
      }
    }

    private Glance written() {
      short[] next = new short[states.size() * LETTERS];
      int[] found = new int[states.size()];
      for (int i = 0; i < states.size(); i++) {
        System.arraycopy(states.get(i), 0, next, i * LETTERS, LETTERS);
        found[i] = marks.get(i);
      }
      return new Glance(next, found);
    }
  }
}
