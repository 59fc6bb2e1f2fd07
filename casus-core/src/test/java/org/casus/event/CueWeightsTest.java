package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CueWeightsTest {
  private static byte[] written() throws IOException {
    double[] weights = new double[1 << CueWeights.BITS];
    weights[3] = 1;
    weights[5] = -0.5;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CueWeights.of(-2, weights, new int[] {7, -4}).write(out);
    return out.toByteArray();
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    CueWeights read = CueWeights.read(new ByteArrayInputStream(written()));
    assertThat(read.score(new int[] {3, 5})).isCloseTo(-1.5, within(0.01));
    assertThat(read.score(new int[] {})).isEqualTo(-2);
    assertThat(read.judges(7)).isTrue();
    assertThat(read.judges(-4)).isTrue();
    assertThat(read.judges(8)).isFalse();
  }

  @Test
  void readsNothingThatIsDamaged() throws IOException {
    byte[] bytes = written();
    bytes[100] ^= 1;
    assertThatThrownBy(() -> CueWeights.read(new ByteArrayInputStream(bytes)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("checksum");
  }

  @Test
  void judgesNothingWhereNothingWasLearnt() {
    assertThat(CueWeights.none().judges(7)).isFalse();
  }
}
