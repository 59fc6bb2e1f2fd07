package org.casus.language;

import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * A product with one matrix in vector code. The matrix lies packed in panels of three registers'
 * columns, the last of which may have four; the sums of four rows by one panel stay in registers
 * while the panel is passed over once (Goto and van de Geijn 2008). Each sum is built up in the
 * order of the matrix's rows, as {@link Kernel} does.
 */
final class VectorProduct implements Arithmetic.Product {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** How many columns are multiplied at once. */
  private static final int PANEL = 3 * LANES;

  /** How many are at the end, if panels leave some over; not all of them need be there. */
  private static final int LAST = 4 * LANES;

  /** Rows that are multiplied one after the other while they are near the processor. */
  private static final int NEAR = 48;

  private final int depth;

  /** The columns of whole panels. */
  private final int whole;

  private final float[] packed;

  /** Which numbers of the last registers stand within a row; empty where no column is left over. */
  private final VectorMask<Float>[] inside;

  VectorProduct(float[][] matrix) {
    int width = matrix[0].length;
    this.depth = matrix.length;
    this.whole = width % PANEL == 0 ? width : (width - LAST + PANEL - 1) / PANEL * PANEL;
    int left = whole < width ? LAST : 0;
    this.packed = new float[(whole + left) * depth];
    for (int column = 0; column < whole; column += PANEL) {
      pack(matrix, column, PANEL);
    }
    pack(matrix, whole, left);
    this.inside = masks(width);
  }

  private void pack(float[][] matrix, int column, int columns) {
    int there = Math.min(columns, matrix[0].length - column);
    for (int i = 0; i < depth; i++) {
      System.arraycopy(matrix[i], column, packed, column * depth + i * columns, there);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays have no type parameters
  private VectorMask<Float>[] masks(int width) {
    return IntStream.range(0, whole < width ? LAST / LANES : 0)
        .mapToObj(register -> SPECIES.indexInRange(whole + register * LANES, width))
        .toArray(VectorMask[]::new);
  }

  @Override
  public void add(float[][] ys, float[][] xs, int count) {
    for (int from = 0; from < count; from += NEAR) {
      int to = Math.min(count, from + NEAR);
      for (int column = 0; column < whole; column += PANEL) {
        for (int at = from; at < to; at += 4) {
          addFour(ys, xs, at, to - 1, column, column * depth);
        }
      }
      for (int at = from; at < to && inside.length > 0; at += 4) {
        addLast(ys, xs, at, to - 1);
      }
    }
  }

  /**
   * Adds to four rows. Where there are fewer, the last is computed several times over, with one
   * result: that takes no longer than one row alone.
   */
  // Registers have no names but those of variables, so this cannot be said in a loop.
  private void addFour(float[][] ys, float[][] xs, int at, int last, int column, int panel) {
    int row0 = at;
    int row1 = Math.min(at + 1, last);
    int row2 = Math.min(at + 2, last);
    int row3 = Math.min(at + 3, last);
    float[] x0 = xs[row0];
    float[] x1 = xs[row1];
    float[] x2 = xs[row2];
    float[] x3 = xs[row3];
    float[] y0 = ys[row0];
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

  /** The same for what is left of the columns. */
  private void addLast(float[][] ys, float[][] xs, int at, int last) {
    int column = whole;
    int panel = whole * depth;
    int row0 = at;
    int row1 = Math.min(at + 1, last);
    int row2 = Math.min(at + 2, last);
    int row3 = Math.min(at + 3, last);
    float[] x0 = xs[row0];
    float[] x1 = xs[row1];
    float[] x2 = xs[row2];
    float[] x3 = xs[row3];
    float[] y0 = ys[row0];
    float[] y1 = ys[row1];
    float[] y2 = ys[row2];
    float[] y3 = ys[row3];
    FloatVector a0 = FloatVector.fromArray(SPECIES, y0, column, inside[0]);
    FloatVector a1 = FloatVector.fromArray(SPECIES, y0, column + LANES, inside[1]);
    FloatVector a2 = FloatVector.fromArray(SPECIES, y0, column + 2 * LANES, inside[2]);
    FloatVector a3 = FloatVector.fromArray(SPECIES, y0, column + 3 * LANES, inside[3]);
    FloatVector b0 = FloatVector.fromArray(SPECIES, y1, column, inside[0]);
    FloatVector b1 = FloatVector.fromArray(SPECIES, y1, column + LANES, inside[1]);
    FloatVector b2 = FloatVector.fromArray(SPECIES, y1, column + 2 * LANES, inside[2]);
    FloatVector b3 = FloatVector.fromArray(SPECIES, y1, column + 3 * LANES, inside[3]);
    FloatVector c0 = FloatVector.fromArray(SPECIES, y2, column, inside[0]);
    FloatVector c1 = FloatVector.fromArray(SPECIES, y2, column + LANES, inside[1]);
    FloatVector c2 = FloatVector.fromArray(SPECIES, y2, column + 2 * LANES, inside[2]);
    FloatVector c3 = FloatVector.fromArray(SPECIES, y2, column + 3 * LANES, inside[3]);
    FloatVector d0 = FloatVector.fromArray(SPECIES, y3, column, inside[0]);
    FloatVector d1 = FloatVector.fromArray(SPECIES, y3, column + LANES, inside[1]);
    FloatVector d2 = FloatVector.fromArray(SPECIES, y3, column + 2 * LANES, inside[2]);
    FloatVector d3 = FloatVector.fromArray(SPECIES, y3, column + 3 * LANES, inside[3]);
    for (int i = 0; i < depth; i++) {
      int from = panel + i * LAST;
      FloatVector m0 = FloatVector.fromArray(SPECIES, packed, from);
      FloatVector m1 = FloatVector.fromArray(SPECIES, packed, from + LANES);
      FloatVector m2 = FloatVector.fromArray(SPECIES, packed, from + 2 * LANES);
      FloatVector m3 = FloatVector.fromArray(SPECIES, packed, from + 3 * LANES);
      FloatVector factor0 = FloatVector.broadcast(SPECIES, x0[i]);
      a0 = factor0.fma(m0, a0);
      a1 = factor0.fma(m1, a1);
      a2 = factor0.fma(m2, a2);
      a3 = factor0.fma(m3, a3);
      FloatVector factor1 = FloatVector.broadcast(SPECIES, x1[i]);
      b0 = factor1.fma(m0, b0);
      b1 = factor1.fma(m1, b1);
      b2 = factor1.fma(m2, b2);
      b3 = factor1.fma(m3, b3);
      FloatVector factor2 = FloatVector.broadcast(SPECIES, x2[i]);
      c0 = factor2.fma(m0, c0);
      c1 = factor2.fma(m1, c1);
      c2 = factor2.fma(m2, c2);
      c3 = factor2.fma(m3, c3);
      FloatVector factor3 = FloatVector.broadcast(SPECIES, x3[i]);
      d0 = factor3.fma(m0, d0);
      d1 = factor3.fma(m1, d1);
      d2 = factor3.fma(m2, d2);
      d3 = factor3.fma(m3, d3);
    }
    a0.intoArray(y0, column, inside[0]);
    a1.intoArray(y0, column + LANES, inside[1]);
    a2.intoArray(y0, column + 2 * LANES, inside[2]);
    a3.intoArray(y0, column + 3 * LANES, inside[3]);
    b0.intoArray(y1, column, inside[0]);
    b1.intoArray(y1, column + LANES, inside[1]);
    b2.intoArray(y1, column + 2 * LANES, inside[2]);
    b3.intoArray(y1, column + 3 * LANES, inside[3]);
    c0.intoArray(y2, column, inside[0]);
    c1.intoArray(y2, column + LANES, inside[1]);
    c2.intoArray(y2, column + 2 * LANES, inside[2]);
    c3.intoArray(y2, column + 3 * LANES, inside[3]);
    d0.intoArray(y3, column, inside[0]);
    d1.intoArray(y3, column + LANES, inside[1]);
    d2.intoArray(y3, column + 2 * LANES, inside[2]);
    d3.intoArray(y3, column + 3 * LANES, inside[3]);
  }
}
