package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When, or in which world, an event is: by what its own words and those around it say. */
class RealityTest {
  @Test
  void whatIsToEndIsStillGoingOn() {
    check(
        "Qatar asked Turkey to end its arrests of Syrian journalists.",
        "arrests: ",
        "certain ongoing");
  }

  @Test
  void whatIsToGoOnWentOnBefore() {
    check(
        "The ministers spoke of the need to continue the cooperation between Peru and Chile.",
        "cooperation: ",
        "certain ongoing");
    check("Qatar must keep calling for a truce in Syria.", "calling: ", "certain ongoing");
    check(
        "Peru praised the ongoing cooperation between Iraq and Syria.", "cooperation: ", "ongoing");
  }

  @Test
  void whatIsRecentOrDatedIsOver() {
    check("The recent arrest of Syrian reporters by Turkey is a scandal.", "arrest: ", "past");
    check("The 2011 attacks on Egypt by Libya are an example.", "attacks: ", "past");
  }

  @Test
  void policiesAndRoutinesAreHabits() {
    check("Turkey has a policy of arresting Syrian journalists.", "arresting: ", "habitual");
    check("The practice of expelling Syrian diplomats was condemned.", "expelling: ", "habitual");
    check("Turkey routinely arrests Syrian journalists.", "arrests: ", "habitual");
  }

  @Test
  void oneMoreOfAHabitIsHabitual() {
    String habit = "The Turkish army has routinely attacked Syria. ";
    check(habit + "It has also bombed Iraq.", "bombed: ", "habitual");
    check(habit + "It also bombed Iraq on Monday.", "bombed: ", "past");
    check(habit + "It has bombed Iraq.", "bombed: ", "past");
  }

  @Test
  void supportAndOccupationLast() {
    check("Rebels backed by Turkey attacked Syria.", "backed: ", "ongoing");
    check("Rebels attacked by Turkey fled.", "attacked: ", "past");
  }

  @Test
  void aPromiseHasTakenPlaceWhenItIsMade() {
    check("Qatar is committed to supporting Syria.", "AGREE", "past");
  }

  @Test
  void whatModalsSayOfTheVerbIsNotSaidOfWhatIsKnown() {
    check("Iran may discuss the recent Israeli attack on Syria.", "attack: ", "certain past");
    check("Turkey will end the ongoing siege of Aleppo.", "end: ", "certain");
  }

  @Test
  void whatPreventsMayNotPrevent() {
    check("Iran might not prevent an Israeli attack on Syria.", "attack: ", "hypothetical");
    check("Iran prevented an Israeli attack on Syria.", "attack: ", "negative certain past");
  }

  @Test
  void whoIsChosenToDoItHasNotDoneItYet() {
    check("Turkish troops were picked to attack Syria.", "attack: ", "future");
  }

  @Test
  void whoeverIsTryingToArmIsAtIt() {
    check("Iran is trying to add guidance kits to its rockets.", "add: ", "certain ongoing");
    check("Iran tried to bomb Syria.", "bomb: ", "possible hypothetical");
  }

  /** Some event whose words hold the first has the second in what is said of it. */
  private static void check(String text, String event, String told) {
    assertThat(Coding.claims(text))
        .as(text)
        .anyMatch(claim -> claim.contains(event) && claim.matches(".*\\b" + told + "\\b.*"));
  }
}
