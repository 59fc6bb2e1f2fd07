package org.casus.language;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * The names and the words beside names that are known before any text is read: places, persons,
 * bodies, nationalities, first names, titles, words that end an organisation's name. Words are kept
 * as hashes, phrases as hashes of hashes.
 */
public final class NameLexicon {
  /** What a word or phrase is known as. */
  public enum Kind {
    PLACE,
    PERSON,
    ORGANISATION,
    NATIONALITY,
    FIRST_NAME,
    TITLE,
    ORGANISATION_WORD;

    private int bit() {
      return 1 << ordinal();
    }
  }

  private static final int BEGINS_PHRASE = 0x80;
  private static final int LONGEST = 6;

  private final int[] keys;
  private final byte[] kinds;

  private NameLexicon(int words) {
    int capacity = Integer.highestOneBit(Math.max(16, words * 2)) << 1;
    keys = new int[capacity];
    kinds = new byte[capacity];
  }

  /** A lexicon of phrases, each with the set of its kinds. */
  public static NameLexicon of(Map<String, ? extends Iterable<Kind>> phrases) {
    TreeMap<Integer, Integer> words = new TreeMap<>();
    phrases.forEach(
        (phrase, known) -> {
          int bits = 0;
          for (Kind kind : known) {
            bits |= kind.bit();
          }
          add(phrase.split(" "), bits, words);
        });
    NameLexicon lexicon = new NameLexicon(words.size());
    words.forEach(lexicon::insert);
    return lexicon;
  }

  private static void add(String[] phrase, int bits, Map<Integer, Integer> words) {
    int key = 0;
    for (int i = 0; i < Math.min(phrase.length, LONGEST); i++) {
      key = extended(key, Hash.ofWord(phrase[i]));
      boolean whole = i == phrase.length - 1;
      words.merge(key, whole ? bits : BEGINS_PHRASE, (a, b) -> a | b);
    }
  }

  private static int extended(int key, int word) {
    return key == 0 ? word : Hash.of(0x4E, key, word);
  }

  private void insert(int key, int bits) {
    int mask = keys.length - 1;
    int slot = key & mask;
    while (kinds[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    kinds[slot] = (byte) bits;
  }

  private int kinds(int key) {
    int mask = keys.length - 1;
    int slot = key & mask;
    while (kinds[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return kinds[slot] & 0xff;
  }

  /**
   * What each word of a sentence is known as: for every kind one bit where a phrase of it begins,
   * one where it goes on. Of phrases that begin at one word the longest of each kind counts.
   */
  int[] mark(Words words) {
    int[] marks = new int[words.size() + 2];
    for (int first = 1; first <= words.size(); first++) {
      int key = words.forms[first];
      int known = kinds(key);
      mark(marks, first, first, known);
      for (int last = first + 1; last <= words.size() && (known & BEGINS_PHRASE) != 0; last++) {
        key = extended(key, words.forms[last]);
        known = kinds(key);
        mark(marks, first, last, known);
      }
    }
    return marks;
  }

  private static void mark(int[] marks, int first, int last, int known) {
    int bits = known & ~BEGINS_PHRASE;
    if (bits != 0) {
      marks[first] |= bits;
      for (int at = first + 1; at <= last; at++) {
        marks[at] |= bits << Byte.SIZE;
      }
    }
  }

  static NameLexicon read(ByteBuffer in) {
    int count = in.getInt();
    int[] sorted = new int[count];
    int key = 0;
    for (int i = 0; i < count; i++) {
      key += in.getInt();
      sorted[i] = key;
    }
    NameLexicon lexicon = new NameLexicon(count);
    for (int word : sorted) {
      lexicon.insert(word, in.get());
    }
    return lexicon;
  }

  void write(DataOutput out) throws IOException {
    TreeMap<Integer, Integer> words = new TreeMap<>();
    for (int slot = 0; slot < keys.length; slot++) {
      if (kinds[slot] != 0) {
        words.put(keys[slot], kinds[slot] & 0xff);
      }
    }
    out.writeInt(words.size());
    int last = 0;
    for (int key : words.keySet()) {
      out.writeInt(key - last);
      last = key;
    }
    for (int bits : words.values()) {
      out.writeByte(bits);
    }
  }
}
