package org.casus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArithmeticTest {
  private final Arithmetic plain = new PlainArithmetic();
  private final Arithmetic vector = new VectorArithmetic();
  private final Random random = new Random(7);

  @ParameterizedTest
  @CsvSource({"1,1,1", "3,5,7", "4,8,64", "5,96,288", "16,33,51", "50,12,448", "97,64,130"})
  void productsAreTheSameToTheLastBit(int rows, int depth, int width) {
    float[][] matrix = matrix(depth, width);
    float[][] xs = matrix(rows, depth);
    float[][] first = matrix(rows, width);
    float[][] second = copy(first);
    plain.product(matrix).add(first, xs, rows);
    vector.product(matrix).add(second, xs, rows);
    assertThat(second).isDeepEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 15, 16, 48, 61, 96})
  void stepsAreTheSameToTheLastBit(int width) {
    float[][] gates = {matrix(1, 3 * width)[0], new float[0]};
    gates[0][0] = 40;
    gates[0][width - 1] = -40;
    gates[1] = gates[0].clone();
    float[][] memories = {matrix(1, width)[0], new float[0]};
    memories[1] = memories[0].clone();
    float[][] outputs = new float[2][width];
    plain.step(gates[0], memories[0], outputs[0]);
    vector.step(gates[1], memories[1], outputs[1]);
    assertThat(memories[1]).isEqualTo(memories[0]);
    assertThat(outputs[1]).isEqualTo(outputs[0]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  void rowsBeyondTheCountStayAsTheyAre(int count) {
    float[][] xs = matrix(12, 6);
    float[][] sums = matrix(12, 70);
    float[][] before = copy(sums);
    vector.product(matrix(6, 70)).add(sums, xs, count);
    for (int at = 0; at < sums.length; at++) {
      if (at < count) {
        assertThat(sums[at]).isNotEqualTo(before[at]);
      } else {
        assertThat(sums[at]).isEqualTo(before[at]);
      }
    }
  }

  private float[][] matrix(int rows, int width) {
    float[][] matrix = new float[rows][width];
    for (float[] row : matrix) {
      for (int i = 0; i < width; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return matrix;
  }

  private static float[][] copy(float[][] rows) {
    float[][] copy = rows.clone();
    for (int at = 0; at < copy.length; at++) {
      copy[at] = rows[at].clone();
    }
    return copy;
  }
}
