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
        "Boko Haram claimed responsibility for the bombing of a Nigerian market."
            + " | ASSAULT bombing: NGAREB > NGACVL",
        "The Taliban claimed attacks in a quarter of Kabul which killed 28 people."
            + " | ASSAULT attacks: AFGREB > AFGCVL",
        "Kenyan soldiers destroyed the militia's heavy weapons."
            + " | ASSAULT destroyed: KENMIL > KENPRM",
        "Coalition forces conducted ten strikes in Syria using bombers against Hezbollah."
            + " | ASSAULT strikes: MIL > LBNREB",
        "French jets carried out ten strikes against ISIL in Iraq. Near Mosul, two strikes"
            + " destroyed three ISIL tanks. | ASSAULT destroyed: FRAMIL > IRQREB",
        "A Syrian shell killed two Lebanese villagers. | ASSAULT killed: SYR > LBNCVL",
        "Moscow denied that its forces attacked Georgian civilians."
            + " | ASSAULT attacked: RUSMIL > GEOCVL",
        "Colombian guerrillas killed a soldier. The guerrillas attacked a Peruvian village after"
            + " talks in Mexico. | ASSAULT attacked: COLREB > PERCVL",
        "Iraq blamed Syria for the bombing of an Iraqi mosque. | ASSAULT bombing: SYR > IRQREL",
        "Georgia condemned Russia for its attack." + " | ASSAULT attack: RUS > -",
        "Ten Syrian soldiers died in an Israeli raid near Homs. | ASSAULT died: ISR > SYRMIL",
        "Twelve people were killed in an attack in Kabul. | ASSAULT killed: - > AFGCVL",
        "The Mumbai bombings shocked the world. | ASSAULT bombings: - > INDCVL",
      })
  void namesThemByWhatTheClauseSays(String text, String event) {
    assertThat(Coding.events(text)).contains(event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Britain condemned the attacks in Baghdad. | ACCUSE condemned: GBR > -",
        "Egypt called for a ceasefire in Libya. | REQUEST called: EGY > -",
        "Chad agreed to target smugglers who sell oil to Libya. | AGREE agreed to: TCD > -",
        "Britain condemned human rights abuses in Iran. | ACCUSE condemned: GBR > IRN",
        "Canada has no intention of negotiating with Iran. | REJECT intention: CAN > IRN",
      })
  void takesNoSceneAndNoFoeForThePartner(String text, String event) {
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
