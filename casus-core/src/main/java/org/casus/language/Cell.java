package org.casus.language;

/**
 * A recurrent layer that reads a sentence in one direction: a long short-term memory whose input
 * gate is what its forget gate leaves (Greff et al. 2017).
 */
public final class Cell {
  private final float[][] input;
  private final float[][] recurrent;
  private final float[] bias;
  private final int width;
  private final boolean backward;

  private Cell(float[][] input, float[][] recurrent, float[] bias, boolean backward) {
    this.input = input;
    this.recurrent = recurrent;
    this.bias = bias;
    this.width = recurrent.length;
    this.backward = backward;
  }

  /** A layer that reads from the first word to the last. */
  public static Cell forward(float[][] input, float[][] recurrent, float[] bias) {
    return new Cell(input, recurrent, bias, false);
  }

  /** A layer that reads from the last word to the first. */
  public static Cell backward(float[][] input, float[][] recurrent, float[] bias) {
    return new Cell(input, recurrent, bias, true);
  }

  /**
   * What a layer computed at every word.
   *
   * @param gates forget gate, output gate and candidate, one after the other
   * @param memories the cell's contents
   * @param tanhs the hyperbolic tangents of the contents
   * @param outputs what the next layer sees
   */
  public record Trace(
      float[][] gates, float[][] memories, float[][] tanhs, float[][] outputs, boolean backward) {}

  /** Reads these rows. */
  public Trace run(float[][] rows) {
    int size = rows.length;
    float[][] gates = new float[size][];
    for (int at = 0; at < size; at++) {
      gates[at] = bias.clone();
    }
    Kernel.addProducts(gates, rows, input);
    Trace trace =
        new Trace(
            gates,
            new float[size][width],
            new float[size][width],
            new float[size][width],
            backward);
    float[] nothing = new float[width];
    for (int step = 0; step < size; step++) {
      int at = backward ? size - 1 - step : step;
      int before = backward ? at + 1 : at - 1;
      if (step > 0) {
        Kernel.addProduct(gates[at], trace.outputs[before], recurrent, width);
      }
      step(trace, at, step > 0 ? trace.memories[before] : nothing);
    }
    return trace;
  }

  /** Turns the sums at a place into gates, where they stand, and goes on from there. */
  private void step(Trace trace, int at, float[] memoryBefore) {
    float[] gates = trace.gates[at];
    Kernel.tanh(gates, gates, 0, 2 * width, 0.5f);
    Kernel.tanh(gates, gates, 2 * width, 3 * width, 1f);
    for (int i = 0; i < 2 * width; i++) {
      gates[i] = 0.5f * gates[i] + 0.5f;
    }
    remember(gates, memoryBefore, trace.memories[at]);
    Kernel.tanh(trace.memories[at], trace.tanhs[at], 0, width, 1f);
    emit(gates, trace.tanhs[at], trace.outputs[at]);
  }

  private void remember(float[] gates, float[] before, float[] memory) {
    for (int i = 0; i < width; i++) {
      float keep = gates[i];
      float candidate = gates[2 * width + i];
      memory[i] = candidate + keep * (before[i] - candidate);
    }
  }

  private void emit(float[] gates, float[] tanh, float[] output) {
    for (int i = 0; i < width; i++) {
      output[i] = gates[width + i] * tanh[i];
    }
  }
}
