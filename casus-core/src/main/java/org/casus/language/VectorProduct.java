package org.casus.language;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A product with one matrix in vector code. The matrix lies packed in panels of three registers'
 * columns; the sums of four rows by one panel stay in twelve registers while the panel is passed
 * over once (Goto and van de Geijn 2008). Each sum is built up in the order of the matrix's rows,
 * as {@link Kernel} does.
 */
final class VectorProduct implements Arithmetic.Product {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** How many columns are multiplied at once. */
  private static final int PANEL = 3 * LANES;

  /** Rows that are multiplied one after the other while they are near the processor. */
  private static final int NEAR = 48;

  private final int depth;
  private final int width;
  private final float[] packed;

  VectorProduct(float[][] matrix) {
    this.depth = matrix.length;
    this.width = matrix[0].length;
    this.packed = new float[(width + PANEL - 1) / PANEL * depth * PANEL];
    for (int column = 0; column < width; column += PANEL) {
      int columns = Math.min(PANEL, width - column);
      for (int i = 0; i < depth; i++) {
        System.arraycopy(matrix[i], column, packed, column * depth + i * PANEL, columns);
      }
    }
  }

  @Override
  public void add(float[][] ys, float[][] xs, int count) {
    int whole = width - width % PANEL;
    for (int from = 0; from < count; from += NEAR) {
      int to = Math.min(count, from + NEAR);
      for (int column = 0; column < whole; column += PANEL) {
        addPanel(ys, xs, from, to, column, column * depth);
      }
    }
    if (whole < width) {
      addLast(ys, xs, count, whole);
    }
  }

  private void addPanel(float[][] ys, float[][] xs, int from, int to, int column, int panel) {
    int at = from;
    for (; at + 4 <= to; at += 4) {
      addFour(ys, xs, at, column, panel);
    }
    for (; at < to; at++) {
      addOne(ys[at], xs[at], column, panel);
    }
  }

  /** Adds what the last panel gives, which is wider than the rows: by way of rows that are not. */
  private void addLast(float[][] ys, float[][] xs, int count, int column) {
    float[][] wide = new float[4][PANEL];
    for (int from = 0; from < count; from += 4) {
      int rows = Math.min(4, count - from);
      for (int at = 0; at < rows; at++) {
        System.arraycopy(ys[from + at], column, wide[at], 0, width - column);
      }
      addPanel(wide, Arrays.copyOfRange(xs, from, from + rows), 0, rows, 0, column * depth);
      for (int at = 0; at < rows; at++) {
        System.arraycopy(wide[at], 0, ys[from + at], column, width - column);
      }
    }
  }

  // Registers have no names but those of variables, so this cannot be said in a loop.
  private void addFour(float[][] ys, float[][] xs, int at, int column, int panel) {
    float[] x0 = xs[at + 0];
    float[] x1 = xs[at + 1];
    float[] x2 = xs[at + 2];
    float[] x3 = xs[at + 3];
    float[] y0 = ys[at + 0];
    float[] y1 = ys[at + 1];
    float[] y2 = ys[at + 2];
    float[] y3 = ys[at + 3];
    FloatVector a0 = FloatVector.fromArray(SPECIES, y0, column);
    FloatVector a1 = FloatVector.fromArray(SPECIES, y0, column + LANES);
    FloatVector a2 = FloatVector.fromArray(SPECIES, y0, column + 2 * LANES);
    FloatVector b0 = FloatVector.fromArray(SPECIES, y1, column);
    FloatVector b1 = FloatVector.fromArray(SPECIES, y1, column + LANES);
    FloatVector b2 = FloatVector.fromArray(SPECIES, y1, column + 2 * LANES);
    FloatVector c0 = FloatVector.fromArray(SPECIES, y2, column);
    FloatVector c1 = FloatVector.fromArray(SPECIES, y2, column + LANES);
    FloatVector c2 = FloatVector.fromArray(SPECIES, y2, column + 2 * LANES);
    FloatVector d0 = FloatVector.fromArray(SPECIES, y3, column);
    FloatVector d1 = FloatVector.fromArray(SPECIES, y3, column + LANES);
    FloatVector d2 = FloatVector.fromArray(SPECIES, y3, column + 2 * LANES);
    for (int i = 0; i < depth; i++) {
      int from = panel + i * PANEL;
      FloatVector m0 = FloatVector.fromArray(SPECIES, packed, from);
      FloatVector m1 = FloatVector.fromArray(SPECIES, packed, from + LANES);
      FloatVector m2 = FloatVector.fromArray(SPECIES, packed, from + 2 * LANES);
      FloatVector factor0 = FloatVector.broadcast(SPECIES, x0[i]);
      a0 = factor0.fma(m0, a0);
      a1 = factor0.fma(m1, a1);
      a2 = factor0.fma(m2, a2);
      FloatVector factor1 = FloatVector.broadcast(SPECIES, x1[i]);
      b0 = factor1.fma(m0, b0);
      b1 = factor1.fma(m1, b1);
      b2 = factor1.fma(m2, b2);
      FloatVector factor2 = FloatVector.broadcast(SPECIES, x2[i]);
      c0 = factor2.fma(m0, c0);
      c1 = factor2.fma(m1, c1);
      c2 = factor2.fma(m2, c2);
      FloatVector factor3 = FloatVector.broadcast(SPECIES, x3[i]);
      d0 = factor3.fma(m0, d0);
      d1 = factor3.fma(m1, d1);
      d2 = factor3.fma(m2, d2);
    }
    a0.intoArray(y0, column);
    a1.intoArray(y0, column + LANES);
    a2.intoArray(y0, column + 2 * LANES);
    b0.intoArray(y1, column);
    b1.intoArray(y1, column + LANES);
    b2.intoArray(y1, column + 2 * LANES);
    c0.intoArray(y2, column);
    c1.intoArray(y2, column + LANES);
    c2.intoArray(y2, column + 2 * LANES);
    d0.intoArray(y3, column);
    d1.intoArray(y3, column + LANES);
    d2.intoArray(y3, column + 2 * LANES);
  }

  private void addOne(float[] y, float[] x, int column, int panel) {
    FloatVector y0 = FloatVector.fromArray(SPECIES, y, column);
    FloatVector y1 = FloatVector.fromArray(SPECIES, y, column + LANES);
    FloatVector y2 = FloatVector.fromArray(SPECIES, y, column + 2 * LANES);
    for (int i = 0; i < depth; i++) {
      int from = panel + i * PANEL;
      FloatVector factor = FloatVector.broadcast(SPECIES, x[i]);
      y0 = factor.fma(FloatVector.fromArray(SPECIES, packed, from), y0);
      y1 = factor.fma(FloatVector.fromArray(SPECIES, packed, from + LANES), y1);
      y2 = factor.fma(FloatVector.fromArray(SPECIES, packed, from + 2 * LANES), y2);
    }
    y0.intoArray(y, column);
    y1.intoArray(y, column + LANES);
    y2.intoArray(y, column + 2 * LANES);
  }
}
