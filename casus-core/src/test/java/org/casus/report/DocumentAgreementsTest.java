package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.casus.actor.ActorMention;
import org.casus.agreement.Agreement;
import org.casus.agreement.Agreement.Status;
import org.casus.agreement.DocumentAgreements;
import org.casus.agreement.Provision;
import org.casus.agreement.Provision.Duty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentAgreementsTest {
  private static final DocumentAgreements AGREEMENTS =
      new DocumentAgreements(Coding.CODER.events().codebook());

  @Test
  void pactWithPartiesPlaceDateAndProvision() {
    Agreement pact =
        only(
            "Egypt and Jordan signed a military agreement on Wednesday. The two states signed the "
                + "agreement in Amman. The agreement commits Egypt to training the army of Jordan.");
    assertThat(sides(pact)).containsExactlyInAnyOrder("EGY", "JOR");
    assertThat(pact.status()).isEqualTo(Status.SIGNED);
    assertThat(pact.kind()).isEqualTo("defense_cooperation");
    assertThat(Objects.requireNonNull(pact.signed()).interval().start())
        .isEqualTo(LocalDate.of(2020, 7, 8));
    assertThat(pact.provisions()).hasSize(1);
    Provision provision = pact.provisions().getFirst();
    assertThat(provision.duty()).isEqualTo(Provision.Duty.COMMITS);
    assertThat(Objects.requireNonNull(provision.by()).actor().country()).isEqualTo("EGY");
    assertThat(Objects.requireNonNull(provision.beneficiary()).actor().country()).isEqualTo("JOR");
  }

  @Test
  void stages() {
    assertThat(only("Kenya proposed a peace deal with Somalia.").status())
        .isEqualTo(Status.PROPOSED);
    assertThat(only("Kenya and Somalia reached a trade agreement.").status())
        .isEqualTo(Status.AGREED);
    assertThat(only("Kenya violated its ceasefire with Somalia.").status())
        .isEqualTo(Status.VIOLATED);
  }

  /** The signing of a pact, its press conference and what the parties want of others. */
  private static final String ARTICLE =
      "Kenya and Oman signed a naval cooperation agreement on Monday. The commander of Kenya's "
          + "army, General Peter Oduya, signed the accord in Muscat with Oman's defence minister. "
          + "According to Omani state radio, the aim of the accord is to protect merchant ships. "
          + "The two demanded that all foreign troops leave the strait. This would not apply to "
          + "India, however. The accord also commits Kenya to training the coast guard of Oman.";

  @Test
  void signatoriesByNameAndForTheirStates() {
    Agreement pact = only(ARTICLE);
    assertThat(sides(pact)).containsExactlyInAnyOrder("KEN", "OMN");
    assertThat(pact.signatories())
        .extracting(s -> s.person().mention().text(), Agreement.Signatory::onBehalfOf)
        .containsExactly(
            tuple("General Peter Oduya", "KEN"), tuple("Oman's defence minister", "OMN"));
    assertThat(Objects.requireNonNull(pact.place()).place().name()).isEqualTo("Muscat");
    assertThat(Objects.requireNonNull(pact.signed()).text()).isEqualTo("Monday");
  }

  @Test
  void purposesBelongToWhoeverStatesThem() {
    Agreement.Purpose purpose = only(ARTICLE).purposes().getFirst();
    assertThat(purpose.words().text()).isEqualTo("protect merchant ships");
    assertThat(purpose.attribution())
        .extracting(said -> said.speaker().mention().text())
        .containsExactly("Omani state radio");
  }

  @Test
  void jointDemandsAndWhoIsExempt() {
    assertThat(only(ARTICLE).provisions())
        .extracting(Provision::kind, Provision::duty, p -> words(p.by()), p -> country(p.except()))
        .containsExactlyInAnyOrder(
            tuple("training", Duty.COMMITS, "Kenya", null),
            tuple("withdrawal", Duty.DEMANDS, "all foreign troops", "IND"));
  }

  @Test
  void whatIsDoneUnderAPactIsItsProvision() {
    Agreement pact =
        only(
            "Egypt and Jordan signed a defence pact in Amman. Under the deal, Egypt will train "
                + "Jordanian pilots. Jordan pledged in the accord to share intelligence. The pact "
                + "allows Egypt to use the port of Aqaba.");
    assertThat(pact.provisions())
        .extracting(Provision::kind, Provision::duty, p -> country(p.by()))
        .containsExactly(
            tuple("training", Duty.COMMITS, "EGY"),
            tuple("intelligence", Duty.COMMITS, "JOR"),
            tuple("basing", Duty.PERMITS, "EGY"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PROPOSED   | Kenya refused to sign the trade agreement with Uganda.
          PROPOSED   | Chad will sign a trade agreement with Niger, its president said.
          PROPOSED   | Egypt denied that it had signed a trade agreement with Libya.
          PROPOSED   | The mayor stressed the need for a lasting ceasefire.
          SIGNED     | Officials said that Peru and Chile had signed a customs treaty in Lima.
          AGREED     | Russia and Ukraine reached a deal to exchange prisoners.
          IN_FORCE   | The defence pact between Mali and Russia entered into force.
          VIOLATED   | Observers reported violations of the ceasefire between Chad and Niger.
          TERMINATED | Mali's peace accord with the rebels expired in March.
          TERMINATED | Rebels and the government of Chad reached a truce. The truce collapsed.
          """)
  void stagesByVerbNounAndFactuality(Status status, String text) {
    assertThat(only(text).status()).as(text).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ARM AZE | Armenia and Azerbaijan agreed to a ceasefire on Monday.
          KEN SOM | Kenya violated the ceasefire with Somalia again.
          KEN OMN | Kenya's president announced a trade deal with Oman.
          CHL PER | Peru and Chile signed an agreement to increase trade.
          EGY SDN | The water treaty between Egypt and Sudan dates from 1959 and was extended.
          """)
  void whoConcludesDeclaresOrBreaksAPactIsAParty(String parties, String text) {
    assertThat(sides(only(text))).as(text).containsExactlyInAnyOrder(parties.split(" ", -1));
  }

  @Test
  void dealsWithTwoAreTwo() {
    List<Agreement> deals = agreements("Kenya signed trade deals with Oman and Yemen.");
    assertThat(deals).extracting(DocumentAgreementsTest::sides).hasSize(2);
    assertThat(deals.get(0).parties()).extracting(p -> country(p)).contains("KEN", "OMN");
    assertThat(deals.get(1).parties()).extracting(p -> country(p)).contains("KEN", "YEM");
  }

  @Test
  void settlementsOfHousesAreNoPacts() {
    assertThat(agreements("Israeli settlements in the West Bank grew last year.")).isEmpty();
    assertThat(agreements("A great deal of rain fell in Kenya.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The striker made a big deal of his record deal with a club in Spain.",
        "The senator reached a plea deal with the Justice Department.",
        "Thousands came to the convention in Chicago to hear the governor of Texas.",
        "A coal company in Ohio made a deal with several banks.",
        "Kenyan farmers said that trade agreements hurt them.",
        "The committee acted in agreement with the mayor of Nairobi.",
        "No trade deal would bring the factories back, the senator said."
      })
  void whatIsNoPactOfStates(String text) {
    assertThat(agreements(text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ceasefire | UKR     | Kyiv complained of new violations of the Minsk agreements in Ukraine.
          nuclear   | IRN     | Hardliners in Iran want to leave the JCPOA.
          trade     | CAN MEX | Canada and Mexico defended NAFTA at the meeting.
          peace     |         | The president recalled the Good Friday Agreement in his speech.
          nuclear   | IRN     | Critics of the Iran nuclear deal spoke in the Senate.
          """)
  void pactsWithAShortNameHaveThePartiesOfWhomTheDocumentSpeaks(
      String kind, @Nullable String parties, String text) {
    Agreement pact = only(text);
    assertThat(pact.kind()).isEqualTo(kind);
    List<String> wanted = parties == null ? List.of() : List.of(parties.split(" ", -1));
    assertThat(sides(pact)).as(text).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void aPactIsUnknownBeforeItsDay() {
    // The texts of these tests are of July 2020; the Abraham Accords are of that September.
    assertThat(agreements("Bahrain spoke of the Abraham papers and accords.")).isEmpty();
  }

  @Test
  void aTruceAndTheOneBefore() {
    List<Agreement> truces =
        agreements("Norway wants a new ceasefire in Yemen, since the last one broke down in May.");
    assertThat(truces)
        .extracting(Agreement::status)
        .containsExactly(Status.PROPOSED, Status.TERMINATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AGREED   | LBY | Germany urged the government of Libya to respect the ceasefire.
          VIOLATED | LBY | The government of Libya did not respect the ceasefire.
          AGREED   | LBY | Libya must comply with the ceasefire, the envoy said.
          IN_FORCE |     | The envoy said that the truce had not collapsed.
          """)
  void whoIsToKeepATruceIsAParty(Status status, @Nullable String party, String text) {
    Agreement truce = only(text);
    assertThat(truce.status()).as(text).isEqualTo(status);
    assertThat(sides(truce)).as(text).isEqualTo(party == null ? List.of() : List.of(party));
  }

  @Test
  void allPartiesToTheConflictAreThoseOfTheLandOfTheTruce() {
    Agreement truce =
        only(
            "The minister welcomed the truce in Mali. It must be respected by all the parties to "
                + "the conflict.");
    assertThat(sides(truce)).containsExactly("MLI");
    assertThat(words(truce.parties().getFirst())).isEqualTo("all the parties to the conflict");
  }

  @Test
  void anAgreementOnATruceIsOnePact() {
    assertThat(only("Chad and Niger reached an agreement on a ceasefire.").kind())
        .isEqualTo("ceasefire");
  }

  @Test
  void whoBrokersOrPraisesAPactIsNotBoundByIt() {
    assertThat(sides(only("Norway hailed the Qatari-brokered truce between Chad and Niger.")))
        .containsExactlyInAnyOrder("TCD", "NER");
  }

  @Test
  void ourDealIsTheSpeakers() {
    Agreement deal = only("\"Our deal with Kenya is working,\" said the Omani prime minister.");
    assertThat(sides(deal)).containsExactlyInAnyOrder("OMN", "KEN");
  }

  @Test
  void noPactNoAgreement() {
    assertThat(agreements("The bookshop offers a great deal on maps.")).isEmpty();
    assertThat(agreements("Kenya bombed Somalia.")).isEmpty();
  }

  private static List<Agreement> agreements(String text) {
    return AGREEMENTS.read(Coding.code(text));
  }

  private static Agreement only(String text) {
    List<Agreement> agreements = agreements(text);
    assertThat(agreements).as(text).hasSize(1);
    return agreements.getFirst();
  }

  private static @Nullable String words(@Nullable ActorMention mention) {
    return mention == null ? null : mention.mention().text();
  }

  private static @Nullable String country(@Nullable ActorMention mention) {
    return mention == null ? null : mention.actor().country();
  }

  private static List<String> sides(Agreement agreement) {
    return agreement.parties().stream().map(p -> String.valueOf(p.actor().country())).toList();
  }
}
