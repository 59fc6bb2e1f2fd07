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
   * @param plan which words are read side by side
   * @param outputs of every word the row of which one part is set
   * @param from where that part begins
   * @param lanes what is kept of every sentence on the way
   */
  void read(float[][] sums, LanePlan plan, float[][] outputs, int from, Lanes lanes) {
    int active = plan.active(0);
    for (int step = 0; active > 0; active = plan.active(++step)) {
      for (int lane = 0; lane < active; lane++) {
        lanes.sums[lane] = sums[plan.place(lane, step, backward)];
        if (plan.begins(lane, step)) {
          lanes.forget(lane);
        }
      }
      recurrent.add(lanes.sums, lanes.outputs, active);
      for (int lane = 0; lane < active; lane++) {
        arithmetic.step(lanes.sums[lane], lanes.memories[lane], lanes.outputs[lane]);
        float[] output = outputs[plan.place(lane, step, backward)];
        System.arraycopy(lanes.outputs[lane], 0, output, from, width);
      }
    }
  }

  /** What the word that was read last left, in every lane. */
  static final class Lanes {
    private final float[][] sums;
    private final float[][] memories;
    private final float[][] outputs;

    /** So many lanes in layers of this width. */
    Lanes(int count, int width) {
      sums = new float[count][];
      memories = new float[count][width];
      outputs = new float[count][width];
    }

    /** Before the first word of a sentence: nothing is held, and what was put out adds nothing. */
    private void forget(int lane) {
      Arrays.fill(memories[lane], 0);
      Arrays.fill(outputs[lane], 0);
    }
  }
}
