package org.casus.language;

import java.util.Arrays;

/**
 * A recurrent layer that reads several sentences at once, a word of each at a time, so that the
 * weights are passed over once for all of them. What it puts out for a sentence is that of {@link
 * Cell#run}, to the last bit.
 */
final class CellReader {
  private final Arithmetic arithmetic;
  private final Layer input;
  private final Arithmetic.Product recurrent;
  private final int width;
  private final boolean backward;

  /** A reader for a layer that will not be taught any more. */
  CellReader(Arithmetic arithmetic, Cell cell) {
    this.arithmetic = arithmetic;
    this.input = new Layer(arithmetic, cell.input(), cell.bias());
    this.recurrent = arithmetic.product(cell.recurrent());
    this.width = cell.width();
    this.backward = cell.isBackward();
  }

  /** What the layer makes of words before it looks beside them. */
  Layer input() {
    return input;
  }

  /** How many numbers the layer puts out for a word. */
  int width() {
    return width;
  }

  /**
   * Reads sentences.
   *
   * @param sums those of {@link #input} of all words; overwritten
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
        recurrent.add(lanes.sums, lanes.outputs, active);
      }
      for (int lane = 0; lane < active; lane++) {
        arithmetic.step(lanes.sums[lane], lanes.memories[lane], lanes.outputs[lane]);
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

    /** Lanes for so many sentences in layers of this width. */
    Lanes(int count, int width) {
      sums = new float[count][];
      memories = new float[count][width];
      outputs = new float[count][width];
    }

    private void forget(int count) {
      for (int lane = 0; lane < count; lane++) {
        Arrays.fill(memories[lane], 0);
      }
    }
  }
}
