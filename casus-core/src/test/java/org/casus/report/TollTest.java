package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.event.EventMention;
import org.casus.event.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts, and how many died, were injured or took part by the first event that says so. */
class TollTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Israel bombed Homs, killing at least 43 people and wounding 120. | 43+ | 120",
        "Israeli strikes killed 12 people and wounded 30 in Gaza. | 12 | 30",
        "A Taliban bomber killed 10 people and wounded at least 25 in Kabul. | 10 | 25+",
        "Syrian jets bombed Idlib, killing at least 20 civilians and wounding more than 50."
            + " | 20+ | 51+",
        "Syrian rebels killed up to 30 soldiers on Monday. | 0-30 |",
        "Dozens of civilians were killed by Turkish airstrikes. | 24-99 |",
        "Israeli jets killed between 10 and 15 Syrian soldiers. | 10-15 |",
        "The army killed three to five rebels in Syria. | 3-5 |",
        "Rebels killed 10-12 Syrian soldiers. | 10-12 |",
        "The Syrian army shelled the town, leaving 12 people dead and 30 wounded. | 12 | 30",
        "A series of Israeli airstrikes killed more than 20 militants in Syria. | 21+ |",
        "Israel bombed Homs. At least 43 people were killed and dozens were injured. | 43+ | 24-99",
        "Israel bombed Homs. The death toll rose to 50 on Tuesday. | 50 |",
        "Syrian rebels attacked an army base, causing fires but no casualties. | 0 | 0",
        "Up to 30 Syrian soldiers were killed in an Israeli raid. | 0-30 |",
        "Twenty-three people, including 4 children, were killed in a Russian airstrike in Syria."
            + " | 23 |",
        "Rebels killed two Syrian soldiers and a policeman. | 3 |",
        "The Israeli strike claimed the lives of 12 people. | 12 |",
        "Turkey shelled northern Syria, and nearly 300 civilians died. | 270-300 |",
        "Syrian forces killed scores of rebels. | 40-99 |",
        "Half a dozen Iraqi soldiers were killed by Islamic State militants. | 6 |",
        "Russia bombed Idlib, with 12 dead and 40 injured. | 12 | 40",
        "About 200 Iraqis were killed when Islamic State bombed a market. | 180-220 |",
        "Between 10 and 15 soldiers were killed when rebels attacked a base in Mali. | 10-15 |",
        "Israel bombed Gaza, but there were no casualties. | 0 | 0",
        "Militants attacked a hotel in Kabul, killing eight, including three children. | 8 |",
        "Saudi jets bombed a market in Yemen. The death toll rose to 31. | 31 |",
        "The Syrian army shelled Homs, killing two civilians and injuring several others. | 2 | 3-9",
        "Fewer than ten people died in the Turkish raid on Afrin. | 0-9 |",
        "Russian shelling killed a woman and her two children in Kherson. | 3 |",
        "Three soldiers and a policeman were killed when rebels attacked a post in Mali. | 4 |",
        "Pakistani troops killed 15 to 20 militants in Waziristan. | 15-20 |",
        "The bombing of the mosque by Islamic State left 25 dead and 60 wounded. | 25 | 60",
        "Islamic State bombed a mosque in Sanaa, leaving nearly 30 people dead. | 27-30 |",
        "Rebels attacked the Congolese town of Beni. Seven civilians died and twelve were wounded,"
            + " the army said. | 7 | 12",
        "Two hundred and fifty Nigerian soldiers were killed by Boko Haram. | 250 |"
      })
  void tollIsARangeWithItsWords(String text, String dead, @Nullable String injured) {
    assertThat(words(events(text).stream().map(EventMention::dead).toList())).isEqualTo(dead);
    assertThat(words(events(text).stream().map(EventMention::injured).toList()))
        .isEqualTo(injured == null ? "" : injured);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A couple of hundred Syrian protesters marched in Damascus. | 200",
        "Tens of thousands of Syrian protesters marched in Damascus. | 20000-99000",
        "Hundreds of thousands of people protested against the government in Caracas."
            + " | 200000-999000",
        "Half a million people marched in Barcelona for Catalan independence. | 500000",
        "Some 200 people took part in a protest in Athens against the government. | 180-220",
        "Several hundred Iraqi demonstrators rallied in Baghdad. | 300-900",
        "Thousands of Iranians rallied in Tehran. | 2000-9999"
      })
  void crowdIsARange(String text, String crowd) {
    assertThat(words(events(text).stream().map(EventMention::crowd).toList())).isEqualTo(crowd);
  }

  private static List<EventMention> events(String text) {
    return Coding.code(text).events().stream().map(r -> r.claim().event()).toList();
  }

  private static String words(List<@Nullable Quantity> quantities) {
    for (Quantity quantity : quantities) {
      if (quantity != null) {
        return words(quantity);
      }
    }
    return "";
  }

  private static String words(Quantity quantity) {
    if (quantity.isOpen()) {
      return quantity.low() + "+";
    }
    return quantity.low() == quantity.high()
        ? Integer.toString(quantity.low())
        : quantity.low() + "-" + quantity.high();
  }
}
