package org.casus.language;

/**
 * How the sums and products of a network are computed where it is asked again and again. Each way
 * gives the same, to the last bit.
 */
interface Arithmetic {
  /** A product with one matrix, whose numbers do not change any more. */
  @FunctionalInterface
  interface Product {
    /**
     * Adds to the first so many {@code ys} the products of their rows {@code xs} and the matrix.
     */
    void add(float[][] ys, float[][] xs, int count);
  }

  /** The product with this matrix. */
  Product product(float[][] matrix);

  /**
   * A step of a recurrent layer, see {@link Cell}.
   *
   * @param gates the sums of forget gate, output gate and candidate, one after the other;
   *     overwritten
   * @param memory what the layer holds, which it changes
   * @param output what it puts out
   */
  void step(float[] gates, float[] memory, float[] output);

  /** The fastest way on this machine, with the modules that this program was started with. */
  static Arithmetic fastest() {
    boolean offered = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return offered && VectorArithmetic.isWorthwhile()
        ? new VectorArithmetic()
        : new PlainArithmetic();
  }
}
