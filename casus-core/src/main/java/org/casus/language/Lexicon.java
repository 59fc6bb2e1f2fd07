package org.casus.language;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The words seen in training: of each, its commonest tag and the set of tags it may have. */
public final class Lexicon {
  /** The entry of a word never seen. */
  public static final int UNKNOWN = 0;

  private static final Tag[] TAGS = Tag.values();

  private final int[] keys;
  private final int[] entries;
  private final int[] ids;
  private final int size;

  private Lexicon(int[] keys, int[] entries, int size) {
    this.keys = keys;
    this.entries = entries;
    this.size = size;
    this.ids = ids(keys, entries, size);
  }

  /** Numbers the words from 1 in the order of their names, so that every machine agrees. */
  private static int[] ids(int[] keys, int[] entries, int size) {
    int[] sorted = new int[size];
    int count = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (entries[slot] != UNKNOWN) {
        sorted[count++] = keys[slot];
      }
    }
    Arrays.sort(sorted);
    int[] ids = new int[keys.length];
    for (int slot = 0; slot < keys.length; slot++) {
      ids[slot] = entries[slot] == UNKNOWN ? 0 : 1 + Arrays.binarySearch(sorted, keys[slot]);
    }
    return ids;
  }

  /**
   * A lexicon of these words.
   *
   * @param words from {@link Hash#ofWord} to an entry of {@link #entry}
   */
  public static Lexicon of(Map<Integer, Integer> words) {
    int capacity = capacity(words.size());
    int[] keys = new int[capacity];
    int[] entries = new int[capacity];
    words.forEach((key, entry) -> insert(keys, entries, key, entry));
    return new Lexicon(keys, entries, words.size());
  }

  /**
   * What is known of a word, in one number.
   *
   * @param best its commonest part of speech
   * @param tags the set of those it was seen with, one bit each
   */
  public static int entry(Tag best, int tags) {
    return 1 << 30 | best.ordinal() << 20 | tags;
  }

  private static int capacity(int words) {
    return Integer.highestOneBit(Math.max(16, words * 2)) << 1;
  }

  private static void insert(int[] keys, int[] entries, int key, int entry) {
    int mask = keys.length - 1;
    int slot = key & mask;
    while (entries[slot] != UNKNOWN) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    entries[slot] = entry;
  }

  /** What is known of the word with this name, {@link #UNKNOWN} if nothing. */
  public int entry(int word) {
    return entries[slot(word)];
  }

  /** The number of the word with this name, from 1; 0 if nothing is known of it. */
  public int id(int word) {
    return ids[slot(word)];
  }

  /** How many words are known. */
  public int size() {
    return size;
  }

  private int slot(int word) {
    int mask = keys.length - 1;
    int slot = word & mask;
    while (entries[slot] != UNKNOWN && keys[slot] != word) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Whether a word was ever seen. */
  boolean knows(CharSequence word) {
    return entry(Hash.ofWord(word)) != UNKNOWN;
  }

  /** The commonest part of speech of a known word, {@link Tag#X} of an unknown one. */
  Tag best(CharSequence word) {
    int entry = entry(Hash.ofWord(word));
    return entry == UNKNOWN ? Tag.X : TAGS[entry >> 20 & 0x1f];
  }

  static Lexicon read(ByteBuffer in) {
    int count = in.getInt();
    int capacity = capacity(count);
    int[] keys = new int[capacity];
    int[] entries = new int[capacity];
    for (int i = 0; i < count; i++) {
      int key = in.getInt();
      insert(keys, entries, key, in.getInt());
    }
    return new Lexicon(keys, entries, count);
  }

  void write(DataOutput out) throws IOException {
    Map<Integer, Integer> words = new TreeMap<>();
    for (int slot = 0; slot < keys.length; slot++) {
      if (entries[slot] != UNKNOWN) {
        words.put(keys[slot], entries[slot]);
      }
    }
    out.writeInt(words.size());
    for (Map.Entry<Integer, Integer> word : words.entrySet()) {
      out.writeInt(word.getKey());
      out.writeInt(word.getValue());
    }
  }
}
