package org.casus.bench.train;

import java.util.Arrays;
import java.util.BitSet;
import org.casus.language.Cell;
import org.casus.language.Kernel;
import org.casus.language.ParserNetwork;

/** The slopes of a loss by the weights of a {@link ParserNetwork}, added up over sentences. */
final class Gradient {
  final float[][][] slopes;
  final BitSet[] touched = new BitSet[ParserNetwork.CELLS];
  private final float[][][] columns;

  /** Nothing yet, for weights of these shapes. */
  Gradient(float[][][] weights) {
    slopes = new float[weights.length][][];
    for (int i = 0; i < weights.length; i++) {
      slopes[i] = new float[weights[i].length][weights[i][0].length];
    }
    Arrays.setAll(touched, i -> new BitSet());
    columns = new float[weights.length][][];
  }

  /** Takes note of the weights as they are now. */
  void refresh(float[][][] weights) {
    for (int i = ParserNetwork.CELLS; i < weights.length; i++) {
      columns[i] = ParserNetwork.transposed(weights[i]);
    }
    // The last row of the form weighs heads alone: no dependent's slope comes from it.
    float[][] form = weights[ParserNetwork.ARC];
    columns[ParserNetwork.ARC] = ParserNetwork.transposed(Arrays.copyOf(form, form.length - 1));
  }

  /** Adds to the slopes of an embedding. */
  void embedding(int matrix, int row, float[] slope) {
    touched[matrix].set(row);
    Kernel.add(slopes[matrix][row], slope);
  }

  /** Passes slopes back through a product; adds to those of its rows. */
  private void product(int matrix, float[][] rows, float[][] slope, float[][] rowSlopes) {
    learn(matrix, rows, slope);
    Kernel.addProducts(rowSlopes, slope, columns[matrix]);
  }

  /** Adds to the slopes of a matrix by which rows were multiplied. */
  private void learn(int matrix, float[][] rows, float[][] slope) {
    float[][] own = slopes[matrix];
    float[][] byColumn = ParserNetwork.transposed(rows);
    for (int i = 0; i < byColumn.length; i++) {
      Kernel.addProduct(own[i], byColumn[i], slope, slope.length);
    }
  }

  /** Passes slopes back through a layer without recurrence; adds to those of its rows. */
  void transform(int matrix, float[][] rows, float[][] slope, float[][] rowSlopes) {
    for (float[] one : slope) {
      Kernel.add(slopes[matrix + 1][0], one);
    }
    product(matrix, rows, slope, rowSlopes);
  }

  /** Passes slopes back through the bilinear form of arcs; adds to those of the dependents. */
  void arcs(float[][] dependents, float[][] slope, float[][] dependentSlopes) {
    int width = slope[0].length;
    for (float[] one : slope) {
      Kernel.add(slopes[ParserNetwork.ARC][width], one);
    }
    product(ParserNetwork.ARC, dependents, slope, dependentSlopes);
  }

  /** Passes slopes back through the rectifier whose results these are. */
  static void rectified(float[][] results, float[][] slope) {
    for (int at = 0; at < results.length; at++) {
      for (int i = 0; i < slope[at].length; i++) {
        slope[at][i] *= results[at][i] > 0 ? 1f : 0.1f;
      }
    }
  }

  /** Passes slopes back through a recurrent layer; adds to those of its rows. */
  void cell(int matrix, Cell.Trace trace, float[][] rows, float[][] slope, float[][] rowSlopes) {
    int size = rows.length;
    int width = trace.outputs()[0].length;
    float[] outputSlope = new float[width];
    float[] memorySlope = new float[width];
    float[] nothing = new float[width];
    float[][] sums = new float[size][3 * width];
    float[][] before = new float[size][];
    for (int step = size - 1; step >= 0; step--) {
      int at = trace.backward() ? size - 1 - step : step;
      int last = trace.backward() ? at + 1 : at - 1;
      Kernel.add(outputSlope, slope[at]);
      float[] memoryBefore = step > 0 ? trace.memories()[last] : nothing;
      step(trace, at, memoryBefore, outputSlope, memorySlope, sums[at]);
      before[at] = step > 0 ? trace.outputs()[last] : nothing;
      Arrays.fill(outputSlope, 0);
      Kernel.addProduct(outputSlope, sums[at], columns[matrix + 1], 3 * width);
    }
    learn(matrix + 1, before, sums);
    for (float[] one : sums) {
      Kernel.add(slopes[matrix + 2][0], one);
    }
    product(matrix, rows, sums, rowSlopes);
  }

  private static void step(
      Cell.Trace trace,
      int at,
      float[] memoryBefore,
      float[] outputSlope,
      float[] memorySlope,
      float[] sums) {
    float[] gates = trace.gates()[at];
    float[] tanh = trace.tanhs()[at];
    int width = tanh.length;
    for (int i = 0; i < width; i++) {
      float keep = gates[i];
      float out = gates[width + i];
      float candidate = gates[2 * width + i];
      float memory = memorySlope[i] + outputSlope[i] * out * (1 - tanh[i] * tanh[i]);
      sums[i] = memory * (memoryBefore[i] - candidate) * keep * (1 - keep);
      sums[width + i] = outputSlope[i] * tanh[i] * out * (1 - out);
      sums[2 * width + i] = memory * (1 - keep) * (1 - candidate * candidate);
      memorySlope[i] = memory * keep;
    }
  }

  /** Adds another's slopes, which are then nothing again. */
  void take(Gradient other) {
    for (int matrix = 0; matrix < slopes.length; matrix++) {
      for (int row = next(other, matrix, 0); row >= 0; row = next(other, matrix, row + 1)) {
        Kernel.add(slopes[matrix][row], other.slopes[matrix][row]);
        Arrays.fill(other.slopes[matrix][row], 0);
      }
    }
    for (int matrix = 0; matrix < touched.length; matrix++) {
      touched[matrix].or(other.touched[matrix]);
      other.touched[matrix].clear();
    }
  }

  private static int next(Gradient gradient, int matrix, int from) {
    if (matrix < gradient.touched.length) {
      return gradient.touched[matrix].nextSetBit(from);
    }
    return from < gradient.slopes[matrix].length ? from : -1;
  }
}
