package org.casus.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.casus.app.accuracy.Gold;
import org.casus.bench.accuracy.ActorPhrase.Asked;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the assertions of another coder's tests ask of a phrase. */
class ActorPhraseTest {
  private static ActorPhrase phrase(String text, String args, String expect) {
    String json =
        """
        {"id": "1", "text": "%s", "gold": [{"call": "agent_to_code", "args": [%s], "kw": {},
         "expect": [%s]}]}"""
            .formatted(text, args, expect);
    return ActorPhrase.of(new Gold(new JsonMapper().readTree(json)));
  }

  @Test
  void countryAndSectorAreAskedFor() {
    String expect = "\"code['country'] == 'SYR'\", \"code['code_1'] == 'COP'\"";
    ActorPhrase phrase = phrase("Zorb police", "\"Zorb police\"", expect);
    assertThat(phrase.countries()).containsExactly("SYR");
    assertThat(phrase.sectors()).containsExactly("COP");
    assertThat(phrase.asks()).containsExactlyInAnyOrder(Asked.COUNTRY, Asked.SECTOR);
  }

  @Test
  void nobodyIsAskedForToo() {
    ActorPhrase phrase = phrase("a cat", "\"a cat\"", "\"code is None\"");
    assertThat(phrase.countries()).isEmpty();
    assertThat(phrase.asks()).isEqualTo(Set.of(Asked.COUNTRY, Asked.SECTOR));
  }

  @Test
  void whatIsNoCountryOrSectorOfOursAsksNothing() {
    assertThat(phrase("x", "\"x\"", "\"code['wiki'] == 'X'\"").asks()).isEmpty();
    assertThat(phrase("x", "\"x\"", "\"code['code_1'] == 'BUD'\"").asks()).isEmpty();
    assertThat(phrase("d['actor']", "\"x\"", "\"code['code_1'] == 'COP'\"").asks()).isEmpty();
  }

  @Test
  void contextStandsBeforeThePhraseAndTheDayIsKept() {
    ActorPhrase phrase =
        phrase("Jane Doe", "\"Jane Doe\", \"German\", \"2017-04-01\"", "\"code is None\"");
    assertThat(phrase.text()).isEqualTo("German.\n\nJane Doe");
    assertThat(phrase.day()).isEqualTo(LocalDate.of(2017, 4, 1));
    assertThat(phrase("x", "\"x\", \"\", \"today\"", "\"code is None\"").day().getYear())
        .isEqualTo(2022);
  }
}
