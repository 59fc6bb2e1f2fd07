package org.casus.language;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A product with one matrix in vector code. The matrix lies packed in panels of three registers'
 * columns and, for what these leave over, strips of one. The sums of four rows by one panel, or of
 * eight by a strip, stay in registers while it is passed over once (Goto and van de Geijn 2008).
 * Each sum is built up in the order of the matrix's rows, as {@link Kernel} does.
 *
 * <p>Where there are fewer rows than are taken together, the last is computed several times over,
 * with one result: they take no longer than one row alone.
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

  /** The columns of whole panels. */
  private final int panels;

  /** Those and the columns of whole strips. */
  private final int strips;

  private final float[] packed;

  VectorProduct(float[][] matrix) {
    this.depth = matrix.length;
    this.width = matrix[0].length;
    this.panels = width - width % PANEL;
    this.strips = width - width % LANES;
    this.packed = new float[(width + LANES - 1) / LANES * LANES * depth];
    for (int column = 0; column < panels; column += PANEL) {
      pack(matrix, column, PANEL);
    }
    for (int column = panels; column < width; column += LANES) {
      pack(matrix, column, LANES);
    }
  }

  private void pack(float[][] matrix, int column, int columns) {
    int there = Math.min(columns, width - column);
    for (int i = 0; i < depth; i++) {
      System.arraycopy(matrix[i], column, packed, column * depth + i * columns, there);
    }
  }

  @Override
  public void add(float[][] ys, float[][] xs, int count) {
    for (int from = 0; from < count; from += NEAR) {
      addNear(ys, xs, from, Math.min(count, from + NEAR));
    }
  }

  private void addNear(float[][] ys, float[][] xs, int from, int to) {
    for (int column = 0; column < panels; column += PANEL) {
      for (int at = from; at < to; at += 4) {
        addFour(ys, xs, at, to - 1, column, column * depth);
      }
    }
    for (int column = panels; column < strips; column += LANES) {
      for (int at = from; at < to; at += 8) {
        addEight(ys, xs, at, to - 1, column, column * depth);
      }
    }
    if (strips < width) {
      addCut(ys, xs, from, to);
    }
  }

  /** Adds what the last strip gives, which is wider than the rows: by way of rows that are not. */
  private void addCut(float[][] ys, float[][] xs, int from, int to) {
    float[][] whole = new float[8][LANES];
    for (int at = from; at < to; at += 8) {
      int rows = Math.min(8, to - at);
      for (int row = 0; row < rows; row++) {
        System.arraycopy(ys[at + row], strips, whole[row], 0, width - strips);
      }
      float[][] factors = Arrays.copyOfRange(xs, at, at + rows);
      addEight(whole, factors, 0, rows - 1, 0, strips * depth);
      for (int row = 0; row < rows; row++) {
        System.arraycopy(whole[row], 0, ys[at + row], strips, width - strips);
      }
    }
  }

  // Registers have no names but those of variables, so this cannot be said in a loop.
  private void addFour(float[][] ys, float[][] xs, int at, int last, int column, int panel) {
    int row1 = Math.min(at + 1, last);
    int row2 = Math.min(at + 2, last);
    int row3 = Math.min(at + 3, last);
    float[] x0 = xs[at];
    float[] x1 = xs[row1];
    float[] x2 = xs[row2];
    float[] x3 = xs[row3];
    float[] y0 = ys[at];
    float[] y1 = ys[row1];
    float[] y2 = ys[row2];
    float[] y3 = ys[row3];
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

  private void addEight(float[][] ys, float[][] xs, int at, int last, int column, int panel) {
    int row1 = Math.min(at + 1, last);
    int row2 = Math.min(at + 2, last);
    int row3 = Math.min(at + 3, last);
    int row4 = Math.min(at + 4, last);
    int row5 = Math.min(at + 5, last);
    int row6 = Math.min(at + 6, last);
    int row7 = Math.min(at + 7, last);
    float[] x0 = xs[at];
    float[] x1 = xs[row1];
    float[] x2 = xs[row2];
    float[] x3 = xs[row3];
    float[] x4 = xs[row4];
    float[] x5 = xs[row5];
    float[] x6 = xs[row6];
    float[] x7 = xs[row7];
    float[] y0 = ys[at];
    float[] y1 = ys[row1];
    float[] y2 = ys[row2];
    float[] y3 = ys[row3];
    float[] y4 = ys[row4];
    float[] y5 = ys[row5];
    float[] y6 = ys[row6];
    float[] y7 = ys[row7];
    FloatVector a = FloatVector.fromArray(SPECIES, y0, column);
    FloatVector b = FloatVector.fromArray(SPECIES, y1, column);
    FloatVector c = FloatVector.fromArray(SPECIES, y2, column);
    FloatVector d = FloatVector.fromArray(SPECIES, y3, column);
    FloatVector e = FloatVector.fromArray(SPECIES, y4, column);
    FloatVector f = FloatVector.fromArray(SPECIES, y5, column);
    FloatVector g = FloatVector.fromArray(SPECIES, y6, column);
    FloatVector h = FloatVector.fromArray(SPECIES, y7, column);
    for (int i = 0; i < depth; i++) {
      FloatVector m = FloatVector.fromArray(SPECIES, packed, panel + i * LANES);
      a = FloatVector.broadcast(SPECIES, x0[i]).fma(m, a);
      b = FloatVector.broadcast(SPECIES, x1[i]).fma(m, b);
      c = FloatVector.broadcast(SPECIES, x2[i]).fma(m, c);
      d = FloatVector.broadcast(SPECIES, x3[i]).fma(m, d);
      e = FloatVector.broadcast(SPECIES, x4[i]).fma(m, e);
      f = FloatVector.broadcast(SPECIES, x5[i]).fma(m, f);
      g = FloatVector.broadcast(SPECIES, x6[i]).fma(m, g);
      h = FloatVector.broadcast(SPECIES, x7[i]).fma(m, h);
    }
    a.intoArray(y0, column);
    b.intoArray(y1, column);
    c.intoArray(y2, column);
    d.intoArray(y3, column);
    e.intoArray(y4, column);
    f.intoArray(y5, column);
    g.intoArray(y6, column);
    h.intoArray(y7, column);
  }
}
