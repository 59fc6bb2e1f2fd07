package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.actor.ActorMention;
import org.casus.actor.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose missiles, drones and aircraft are shot down. */
class DownedArmsTest {
  private static List<EventReport> downings(String text) {
    return Coding.code(text).events().stream()
        .filter(report -> report.claim().event().rule().endsWith("/shoot-down"))
        .toList();
  }

  private static List<ActorMention> owners(String text) {
    assertThat(downings(text)).as(text).hasSize(1);
    return downings(text).getFirst().claim().event().recipients();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kenya shot down 30 Sudanese drones overnight.                                     | 30 Sudanese drones   | SDN | MIL
          Kenya shot down a Sudanese jet.                                                   | a Sudanese jet       | SDN | MIL
          Iran shelled Erbil on Monday. Iraqi forces shot down two of the missiles.          | two of the missiles  | IRN | MIL
          India launched an airstrike on Lahore. Pakistan's army intercepted most missiles. | most missiles        | IND | MIL
          Hezbollah fired rockets at Haifa. The Israeli army intercepted ten rockets.       | ten rockets          | LBN | REB
          """)
  void areOfWhomThePhraseOrTheAttackBeforeNames(
      String text, String words, String country, String sector) {
    assertThat(owners(text))
        .singleElement()
        .satisfies(
            owner -> {
              assertThat(owner.mention().text()).isEqualTo(words);
              assertThat(owner.actor().country()).isEqualTo(country);
              assertThat(owner.actor().sector()).isEqualTo(Sector.valueOf(sector));
            });
  }

  @Test
  void areNobodysWhereNobodyElseStruck() {
    assertThat(owners("Iraqi forces shot down two missiles.")).isEmpty();
    assertThat(owners("Iraq shelled a camp. Iraqi forces shot down two missiles.")).isEmpty();
    assertThat(
            owners(
                "Iran shelled Erbil. The shops closed. The schools closed. The trains stopped."
                    + " Iraqi forces shot down two missiles."))
        .isEmpty();
  }
}
