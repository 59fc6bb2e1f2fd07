package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences in the manner of agency news: who answers for the event, and how sure it is. */
class AgencyNewsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The Kenyan government said Uganda had told it that Rwandan troops attacked Congo. | attacked: | Uganda asserts The Kenyan government asserts
          A UN official said Mali's army had told observers that rebels shelled Gao. | shelled: | army asserts A UN official asserts
          State television quoted the defence minister as saying that Chad had bombed a camp in Sudan. | bombed: | the defence minister asserts
          According to Reuters, the Syrian army said that Turkey shelled a village in Idlib. | shelled: | the Syrian army asserts Reuters asserts
          Peru's president said the foreign minister had denied that Peruvian troops attacked Ecuador. | attacked: | negative the foreign minister denies
          Rwanda denied shelling the Congolese town of Goma. | shelling: | negative certain
          Rwanda has repeatedly denied backing the M23 rebels in Congo. | backing: | negative
          Sudan denies that it bombed South Sudan, a spokesman said. | bombed: | negative Sudan denies
          Turkey neither confirmed nor denied that it had bombed Kurdish positions in Iraq. | bombed: | possible
          The Kremlin refused to confirm that Russian jets had bombed Aleppo. | bombed: | possible
          The ministry said it was not true that soldiers had attacked protesters in Cairo. | attacked: | negative
          Syria claims to have shot down an Israeli jet. | shot down: | possible past Syria asserts
          Boko Haram claimed to have killed 30 Nigerian soldiers. | killed: | possible Boko Haram asserts
          The militia claims it captured the Libyan port of Sirte. | captured: | possible
          The so-called liberation of Mosul by the Iraqi army was praised by Iran. | praised: | positive certain past
          Officials spoke of an alleged attack by Iran on a Saudi tanker. | attack: | possible
          The purported Ukrainian attack on Belgorod was condemned by Moscow. | condemned: | certain past
          Israel allegedly bombed a convoy in Syria on Sunday. | bombed: | possible past
          Burundi's army reportedly arrested ten opposition members. | arrested: | probable past
          North Korea is believed to have tested a missile. | tested: | probable past
          Saudi jets are said to have bombed a market in Yemen. | bombed: | probable past
          Iran apparently attacked a Kurdish base in Iraq. | attacked: | probable past
          Ethiopia said its troops had captured the Tigrayan town of Adwa. The claim could not be independently verified. | captured: | possible
          The Syrian army said it had bombed rebels in Hama. Reuters could not confirm the report. | bombed: | possible
          Rebels said they had shot down a Libyan jet. There was no independent confirmation. | shot down: | possible
          Azerbaijan said Armenian forces shelled its villages. Armenia denied this. | shelled: | Azerbaijan asserts
          The Houthis said they had attacked a Saudi ship. Such claims have often proved to be false. | attacked: | possible
          "Turkish jets bombed our village on Sunday," said the Kurdish commander.¶"They killed ten of our fighters," he added. | bombed: | the Kurdish commander asserts
          "Turkish jets bombed our village on Sunday," said the Kurdish commander.¶"They killed ten of our fighters," he added. | killed: | asserts
          The Malian minister spoke to reporters.¶"The rebels attacked Timbuktu at dawn," he said. | attacked: | he asserts
          "We condemn the attack on Kabul," the Pakistani prime minister said. "India has killed civilians in Kashmir." | killed: | asserts
          "Sudan bombed our camps," the rebel leader said. "Then its troops attacked our villages. They arrested our men." | attacked: | asserts
          "Sudan bombed our camps," the rebel leader said. "Then its troops attacked our villages. They arrested our men." | arrested: | asserts
          Asked about the border, the Thai general said: "Cambodian troops shelled our positions." | shelled: | the Thai general asserts
          Iranian President Hassan Rouhani spoke in Tehran. He said that Israel had attacked Syria. | attacked: | He asserts
          The two ministers met in Oslo. They said that Sudan had arrested aid workers. | arrested: | They asserts
          Sources said Egypt had arrested a Muslim Brotherhood leader. | arrested: | Sources asserts
          A senior official, speaking on condition of anonymity, said the US had bombed a camp in Libya. | bombed: | A senior official asserts
          Witnesses told AFP that police fired on protesters in Conakry. | fired on: | Witnesses asserts
          A leaked memo says that Britain aided Libyan rebels. | aided: | A leaked memo asserts
          The report says that Myanmar's army killed Rohingya villagers. | killed: | The report asserts
          A UN report accused Rwanda of backing rebels in Congo. | backing: | possible A UN report asserts
          The Xinhua news agency reported that Pakistan had arrested 20 militants. | arrested: | The Xinhua news agency asserts
          Local media reported that gunmen killed a mayor in Mexico. | killed: | Local media asserts
          In a statement, the Taliban said they had attacked a police base in Kunduz. | attacked: | the Taliban asserts
          A video released by Islamic State showed militants killing Egyptian hostages. | killing: | positive
          Turkey demanded that Syria withdraw its troops from Idlib. | withdraw: | unspecified demanded Turkey demands
          Egypt called on Ethiopia to stop filling the dam, saying talks had failed. | called on: | certain past
          According to the Ukrainian army, Russian forces shelled Kharkiv, killing two people. | shelled: | the Ukrainian army asserts
          Russian forces, the Ukrainian army said, shelled Kharkiv. | shelled: | the Ukrainian army asserts
          Uganda's army, quoting villagers, said rebels killed a priest in Gulu. | killed: | army asserts
          It was not clear whether Israel had bombed the Syrian base. | bombed: | hypothetical
          Moscow said it had no information that Russian planes bombed Idlib. | bombed: | possible
          France said that it was Libya that had attacked Chad. | attacked: | France asserts
          Somalia's president, in an interview with the BBC, said that Ethiopia had invaded his country. | invaded: | president asserts
          The opposition accused the government of Togo of arresting its leaders, a charge the interior minister rejected. | arresting: | possible
          """)
  void eventsAreToldByTheirSpeakers(String text, String trigger, String told) {
    String whole = text.replace("¶", "\n\n");
    assertThat(Coding.claims(whole))
        .as(text)
        .anyMatch(
            claim ->
                claim.contains(trigger)
                    && List.of(told.split(" ", -1)).stream().allMatch(claim::contains));
  }
}
