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
    float[][] gates = sums(rows);
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
      float[] memory = trace.memories[at];
      Kernel.remember(gates[at], step > 0 ? trace.memories[before] : nothing, memory);
      Kernel.emit(gates[at], memory, trace.tanhs[at], trace.outputs[at]);
    }
    return trace;
  }

  float[][] input() {
    return input;
  }

  float[][] recurrent() {
    return recurrent;
  }

  float[] bias() {
    return bias;
  }

  boolean isBackward() {
    return backward;
  }

  /** How many numbers the layer puts out for a word. */
  int width() {
    return width;
  }

  /** The sums of all words' input and the bias, before the words beside them are known. */
  private float[][] sums(float[][] rows) {
    float[][] sums = new float[rows.length][];
    for (int at = 0; at < rows.length; at++) {
      sums[at] = bias.clone();
    }
    Kernel.addProducts(sums, rows, input);
    return sums;
  }
}
