package org.casus.language;

import java.util.Arrays;

/**
 * Several layers without recurrence over the same rows, laid side by side as one: long rows are
 * what vector code is fast at. Each result is the same to the last bit as that of its own layer.
 */
final class Projections {
  private final Layer layer;
  private final int[] ends;

  private Projections(Layer layer, int[] ends) {
    this.layer = layer;
    this.ends = ends;
  }

  /** The layers at these places of a network's weights, a matrix and its bias each; a copy. */
  static Projections of(Arithmetic arithmetic, float[][][] weights, int... layers) {
    int[] ends = new int[layers.length];
    float[][] matrix = new float[weights[layers[0]].length][0];
    float[] bias = new float[0];
    for (int i = 0; i < layers.length; i++) {
      float[][] own = weights[layers[i]];
      for (int row = 0; row < matrix.length; row++) {
        matrix[row] = joined(matrix[row], own[row]);
      }
      bias = joined(bias, weights[layers[i] + 1][0]);
      ends[i] = bias.length;
    }
    return new Projections(new Layer(arithmetic, matrix, bias), ends);
  }

  private static float[] joined(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** How many numbers all layers give for a row. */
  int width() {
    return layer.width();
  }

  /** Where the numbers of a layer begin, counting layers from 0. */
  int from(int layer) {
    return layer == 0 ? 0 : ends[layer - 1];
  }

  /** How many numbers a layer gives for a row. */
  int width(int layer) {
    return ends[layer] - from(layer);
  }

  /** Sets the results of all layers side by side, for so many rows. */
  void set(float[][] rows, int count, float[][] results) {
    layer.set(rows, count, results);
  }
}
