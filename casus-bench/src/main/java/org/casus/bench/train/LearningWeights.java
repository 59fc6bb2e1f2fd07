package org.casus.bench.train;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.casus.language.AnalyserModel;
import org.casus.language.FeatureWeights;
import org.casus.language.Scorer;

/** The weights of an averaged perceptron while it learns (Freund and Schapire 1999). */
final class LearningWeights implements Scorer, AnalyserModel.Weights {
  private int[] keys = new int[1 << 16];
  private int[] rowAt = new int[1 << 16];
  private int rows;
  private int[][] classes = new int[1 << 15][];
  private int[][] weights = new int[1 << 15][];
  private long[][] sums = new long[1 << 15][];
  private int[][] since = new int[1 << 15][];
  private int[] used = new int[1 << 15];
  private int step = 1;

  @Override
  public void score(int[] features, int count, int[] scores) {
    Arrays.fill(scores, 0);
    for (int i = 0; i < count; i++) {
      int row = find(features[i]);
      if (row >= 0) {
        int[] rowClasses = classes[row];
        int[] rowWeights = weights[row];
        for (int at = 0; at < used[row]; at++) {
          scores[rowClasses[at]] += rowWeights[at];
        }
      }
    }
  }

  private int find(int feature) {
    int mask = keys.length - 1;
    int slot = feature * 0x9E3779B1 >>> 3 & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == feature) {
        return rowAt[slot];
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  /** Rewards the right class and punishes the one that was guessed. */
  void update(int[] features, int count, int right, int guess) {
    for (int i = 0; i < count; i++) {
      int row = row(features[i]);
      change(row, right, 1);
      change(row, guess, -1);
    }
  }

  /** How many features have weights. */
  int rows() {
    return rows;
  }

  /** One decision has been taken: averages count decisions. */
  void tick() {
    step++;
  }

  private void change(int row, int one, int by) {
    int at = 0;
    while (at < used[row] && classes[row][at] != one) {
      at++;
    }
    if (at == used[row]) {
      grow(row);
      classes[row][at] = one;
      since[row][at] = step;
    }
    sums[row][at] += (long) weights[row][at] * (step - since[row][at]);
    since[row][at] = step;
    weights[row][at] += by;
  }

  private void grow(int row) {
    if (used[row]++ == classes[row].length) {
      int larger = classes[row].length * 2;
      classes[row] = Arrays.copyOf(classes[row], larger);
      weights[row] = Arrays.copyOf(weights[row], larger);
      sums[row] = Arrays.copyOf(sums[row], larger);
      since[row] = Arrays.copyOf(since[row], larger);
    }
  }

  private int row(int feature) {
    int found = find(feature);
    if (found >= 0) {
      return found;
    }
    if (rows * 2 >= keys.length) {
      rehash();
    }
    if (rows == classes.length) {
      classes = Arrays.copyOf(classes, rows * 2);
      weights = Arrays.copyOf(weights, rows * 2);
      sums = Arrays.copyOf(sums, rows * 2);
      since = Arrays.copyOf(since, rows * 2);
      used = Arrays.copyOf(used, rows * 2);
    }
    classes[rows] = new int[2];
    weights[rows] = new int[2];
    sums[rows] = new long[2];
    since[rows] = new int[2];
    put(feature, rows);
    return rows++;
  }

  private void put(int feature, int row) {
    int mask = keys.length - 1;
    int slot = feature * 0x9E3779B1 >>> 3 & mask;
    while (keys[slot] != 0) {
      slot = slot + 1 & mask;
    }
    keys[slot] = feature;
    rowAt[slot] = row;
  }

  private void rehash() {
    int[] oldKeys = keys;
    int[] oldRows = rowAt;
    keys = new int[oldKeys.length * 2];
    rowAt = new int[oldKeys.length * 2];
    for (int slot = 0; slot < oldKeys.length; slot++) {
      if (oldKeys[slot] != 0) {
        put(oldKeys[slot], oldRows[slot]);
      }
    }
  }

  /** The averaged weights, scaled to whole numbers; those near nothing are left out. */
  @Override
  public void write(DataOutputStream out) throws IOException {
    Compact compact = compact();
    FeatureWeights.write(compact.keys, compact.classes, compact.weights, out);
  }

  /** What was learnt so far, as the analyser will use it. */
  FeatureWeights averaged() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      write(new DataOutputStream(bytes));
      return FeatureWeights.read(ByteBuffer.wrap(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }

  private record Compact(int[] keys, byte[][] classes, short[][] weights) {}

  /** A weight of one in every decision; chosen so that most fit into a byte. */
  private static final double SCALE = 16.0;

  private Compact compact() {
    int[] order = new int[rows];
    int count = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        order[count++] = keys[slot];
      }
    }
    Arrays.sort(order);
    int kept = 0;
    byte[][] keptClasses = new byte[rows][];
    short[][] keptWeights = new short[rows][];
    for (int key : order) {
      int row = find(key);
      byte[] rowClasses = new byte[used[row]];
      short[] rowWeights = new short[used[row]];
      int length = averages(row, rowClasses, rowWeights);
      if (length > 0) {
        order[kept] = key;
        keptClasses[kept] = Arrays.copyOf(rowClasses, length);
        keptWeights[kept++] = Arrays.copyOf(rowWeights, length);
      }
    }
    return new Compact(
        Arrays.copyOf(order, kept),
        Arrays.copyOf(keptClasses, kept),
        Arrays.copyOf(keptWeights, kept));
  }

  private int averages(int row, byte[] rowClasses, short[] rowWeights) {
    int length = 0;
    for (int at = 0; at < used[row]; at++) {
      long sum = sums[row][at] + (long) weights[row][at] * (step - since[row][at]);
      long average = Math.round(SCALE * sum / step);
      if (Math.abs(average) >= threshold) {
        rowClasses[length] = (byte) classes[row][at];
        rowWeights[length++] = (short) Math.clamp(average, Short.MIN_VALUE + 1, Short.MAX_VALUE);
      }
    }
    return length;
  }

  private final int threshold;

  LearningWeights(int threshold) {
    this.threshold = threshold;
  }
}
