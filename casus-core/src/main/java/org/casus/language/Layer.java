package org.casus.language;

/** A layer without recurrence: the product with a matrix, and a bias. */
final class Layer {
  private final Arithmetic.Product product;
  private final float[] bias;

  /** A layer with these weights, which must not change any more. */
  Layer(Arithmetic arithmetic, float[][] matrix, float[] bias) {
    this.product = arithmetic.product(matrix);
    this.bias = bias;
  }

  /** How many numbers it gives for a row. */
  int width() {
    return bias.length;
  }

  /** Sets the results of so many rows. */
  void set(float[][] rows, int count, float[][] results) {
    for (int at = 0; at < count; at++) {
      System.arraycopy(bias, 0, results[at], 0, bias.length);
    }
    product.add(results, rows, count);
  }

  /** Adds the products of rows to results, without the bias. */
  void addProducts(float[][] rows, float[][] results) {
    product.add(results, rows, rows.length);
  }
}
