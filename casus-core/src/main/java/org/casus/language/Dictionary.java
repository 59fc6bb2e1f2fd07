package org.casus.language;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a dictionary says a form can be, whether or not a treebank has it: a number stands for a set
 * of parts of speech and inflections, so that "shelled" is known as the past of a verb alone.
 */
public final class Dictionary {
  /** The kind of a form that is in no dictionary. */
  public static final int UNKNOWN = 0;

  /** Kinds are numbered below this. */
  public static final int KINDS = 256;

  private final int[] keys;
  private final byte[] kinds;
  private final boolean empty;

  private Dictionary(int forms) {
    int capacity = Integer.highestOneBit(Math.max(16, forms * 2)) << 1;
    this.keys = new int[capacity];
    this.kinds = new byte[capacity];
    this.empty = forms == 0;
  }

  /**
   * A dictionary of these forms.
   *
   * @param forms from {@link Hash#ofWord} to a kind from 1
   */
  public static Dictionary of(Map<Integer, Integer> forms) {
    Dictionary dictionary = new Dictionary(forms.size());
    forms.forEach(dictionary::insert);
    return dictionary;
  }

  private void insert(int key, int kind) {
    int slot = slot(key);
    keys[slot] = key;
    kinds[slot] = (byte) kind;
  }

  private int slot(int word) {
    int mask = keys.length - 1;
    int slot = word & mask;
    while (kinds[slot] != UNKNOWN && keys[slot] != word) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Whether it has no forms, as in a model that learnt without one. */
  boolean isEmpty() {
    return empty;
  }

  /** The kind of the form with this name. */
  public int kind(int word) {
    return kinds[slot(word)] & 0xff;
  }

  static Dictionary read(ByteBuffer in) {
    int count = in.getInt();
    Dictionary dictionary = new Dictionary(count);
    int key = Integer.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      key += readStep(in);
      dictionary.insert(key, in.get() & 0xff);
    }
    return dictionary;
  }

  private static int readStep(ByteBuffer in) {
    int step = in.getShort() & 0xffff;
    return step == 0xffff ? in.getInt() : step;
  }

  void write(DataOutput out) throws IOException {
    Map<Integer, Integer> forms = new TreeMap<>();
    for (int slot = 0; slot < keys.length; slot++) {
      if (kinds[slot] != UNKNOWN) {
        forms.put(keys[slot], kinds[slot] & 0xff);
      }
    }
    out.writeInt(forms.size());
    int key = Integer.MIN_VALUE;
    for (Map.Entry<Integer, Integer> form : forms.entrySet()) {
      writeStep(form.getKey() - key, out);
      key = form.getKey();
      out.writeByte(form.getValue());
    }
  }

  // Names lie so near each other that their distance mostly fits into two bytes.
  private static void writeStep(int step, DataOutput out) throws IOException {
    if (step >= 0 && step < 0xffff) {
      out.writeShort(step);
    } else {
      out.writeShort(0xffff);
      out.writeInt(step);
    }
  }
}
