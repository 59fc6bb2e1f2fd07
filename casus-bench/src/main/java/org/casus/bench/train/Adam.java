package org.casus.bench.train;

import java.util.Arrays;
import java.util.BitSet;

/** Moves weights against their slopes, each by its own measure (Kingma and Ba 2015). */
final class Adam {
  private static final float FIRST = 0.9f;
  private static final float SECOND = 0.98f;
  private static final float SMALL = 1e-8f;
  private static final float LONGEST = 5f;

  private final float[][][] weights;
  private final float[][][] means;
  private final float[][][] squares;
  private int steps;

  Adam(float[][][] weights) {
    this.weights = weights;
    this.means = new Gradient(weights).slopes;
    this.squares = new Gradient(weights).slopes;
  }

  /** Moves by slopes, which are then nothing again. */
  void step(Gradient gradient, float rate) {
    steps++;
    float corrected =
        (float)
            (rate
                * Math.sqrt(1 - StrictMath.pow(SECOND, steps))
                / (1 - StrictMath.pow(FIRST, steps)));
    float shrink = shrink(gradient);
    for (int matrix = 0; matrix < weights.length; matrix++) {
      boolean sparse = matrix < gradient.touched.length;
      for (int row = 0; row < weights[matrix].length; row++) {
        if (!sparse || gradient.touched[matrix].get(row)) {
          move(matrix, row, gradient.slopes[matrix][row], corrected, shrink);
        }
      }
    }
    for (BitSet rows : gradient.touched) {
      rows.clear();
    }
  }

  private static float shrink(Gradient gradient) {
    double sum = 0;
    for (int matrix = gradient.touched.length; matrix < gradient.slopes.length; matrix++) {
      for (float[] row : gradient.slopes[matrix]) {
        for (float slope : row) {
          sum += slope * slope;
        }
      }
    }
    double length = Math.sqrt(sum);
    return length > LONGEST ? (float) (LONGEST / length) : 1f;
  }

  private void move(int matrix, int row, float[] slope, float rate, float shrink) {
    float[] w = weights[matrix][row];
    float[] mean = means[matrix][row];
    float[] square = squares[matrix][row];
    for (int i = 0; i < w.length; i++) {
      float s = slope[i] * shrink;
      mean[i] = FIRST * mean[i] + (1 - FIRST) * s;
      square[i] = SECOND * square[i] + (1 - SECOND) * s * s;
      w[i] -= rate * mean[i] / ((float) Math.sqrt(square[i]) + SMALL);
    }
    Arrays.fill(slope, 0);
  }
}
