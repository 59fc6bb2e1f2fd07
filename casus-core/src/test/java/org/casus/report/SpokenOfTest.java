package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody says that it was, is or will be done is no event, nor what private people say. */
class SpokenOfTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chad can shell Sudanese villages.",
        "Chad would shell Sudanese villages if the talks broke down.",
        "Kenya is unable to expel the Ugandan ambassador.",
        "It is wrong for Kenya to expel the Ugandan ambassador.",
        "People who condemn the Kenyan president live in the north.",
        "Kenya has the capacity to attack Ugandan soldiers.",
        "If Kenya expels the Ugandan ambassador, trade falls.",
        "Did Kenya expel the Ugandan ambassador?",
        "Groups backing the Kenyan president are rich.",
        "Barack Obama traveled to Ohio.",
        "Twitter became a message board to help people in Paris.",
        "In the election campaign Ted Cruz hopes to pick off delegates.",
      })
  void whatIsOnlySpokenOfIsNoEvent(String text) {
    assertThat(Coding.events(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kenya said it would expel the Ugandan ambassador. | THREATEN expel",
        "We would welcome an agreement between Kenya and Uganda, Zambia said. | SUPPORT welcome",
        "Kenya decided to expel the Ugandan ambassador. | THREATEN expel",
        "Rebels who attacked Kenyan soldiers fled. | ASSAULT attacked",
        "Kenya tried to shell Ugandan villages. | ASSAULT shell",
        "Kenya cannot accept the Ugandan offer. | AGREE accept",
      })
  void whatIsSaidOrTriedIsAnEvent(String text, String event) {
    assertThat(Coding.events(text)).anyMatch(e -> e.startsWith(event));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kenyan economists praised Ugandan traders.",
        "Two Kenyan retailers agreed on a price.",
        "The Kenyan minister was lambasted as dull.",
        "A Kenyan shopkeeper was stabbed.",
        "Kenyan voters want change.",
      })
  void whatPrivatePeopleDoIsNoPoliticalEvent(String text) {
    assertThat(Coding.events(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kenyan students demonstrated in Nairobi. | PROTEST demonstrated",
        "Settlers beat two Palestinian shepherds. | ASSAULT beat",
        "Kenyan traders praised the Ugandan president. | SUPPORT praised",
        "A Kenyan journalist was arrested. | COERCE arrested",
      })
  void whereTheStateOrACrowdTakesPartItIsOne(String text, String event) {
    assertThat(Coding.events(text)).anyMatch(e -> e.startsWith(event));
  }
}
