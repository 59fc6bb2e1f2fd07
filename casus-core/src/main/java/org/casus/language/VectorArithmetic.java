package org.casus.language;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vector code written by hand, with the vector module that the JDK offers as an incubator: only
 * where the program was started with it, {@code --add-modules jdk.incubator.vector}.
 */
final class VectorArithmetic implements Arithmetic {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Numbers in a register of those processors that have registers enough for twelve sums. */
  private static final int WORTHWHILE = 16;

  private final Arithmetic plain = new PlainArithmetic();

  /** Whether this machine's registers are so many and so wide that plain loops are slower. */
  static boolean isWorthwhile() {
    return LANES >= WORTHWHILE;
  }

  @Override
  public Product product(float[][] matrix) {
    return new VectorProduct(matrix);
  }

  @Override
  public void step(float[] gates, float[] memory, float[] output) {
    int width = memory.length;
    if (SPECIES.loopBound(width) < width) {
      // No network that is taught well is so narrow or so odd.
      plain.step(gates, memory, output);
      return;
    }
    tanh(gates, gates, 0, 2 * width, 0.5f);
    tanh(gates, gates, 2 * width, 3 * width, 1f);
    Kernel.mix(gates, memory, memory);
    tanh(memory, output, 0, width, 1f);
    Kernel.gate(gates, output, output);
  }

  /** The same numbers as {@link Kernel#tanh}. One loop with one of them is what gets no objects. */
  private static void tanh(float[] x, float[] out, int from, int to, float scale) {
    for (int i = from; i < to; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, i).mul(scale).min(7.9f).max(-7.9f);
      FloatVector s = v.mul(v);
      FloatVector p = number(-2.76076847742355e-16f);
      p = p.fma(s, number(2.00018790482477e-13f));
      p = p.fma(s, number(-8.60467152213735e-11f));
      p = p.fma(s, number(5.12229709037114e-08f));
      p = p.fma(s, number(1.48572235717979e-05f));
      p = p.fma(s, number(6.37261928875436e-04f));
      p = p.fma(s, number(4.89352455891786e-03f));
      FloatVector q = number(1.19825839466702e-06f);
      q = q.fma(s, number(1.18534705686654e-04f));
      q = q.fma(s, number(2.26843463243900e-03f));
      q = q.fma(s, number(4.89352518554385e-03f));
      v.mul(p).div(q).intoArray(out, i);
    }
  }

  private static FloatVector number(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }
}
