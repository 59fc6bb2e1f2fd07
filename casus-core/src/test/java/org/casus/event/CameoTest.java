package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameoTest {
  @ParameterizedTest
  @CsvSource({
    "195, -10", // its own score
    "057, 8",
    "010, 0",
    "011, -0.1",
    "19, -10", // a root
    "1214, -4", // none of its own: that of 121
    "1951, -10", // none of its own: that of 195
    "155, -7.2", // none of its own: that of root 15
    "1999, -10", // no such code: that of root 19
    "0874, 10"
  })
  void scoresACode(String code, double goldstein) {
    assertThat(Cameo.goldstein(code)).isEqualTo(OptionalDouble.of(goldstein));
  }

  @ParameterizedTest
  @CsvSource({"21", "00", "9", "''", "x"})
  void knowsNoScoreOutsideTheScheme(String code) {
    assertThat(Cameo.goldstein(code)).isEmpty();
  }

  @Test
  void tellsItsCodesFromOthers() {
    assertThat(Cameo.has("1834")).isTrue();
    assertThat(Cameo.has("20")).isTrue();
    assertThat(Cameo.has("21")).isFalse();
    assertThat(Cameo.has("1999")).isFalse();
  }
}
