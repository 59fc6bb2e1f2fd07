package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finds whom force is used on where the clause does not name it as its object. */
class WhoIsHitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "French jets carried out 40 strikes to enable the defeat of Boko Haram."
            + " | ASSAULT strikes: FRAMIL > NGAREB",
        "An Israeli missile strike destroyed a Syrian base. | ASSAULT strike: ISR > SYRMIL",
        "Iraq condemned the strike as a breach of Iraqi borders. | ACCUSE condemned: IRQ > -",
        "The Paris attack killed 130 people. | ASSAULT attack: - > FRACVL",
        "The Mumbai bombings shocked the world. | ASSAULT bombings: - > INDCVL",
      })
  void namesThemByWhatTheClauseSays(String text, String event) {
    assertThat(Coding.events(text)).contains(event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "French jets carried out strikes in support of Hezbollah. | LBNREB",
        "French jets carried out strikes, and the minister spoke of Boko Haram. | NGAREB",
      })
  void saysNothingOfFriendsAndBystanders(String text, String group) {
    assertThat(Coding.events(text)).noneMatch(e -> e.startsWith("ASSAULT") && e.endsWith(group));
  }
}
