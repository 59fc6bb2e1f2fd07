package org.casus.language;

/** The inner loops of a network, written so that the compiler turns them into vector code. */
public final class Kernel {
  private Kernel() {}

  /** Adds to {@code y} the product of a row and a matrix, of which it uses so many rows. */
  public static void addProduct(float[] y, float[] x, float[][] matrix, int rows) {
    int width = y.length;
    int i = 0;
    for (; i + 8 <= rows; i += 8) {
      addEight(y, x, matrix, i, width);
    }
    for (; i < rows; i++) {
      addScaled(y, x[i], matrix[i], width);
    }
  }

  /**
   * Adds to every {@code y} the product of its row and a matrix. The matrix is passed over once for
   * all rows, which keeps its parts near the processor.
   */
  public static void addProducts(float[][] ys, float[][] rows, float[][] matrix) {
    int depth = matrix.length;
    int i = 0;
    for (; i + 8 <= depth; i += 8) {
      for (int at = 0; at < ys.length; at++) {
        addEight(ys[at], rows[at], matrix, i, ys[at].length);
      }
    }
    for (; i < depth; i++) {
      for (int at = 0; at < ys.length; at++) {
        addScaled(ys[at], rows[at][i], matrix[i], ys[at].length);
      }
    }
  }

  private static void addEight(float[] y, float[] x, float[][] m, int i, int width) {
    float a0 = x[i];
    float a1 = x[i + 1];
    float a2 = x[i + 2];
    float a3 = x[i + 3];
    float a4 = x[i + 4];
    float a5 = x[i + 5];
    float a6 = x[i + 6];
    float a7 = x[i + 7];
    float[] r0 = m[i];
    float[] r1 = m[i + 1];
    float[] r2 = m[i + 2];
    float[] r3 = m[i + 3];
    float[] r4 = m[i + 4];
    float[] r5 = m[i + 5];
    float[] r6 = m[i + 6];
    float[] r7 = m[i + 7];
    for (int j = 0; j < width; j++) {
      float low = Math.fma(a3, r3[j], Math.fma(a2, r2[j], Math.fma(a1, r1[j], a0 * r0[j])));
      float high = Math.fma(a7, r7[j], Math.fma(a6, r6[j], Math.fma(a5, r5[j], a4 * r4[j])));
      y[j] += low + high;
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

  /** Leaves positive numbers as they are and makes negative ones a tenth. */
  public static void rectify(float[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.max(x[i], 0.1f * x[i]);
    }
  }
}
