package org.casus.language;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The learned weights of a linear classifier: for every known feature a short list of classes and
 * their weights. Immutable after reading.
 */
public final class FeatureWeights implements Scorer {
  private static final int LENGTH_BITS = 7;
  private static final int BITS_A_SLOT = 4;

  /** Of every feature its name in the upper half, its place in the lower; 0 where there is none. */
  private final long[] table;

  private final int[] entries;
  private final int mask;

  /**
   * One bit for every known feature, at a place that few others have. Most features of a word are
   * unknown; these bits lie near the processor, the table does not.
   */
  private final long[] known;

  private FeatureWeights(int rows, int entries) {
    this.table = new long[Integer.highestOneBit(Math.max(16, rows * 2 - 1)) << 1];
    this.entries = new int[entries];
    this.mask = table.length - 1;
    this.known = new long[Math.max(1, table.length * BITS_A_SLOT / Long.SIZE)];
  }

  @Override
  public void score(int[] features, int count, int[] scores) {
    Arrays.fill(scores, 0);
    for (int i = 0; i < count; i++) {
      features[i] = place(features[i]);
    }
    for (int i = 0; i < count; i++) {
      int place = features[i];
      int start = place >>> LENGTH_BITS;
      int end = start + (place & ((1 << LENGTH_BITS) - 1));
      for (int at = start; at < end; at++) {
        int entry = entries[at];
        scores[entry & 0xff] += entry >> 8;
      }
    }
  }

  private int place(int feature) {
    int hash = slot(feature);
    if ((known[hash / Long.SIZE & known.length - 1] >>> hash & 1) == 0) {
      return 0;
    }
    int slot = hash & mask;
    long found = table[slot];
    while ((int) (found >>> Integer.SIZE) != feature) {
      if (found == 0) {
        return 0;
      }
      slot = (slot + 1) & mask;
      found = table[slot];
    }
    return (int) found;
  }

  private static int slot(int feature) {
    return feature * 0x9E3779B1 >>> 3;
  }

  /** Reads what {@link #write} wrote from a buffer over an array. */
  public static FeatureWeights read(ByteBuffer in) {
    int rows = in.getInt();
    FeatureWeights weights = new FeatureWeights(rows, in.getInt());
    weights.readRows(in, rows);
    weights.readWeights(in);
    return weights;
  }

  // From the array itself: millions of calls are slow while nothing is compiled yet.
  private void readRows(ByteBuffer in, int rows) {
    byte[] bytes = in.array();
    int start = in.arrayOffset();
    int from = start + in.position();
    int at = 0;
    int key = 0;
    for (int row = 0; row < rows; row++) {
      key +=
          bytes[from] << 24
              | (bytes[from + 1] & 0xff) << 16
              | (bytes[from + 2] & 0xff) << 8
              | bytes[from + 3] & 0xff;
      int length = bytes[from + Integer.BYTES];
      from += Integer.BYTES + 1;
      insert(key, at << LENGTH_BITS | length);
      for (int end = from + length; from < end; from++) {
        entries[at++] = bytes[from];
      }
    }
    in.position(from - start);
  }

  private void readWeights(ByteBuffer in) {
    byte[] bytes = in.array();
    int start = in.arrayOffset();
    int at = start + in.position();
    for (int i = 0; i < entries.length; i++) {
      int weight = bytes[at++];
      if (weight == Byte.MIN_VALUE) {
        weight = (short) (bytes[at] << Byte.SIZE | bytes[at + 1] & 0xff);
        at += Short.BYTES;
      }
      entries[i] |= weight << Byte.SIZE;
    }
    in.position(at - start);
  }

  private void insert(int key, int place) {
    int hash = slot(key);
    known[hash / Long.SIZE & known.length - 1] |= 1L << hash;
    int slot = hash & mask;
    while (table[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table[slot] = (long) key << Integer.SIZE | place;
  }

  /**
   * Writes weights in the form that {@link #read} reads.
   *
   * @param keys names of features in ascending order
   * @param classes of each feature, the classes that it weighs
   * @param weights of each feature, the weights of those classes
   * @param out where to
   * @throws IOException when the output fails
   */
  public static void write(int[] keys, byte[][] classes, short[][] weights, DataOutput out)
      throws IOException {
    out.writeInt(keys.length);
    out.writeInt(Arrays.stream(classes).mapToInt(row -> row.length).sum());
    int last = 0;
    for (int row = 0; row < keys.length; row++) {
      out.writeInt(keys[row] - last);
      last = keys[row];
      out.writeByte(classes[row].length);
      out.write(classes[row]);
    }
    for (short[] row : weights) {
      for (short weight : row) {
        writeWeight(weight, out);
      }
    }
  }

  private static void writeWeight(short weight, DataOutput out) throws IOException {
    if (weight > Byte.MIN_VALUE && weight <= Byte.MAX_VALUE) {
      out.writeByte(weight);
    } else {
      out.writeByte(Byte.MIN_VALUE);
      out.writeShort(weight);
    }
  }
}
