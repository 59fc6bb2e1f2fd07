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

  /** What fits into sixteen sums' registers beside others: processors with thirty-two of them. */
  private static final int WORTHWHILE = 16;

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
    int whole = SPECIES.loopBound(width);
    for (int i = 0; i < whole; i += LANES) {
      FloatVector keep = gate(FloatVector.fromArray(SPECIES, gates, i));
      FloatVector emitted = gate(FloatVector.fromArray(SPECIES, gates, width + i));
      FloatVector candidate = tanh(FloatVector.fromArray(SPECIES, gates, 2 * width + i));
      FloatVector before = FloatVector.fromArray(SPECIES, memory, i);
      FloatVector next = candidate.add(keep.mul(before.sub(candidate)));
      next.intoArray(memory, i);
      emitted.mul(tanh(next)).intoArray(output, i);
    }
    if (whole < width) {
      stepLast(gates, memory, output, whole);
    }
  }

  /** The rest of a step, by way of a layer as wide as a register. */
  private void stepLast(float[] gates, float[] memory, float[] output, int from) {
    int width = memory.length;
    int rest = width - from;
    float[] gatesOfRest = new float[3 * LANES];
    for (int gate = 0; gate < 3; gate++) {
      System.arraycopy(gates, gate * width + from, gatesOfRest, gate * LANES, rest);
    }
    float[] memoryOfRest = new float[LANES];
    System.arraycopy(memory, from, memoryOfRest, 0, rest);
    float[] outputOfRest = new float[LANES];
    step(gatesOfRest, memoryOfRest, outputOfRest);
    System.arraycopy(memoryOfRest, 0, memory, from, rest);
    System.arraycopy(outputOfRest, 0, output, from, rest);
  }

  private static FloatVector gate(FloatVector sum) {
    return tanh(sum.mul(0.5f)).mul(0.5f).add(0.5f);
  }

  /** The same numbers as {@link Kernel#tanh}. */
  private static FloatVector tanh(FloatVector x) {
    FloatVector v = x.min(7.9f).max(-7.9f);
    FloatVector s = v.mul(v);
    FloatVector p =
        times(FloatVector.broadcast(SPECIES, -2.76076847742355e-16f), s, 2.00018790482477e-13f);
    p = times(p, s, -8.60467152213735e-11f);
    p = times(p, s, 5.12229709037114e-08f);
    p = times(p, s, 1.48572235717979e-05f);
    p = times(p, s, 6.37261928875436e-04f);
    p = times(p, s, 4.89352455891786e-03f);
    FloatVector q =
        times(FloatVector.broadcast(SPECIES, 1.19825839466702e-06f), s, 1.18534705686654e-04f);
    q = times(q, s, 2.26843463243900e-03f);
    q = times(q, s, 4.89352518554385e-03f);
    return v.mul(p).div(q);
  }

  private static FloatVector times(FloatVector factor, FloatVector by, float plus) {
    return factor.fma(by, FloatVector.broadcast(SPECIES, plus));
  }
}
