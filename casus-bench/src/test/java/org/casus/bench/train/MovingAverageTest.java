package org.casus.bench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.casus.language.ParserNetwork;
import org.junit.jupiter.api.Test;

class MovingAverageTest {
  private static float[][][] weights() {
    return new float[ParserNetwork.MATRICES][1][1];
  }

  @Test
  void isTheMeanOfWhatWasSeen() {
    float[][][] weights = weights();
    MovingAverage average = new MovingAverage(weights);
    for (int step = 1; step <= 80; step++) {
      weights[5][0][0] = step % 16 == 0 ? 3f : 1f;
      average.follow();
    }
    average.replace();
    assertThat(weights[5][0][0]).isCloseTo(2f, within(0.1f));
  }

  @Test
  void leavesWeightsAloneBeforeTheFirstLook() {
    float[][][] weights = weights();
    weights[5][0][0] = 7f;
    new MovingAverage(weights).replace();
    assertThat(weights[5][0][0]).isEqualTo(7f);
  }
}
