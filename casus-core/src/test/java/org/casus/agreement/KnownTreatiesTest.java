package org.casus.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.casus.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Treaties that others refer to. */
class KnownTreatiesTest {
  private static final KnownTreaties TREATIES = KnownTreaties.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the decision under the Yaounde Convention           | IGOEAMA
          what was signed at Cartagena on 26 May 1969         | IGOSAMAND
          the pact signed in San Francisco, September 1, 1951 | NZL
          the NORTH ATLANTIC TREATY and its Protocols         | IGOWSTNAT
          """)
  void areFoundByNameOrSignature(String text, String party) {
    assertThat(TREATIES.in(text, new Span(0, text.length())).orElseThrow().parties())
        .contains(party);
  }

  @Test
  void areNotFoundBySignatureOnAnotherDay() {
    String text = "what was signed at Cartagena on 27 May 1969 and at Ankara";
    assertThat(TREATIES.in(text, new Span(0, text.length()))).isEmpty();
  }

  @Test
  void everyPartyIsAStateOrAnOrganisationWithMembers() {
    TreatyNames names = TreatyNames.load();
    for (String line : PactLexicon.read("known-treaties.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        for (String code : line.split("\\|", -1)[3].strip().split(" ", -1)) {
          assertThat(names.state(code)).as(line + ": " + code).isPresent();
        }
      }
    }
  }

  @Test
  void everyMemberIsAKnownStateOrTerritory() {
    TreatyNames names = TreatyNames.load();
    for (String line : PactLexicon.read("members.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        assertThat(line.split("\\|", -1)[1].strip().split("\\s+", -1))
            .filteredOn(word -> word.matches("[A-Z]{3}"))
            .allSatisfy(code -> assertThat(names.state(code)).as(code).isPresent());
      }
    }
  }
}
