package org.casus.language;

import java.util.Arrays;

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
    float[][] gates = new float[size][bias.length];
    sum(rows, size, gates);
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
      remember(gates[at], step > 0 ? trace.memories[before] : nothing, memory);
      emit(gates[at], memory, trace.tanhs[at], trace.outputs[at]);
    }
    return trace;
  }

  /** How many numbers the layer puts out for a word. */
  int width() {
    return width;
  }

  /** Sets the sums of a word's input and the bias, before the word beside it is known. */
  void sum(float[][] rows, int count, float[][] sums) {
    for (int at = 0; at < count; at++) {
      System.arraycopy(bias, 0, sums[at], 0, bias.length);
    }
    Kernel.addProducts(sums, rows, count, input);
  }

  /** The sums of one word's input, without the bias. */
  float[] product(float[] row) {
    float[] sums = new float[bias.length];
    Kernel.addProduct(sums, row, input, row.length);
    return sums;
  }

  /**
   * Reads several sentences at once, a word of each at a time, so that the weights are passed over
   * once for all of them. What is put out is that of {@link #run}, to the last bit.
   *
   * @param sums those of {@link #sum} of all words; overwritten
   * @param starts where the sentences begin among the words, the longest first, and where they end
   * @param outputs of every word the row of which one part is set
   * @param from where that part begins
   * @param lanes what is kept of every sentence on the way
   */
  void read(float[][] sums, int[] starts, float[][] outputs, int from, Lanes lanes) {
    int active = starts.length - 1;
    for (int step = 0; active > 0; step++) {
      while (active > 0 && starts[active] - starts[active - 1] <= step) {
        active--;
      }
      for (int lane = 0; lane < active; lane++) {
        lanes.sums[lane] = sums[place(starts, lane, step)];
      }
      if (step == 0) {
        lanes.forget(active);
      } else {
        Kernel.addProducts(lanes.sums, lanes.outputs, active, recurrent);
      }
      for (int lane = 0; lane < active; lane++) {
        float[] memory = lanes.memories[lane];
        remember(lanes.sums[lane], memory, memory);
        emit(lanes.sums[lane], memory, lanes.tanhs, lanes.outputs[lane]);
        int at = place(starts, lane, step);
        System.arraycopy(lanes.outputs[lane], 0, outputs[at], from, width);
      }
    }
  }

  private int place(int[] starts, int lane, int step) {
    return backward ? starts[lane + 1] - 1 - step : starts[lane] + step;
  }

  /** The sentences that are read side by side: of each what its last word left. */
  static final class Lanes {
    private final float[][] sums;
    private final float[][] memories;
    private final float[][] outputs;
    private final float[] tanhs;

    /** Lanes for so many sentences in layers of this width. */
    Lanes(int count, int width) {
      sums = new float[count][];
      memories = new float[count][width];
      outputs = new float[count][width];
      tanhs = new float[width];
    }

    private void forget(int count) {
      for (int lane = 0; lane < count; lane++) {
        Arrays.fill(memories[lane], 0);
      }
    }
  }

  /** Turns the sums of a word into gates, where they stand, and its memory into the next. */
  private void remember(float[] gates, float[] before, float[] memory) {
    Kernel.tanh(gates, gates, 0, 2 * width, 0.5f);
    Kernel.tanh(gates, gates, 2 * width, 3 * width, 1f);
    for (int i = 0; i < 2 * width; i++) {
      gates[i] = 0.5f * gates[i] + 0.5f;
    }
    for (int i = 0; i < width; i++) {
      float keep = gates[i];
      float candidate = gates[2 * width + i];
      memory[i] = candidate + keep * (before[i] - candidate);
    }
  }

  private void emit(float[] gates, float[] memory, float[] tanhs, float[] output) {
    Kernel.tanh(memory, tanhs, 0, width, 1f);
    for (int i = 0; i < width; i++) {
      output[i] = gates[width + i] * tanhs[i];
    }
  }
}
