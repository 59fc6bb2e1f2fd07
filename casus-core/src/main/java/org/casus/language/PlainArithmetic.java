package org.casus.language;

/** Loops that the compiler turns into vector code as far as it can. */
final class PlainArithmetic implements Arithmetic {
  @Override
  public Product product(float[][] matrix) {
    return (ys, xs, count) -> Kernel.addProducts(ys, xs, count, matrix);
  }

  @Override
  public void step(float[] gates, float[] memory, float[] output) {
    Kernel.remember(gates, memory, memory);
    Kernel.emit(gates, memory, output, output);
  }
}
