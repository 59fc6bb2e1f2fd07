package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence says beside its event, or says of it again, is no event of its own. */
class InclusionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran threatened to shell Iraqi towns. | THREATEN threatened: IRN > IRQCVL",
        "Turkey rejected a Russian offer to host talks. | REJECT rejected: TUR > RUS",
        "Israel agreed to release 20 Jordanian prisoners. | AGREE agreed: ISR > JORCRM",
        "Greek farmers blocked a motorway near Larissa, demanding cheaper fuel."
            + " | PROTEST blocked: GRCAGR > -",
        "British soldiers killed two Iraqi gunmen in an attack on a depot."
            + " | ASSAULT killed: GBRMIL > IRQUAF",
        "Chadian troops retook a village after fighting with Sudanese rebels."
            + " | ASSAULT retook: TCDMIL > SDNREB",
        "A car bomb killed one Turkish soldier and wounded two others."
            + " | ASSAULT bomb: - > TURMIL",
        "Moldova summoned the Russian ambassador to protest against the flights."
            + " | ACCUSE summoned: MDA > RUSGOV",
      })
  void oneEventIsTold(String text, String event) {
    assertThat(Coding.events(text)).containsExactly(event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kenya demanded that Uganda withdraw its troops from Sudan. | RETREAT withdraw",
        "France condemned the attack by Serb forces on Bosnian villages. | ASSAULT attack",
        "Chile protested after Peruvian soldiers shot a Chilean fisherman. | ASSAULT shot",
        "Chad closed its border with Sudan, which Amnesty International criticised."
            + " | ACCUSE criticised",
      })
  void whatIsSpokenOfWithItsSidesStands(String text, String event) {
    assertThat(Coding.events(text)).anyMatch(e -> e.startsWith(event));
  }
}
