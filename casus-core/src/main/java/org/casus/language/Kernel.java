package org.casus.language;

/** The inner loops of a network, written so that the compiler turns them into vector code. */
public final class Kernel {
  private Kernel() {}

  /** Rows that are multiplied one after the other while they are near the processor. */
  private static final int NEAR = 24;

  /** Adds to {@code y} the product of a row and a matrix, of which it uses so many rows. */
  public static void addProduct(float[] y, float[] x, float[][] matrix, int rows) {
    int i = 0;
    for (; i + 4 <= rows; i += 4) {
      addFour(y, x, matrix, i, y.length);
    }
    for (; i < rows; i++) {
      addScaled(y, x[i], matrix[i], y.length);
    }
  }

  /** Adds to every {@code y} the product of its row and a matrix. */
  public static void addProducts(float[][] ys, float[][] rows, float[][] matrix) {
    addProducts(ys, rows, ys.length, matrix);
  }

  /**
   * Adds to the first so many {@code y} the products of their rows and a matrix.
   *
   * <p>Four rows and four of the matrix are taken at a time, so that every number that is read is
   * used four times. Each sum is built up in the order of the matrix's rows: what a row gives does
   * not depend, to the last bit, on the rows beside it.
   */
  static void addProducts(float[][] ys, float[][] rows, int count, float[][] matrix) {
    for (int from = 0; from < count; from += NEAR) {
      addNear(ys, rows, from, Math.min(count, from + NEAR), matrix);
    }
  }

  private static void addNear(float[][] ys, float[][] rows, int from, int to, float[][] matrix) {
    int depth = matrix.length;
    int i = 0;
    for (; i + 4 <= depth; i += 4) {
      int at = from;
      for (; at + 4 <= to; at += 4) {
        addFourToFour(ys, rows, at, matrix, i);
      }
      for (; at < to; at++) {
        addFour(ys[at], rows[at], matrix, i, matrix[i].length);
      }
    }
    for (; i < depth; i++) {
      for (int at = from; at < to; at++) {
        addScaled(ys[at], rows[at][i], matrix[i], matrix[i].length);
      }
    }
  }

  // Sixteen products in one loop are the most that the compiler still turns into vector code.
  private static void addFourToFour(float[][] ys, float[][] xs, int at, float[][] m, int i) {
    float[] y0 = ys[at];
    float[] y1 = ys[at + 1];
    float[] y2 = ys[at + 2];
    float[] y3 = ys[at + 3];
    float[] x0 = xs[at];
    float[] x1 = xs[at + 1];
    float[] x2 = xs[at + 2];
    float[] x3 = xs[at + 3];
    float[] r0 = m[i];
    float[] r1 = m[i + 1];
    float[] r2 = m[i + 2];
    float[] r3 = m[i + 3];
    float a0 = x0[i];
    float a1 = x0[i + 1];
    float a2 = x0[i + 2];
    float a3 = x0[i + 3];
    float b0 = x1[i];
    float b1 = x1[i + 1];
    float b2 = x1[i + 2];
    float b3 = x1[i + 3];
    float c0 = x2[i];
    float c1 = x2[i + 1];
    float c2 = x2[i + 2];
    float c3 = x2[i + 3];
    float d0 = x3[i];
    float d1 = x3[i + 1];
    float d2 = x3[i + 2];
    float d3 = x3[i + 3];
    int width = r0.length;
    for (int j = 0; j < width; j++) {
      float e0 = r0[j];
      float e1 = r1[j];
      float e2 = r2[j];
      float e3 = r3[j];
      float s = Math.fma(a3, e3, Math.fma(a2, e2, Math.fma(a1, e1, Math.fma(a0, e0, y0[j]))));
      float t = Math.fma(b3, e3, Math.fma(b2, e2, Math.fma(b1, e1, Math.fma(b0, e0, y1[j]))));
      float u = Math.fma(c3, e3, Math.fma(c2, e2, Math.fma(c1, e1, Math.fma(c0, e0, y2[j]))));
      float v = Math.fma(d3, e3, Math.fma(d2, e2, Math.fma(d1, e1, Math.fma(d0, e0, y3[j]))));
      y0[j] = s;
      y1[j] = t;
      y2[j] = u;
      y3[j] = v;
    }
  }

  private static void addFour(float[] y, float[] x, float[][] m, int i, int width) {
    float a0 = x[i];
    float a1 = x[i + 1];
    float a2 = x[i + 2];
    float a3 = x[i + 3];
    float[] r0 = m[i];
    float[] r1 = m[i + 1];
    float[] r2 = m[i + 2];
    float[] r3 = m[i + 3];
    for (int j = 0; j < width; j++) {
      float sum = Math.fma(a1, r1[j], Math.fma(a0, r0[j], y[j]));
      y[j] = Math.fma(a3, r3[j], Math.fma(a2, r2[j], sum));
    }
  }

  /** Adds to {@code y} a multiple of {@code x}. */
  public static void addScaled(float[] y, float factor, float[] x, int width) {
    for (int j = 0; j < width; j++) {
      y[j] = Math.fma(factor, x[j], y[j]);
    }
  }

  /** Adds to {@code y} the row {@code x}. */
  public static void add(float[] y, float[] x) {
    for (int j = 0; j < y.length; j++) {
      y[j] += x[j];
    }
  }

  /** Sets {@code y} to the sum of two rows. */
  static void sum(float[] a, float[] b, float[] y) {
    for (int j = 0; j < y.length; j++) {
      y[j] = a[j] + b[j];
    }
  }

  /** The hyperbolic tangent of every number up to a place (rational approximation, as in Eigen). */
  public static void tanh(float[] x, float[] out, int from, int to, float scale) {
    for (int i = from; i < to; i++) {
      float v = Math.max(-7.9f, Math.min(7.9f, x[i] * scale));
      float s = v * v;
      float p = Math.fma(-2.76076847742355e-16f, s, 2.00018790482477e-13f);
      p = Math.fma(p, s, -8.60467152213735e-11f);
      p = Math.fma(p, s, 5.12229709037114e-08f);
      p = Math.fma(p, s, 1.48572235717979e-05f);
      p = Math.fma(p, s, 6.37261928875436e-04f);
      p = Math.fma(p, s, 4.89352455891786e-03f);
      float q = Math.fma(1.19825839466702e-06f, s, 1.18534705686654e-04f);
      q = Math.fma(q, s, 2.26843463243900e-03f);
      q = Math.fma(q, s, 4.89352518554385e-03f);
      out[i] = v * p / q;
    }
  }

  /**
   * Turns the sums of a recurrent layer's word into gates, where they stand, and what the layer
   * holds into what it holds next. Both memories may be one.
   */
  static void remember(float[] gates, float[] before, float[] memory) {
    int width = memory.length;
    tanh(gates, gates, 0, 2 * width, 0.5f);
    tanh(gates, gates, 2 * width, 3 * width, 1f);
    mix(gates, before, memory);
  }

  /** The second part of {@link #remember}: what follows the tangents. */
  static void mix(float[] gates, float[] before, float[] memory) {
    int width = memory.length;
    for (int i = 0; i < 2 * width; i++) {
      gates[i] = 0.5f * gates[i] + 0.5f;
    }
    for (int i = 0; i < width; i++) {
      float keep = gates[i];
      float candidate = gates[2 * width + i];
      memory[i] = candidate + keep * (before[i] - candidate);
    }
  }

  /** Sets what a recurrent layer puts out for a word; may overwrite the tangents of its memory. */
  static void emit(float[] gates, float[] memory, float[] tanhs, float[] output) {
    tanh(memory, tanhs, 0, memory.length, 1f);
    gate(gates, tanhs, output);
  }

  /** The second part of {@link #emit}: what follows the tangents. */
  static void gate(float[] gates, float[] tanhs, float[] output) {
    int width = output.length;
    for (int i = 0; i < width; i++) {
      output[i] = gates[width + i] * tanhs[i];
    }
  }

  /** Leaves positive numbers as they are and makes negative ones a tenth. */
  public static void rectify(float[] x) {
    rectify(x, x.length);
  }

  /** Does the same with the first so many. */
  static void rectify(float[] x, int count) {
    for (int i = 0; i < count; i++) {
      x[i] = Math.max(x[i], 0.1f * x[i]);
    }
  }
}
