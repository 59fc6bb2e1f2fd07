package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.casus.attribution.Attribution;
import org.casus.attribution.Doubt;
import org.casus.attribution.Interest;
import org.junit.jupiter.api.Test;

/** Sentences, and for one event of each who answers for it and whether it happened. */
class ClauseAttributionReaderTest {
  @Test
  void outletAssertsWhatNobodySays() {
    check("Israel bombed Syria.", "ASSAULT bombed: positive certain past");
    check("Israel did not bomb Syria.", "ASSAULT bomb: negative certain past");
    check("Israel is shelling Syria.", "ASSAULT shelling: positive certain ongoing");
    check("Israel has routinely bombed Syria.", "ASSAULT bombed: positive certain habitual");
  }

  @Test
  void speakersAnswerForWhatTheySay() {
    check(
        "Iran said that Israel had bombed Syria.",
        "ASSAULT bombed: positive certain past | Iran asserts by said");
    check(
        "Israel bombed Syria, Iran said.",
        "ASSAULT bombed: positive certain past | Iran asserts by said");
    check(
        "According to Iran, Israel bombed Syria.",
        "ASSAULT bombed: positive certain past | Iran asserts by According to");
    check(
        "Iran claimed that Israel had bombed Syria.",
        "ASSAULT bombed: positive possible past | Iran asserts by claimed");
    check(
        "Israel denied that it had bombed Syria.",
        "ASSAULT bombed: negative certain past | Israel denies by denied");
    check(
        "\"Israel bombed Syria,\" said Iran.",
        "ASSAULT bombed: positive certain past | Iran asserts by said");
  }

  @Test
  void whatIsWantedMeantOrTriedIsNoFact() {
    check(
        "Iran demanded that Israel withdraw from Syria.",
        "RETREAT withdraw: positive unspecified demanded | Iran demands by demanded");
    check("Israel never bombed Syria.", "ASSAULT bombed: negative certain past");
    check("Israel tried to bomb Syria.", "ASSAULT bomb: positive possible hypothetical");
    check("Israel may have bombed Syria.", "ASSAULT bombed: positive possible hypothetical");
    check("Israel reportedly bombed Syria.", "ASSAULT bombed: positive probable past");
  }

  @Test
  void outletsDoubtReachesTheClaimItIsAbout() {
    String claim = "Syrian state television said that Israel had bombed a depot in Homs.";
    String possible =
        "ASSAULT bombed: positive possible past | Syrian state television asserts by said";
    check(claim + " The claim could not be verified.", possible);
    check(claim + " No evidence was given.", possible);
    check(claim + " Independent confirmation was not available.", possible);
    check(claim + " The broadcaster has made such claims before.", possible);
    check(claim + " The accuracy of such reports is doubtful.", possible);
    String certain =
        "ASSAULT bombed: positive certain past | Syrian state television asserts by said";
    check(claim + " The army had no immediate comment.", certain);
    check(claim + " The minister could not be reached.", certain);
    check(claim + " \"This claim cannot be verified,\" Iraq said.", certain);
  }

  @Test
  void outletsDoubtIsKeptWithItsWords() {
    String text =
        "Iraqi newspapers often claim that the army has shot down Turkish drones, but the truth of"
            + " such stories is questionable.";
    assertThat(
            Coding.code(text).events().stream()
                .map(report -> report.claim().doubt())
                .filter(Objects::nonNull)
                .map(Doubt::text))
        .containsExactly("is questionable");
    assertThat(Coding.code("Iran said that Israel had bombed Syria.").events())
        .allMatch(report -> report.claim().doubt() == null);
  }

  @Test
  void reportsThatNobodyHasMadeAreNotCertain() {
    check(
        "Reports that rebels had shelled Aleppo reached Turkey.",
        "ASSAULT shelled: positive probable past");
    check(
        "Reports that rebels had shelled Aleppo could not be confirmed.",
        "ASSAULT shelled: positive possible past");
  }

  @Test
  void demandedWithdrawalOfNamelessForcesIsAnEvent() {
    check(
        "The ministers of Iraq insisted that \"all foreign troops stationed there\""
            + " should withdraw.",
        "RETREAT withdraw: positive unspecified demanded | The ministers of Iraq"
            + " asserts by insisted");
    check(
        "Syria demanded that all foreign troops withdraw.",
        "RETREAT withdraw: positive unspecified demanded | Syria demands by demanded");
  }

  @Test
  void whatWasSaidOnADayIsSaid() {
    check(
        "Syrian state television said on Wednesday that Israeli jets had bombed a depot near Homs.",
        "ASSAULT bombed: positive certain past | Syrian state television asserts by said");
  }

  @Test
  void doubtOfANumberReachesOnlyWhatTellsANumber() {
    check(
        "Turkey said its jets killed 30 militants in Iraq. The toll could not be verified.",
        "ASSAULT killed: positive possible past | Turkey asserts by said");
    check(
        "Turkey said its jets bombed camps in Iraq. The toll could not be verified.",
        "ASSAULT bombed: positive certain past | Turkey asserts by said");
  }

  @Test
  void nounsAndAttributesHoldWhatTheyAreAbout() {
    check(
        "Iran rejected the alleged Israeli attack on Syria.",
        "ASSAULT attack: positive possible past");
    check(
        "Iran has no evidence that Israel bombed Syria.", "ASSAULT bombed: positive possible past");
    check(
        "Israel withdrew its troops from Lebanon without attacking Syria.",
        "ASSAULT attacking: negative certain past");
    check(
        "The planned Israeli attack on Syria was condemned by Iran.",
        "ASSAULT attack: positive certain future");
  }

  @Test
  void speechActsAreEventsOfTheirOwn() {
    check("Iran condemns Israel.", "ACCUSE condemns: positive certain past");
    check("Israel will bomb Syria.", "THREATEN bomb: positive certain past");
    check("\"We condemn Israel,\" Iran said.", "ACCUSE condemn: positive certain past");
  }

  @Test
  void doubtOfTheOutletReachesWhatOthersSay() {
    check(
        "Syrian state television regularly claims that the army has shot down Israeli missiles, but"
            + " the truth of such reports is doubtful.",
        "ASSAULT shot down: positive possible habitual | Syrian state television asserts by claims");
  }

  @Test
  void speakersStandToTheEventByAllianceAndFeud() {
    checkInterest("Syria said that Israel had bombed Syria.", Interest.PARTY);
    checkInterest("The United States said that Israel had bombed Syria.", Interest.ALLY);
    checkInterest("Iran said that Israel had bombed Syria.", Interest.ADVERSARY);
    checkInterest("Peru said that Israel had bombed Syria.", Interest.THIRD);
    checkInterest("Villagers said that Israel had bombed Syria.", Interest.UNKNOWN);
  }

  private static void checkInterest(String text, Interest interest) {
    assertThat(
            Coding.code(text).events().stream()
                .flatMap(report -> report.claim().attribution().stream())
                .map(Attribution::interest))
        .as(text)
        .contains(interest);
  }

  private static void check(String text, String claim) {
    assertThat(Coding.claims(text)).as(text).contains(claim);
  }
}
