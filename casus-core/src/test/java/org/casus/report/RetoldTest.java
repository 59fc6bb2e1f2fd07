package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes one event of a blow that a text tells again, and several of several blows. */
class RetoldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Police said that gunmen murdered two teachers in Kaduna. They were killed at dawn. | 1",
        "An army spokesman said that rebels attacked a Congolese barracks in Goma."
            + " Rebels attacked the Congolese barracks in Congo at dawn. | 1",
        "Bomb explodes at Kabul bank. A bomb exploded on Friday at a bank in Kabul. | 1",
        "A car bomb killed 20 Iraqi soldiers in Baghdad. Gunmen fled. In all, 20 Iraqi soldiers"
            + " were killed. | 1",
        "A car bomb killed 20 Iraqi soldiers. Later, shells killed 30 Iraqi soldiers. | 2",
        "Turkey bombed a Syrian town. Iran said that Turkey bombed a Syrian town. | 2",
        "Rebels attacked a Congolese barracks in Goma."
            + " Rebels attacked a Congolese barracks in Bukavu. | 2",
      })
  void oneForEachHappening(String text, int blows) {
    assertThat(Coding.events(text)).filteredOn(e -> e.startsWith("ASSAULT")).hasSize(blows);
  }
}
