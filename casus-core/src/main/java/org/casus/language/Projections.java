package org.casus.language;

import java.util.Arrays;

/**
 * Several layers without recurrence over the same rows, laid side by side as one: long rows are
 * what vector code is fast at. Each result is the same to the last bit as that of its own layer.
 */
final class Projections {
  private final float[][] matrix;
  private final float[] bias;
  private final int[] ends;

  private Projections(float[][] matrix, float[] bias, int[] ends) {
    this.matrix = matrix;
    this.bias = bias;
    this.ends = ends;
  }

  /** The layers at these places of a network's weights, a matrix and its bias each; a copy. */
  static Projections of(float[][][] weights, int... layers) {
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
    return new Projections(matrix, bias, ends);
  }

  private static float[] joined(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** The results of all layers side by side. */
  float[][] of(float[][] rows) {
    float[][] results = new float[rows.length][];
    for (int at = 0; at < rows.length; at++) {
      results[at] = bias.clone();
    }
    Kernel.addProducts(results, rows, matrix);
    return results;
  }

  /** The results of one layer, counting from 0. */
  float[][] layer(int layer, float[][] results) {
    int from = layer == 0 ? 0 : ends[layer - 1];
    float[][] own = new float[results.length][];
    for (int at = 0; at < own.length; at++) {
      own[at] = Arrays.copyOfRange(results[at], from, ends[layer]);
    }
    return own;
  }

  /** The results of one layer, rectified. */
  float[][] rectified(int layer, float[][] results) {
    float[][] own = layer(layer, results);
    for (float[] row : own) {
      Kernel.rectify(row);
    }
    return own;
  }
}
