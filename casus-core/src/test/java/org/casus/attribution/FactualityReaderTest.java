package org.casus.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.casus.event.ClauseReader;
import org.casus.event.Codebook;
import org.casus.language.EnglishAnnotator;
import org.casus.language.Sentence;
import org.casus.language.Token;
import org.junit.jupiter.api.Test;

/** Words of sentences that tell of no coded event, and whether it happened. */
class FactualityReaderTest {
  private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.load();
  private static final ClauseReader CLAUSES = new ClauseReader(Codebook.load());

  @Test
  void whatIsCalledOffIsNotDone() {
    check("The mayor spoke of the now-cancelled agreement to buy trams .", "buy", "negative");
    check("Farmers were paid for the delay in delivery .", "delivery", "negative");
    check("They made a recent plan to lease buses .", "lease", "positive certain future");
  }

  @Test
  void wishesAndWorriesAreOpen() {
    check("The museum wants to buy the painting .", "buy", "positive possible future");
    check("The museum wants the city to buy it .", "buy", "positive unspecified demanded");
    check("Prices rose amid anger and worries that shops will close .", "close", "possible");
    check("The club has the option to sell him .", "sell", "possible hypothetical");
  }

  @Test
  void whatIsMetForIsDoneWhereItIsTalk() {
    check("The ministers met to discuss the prices .", "discuss", "certain past");
    check("The ministers met to lower the prices .", "lower", "possible future");
  }

  @Test
  void theCopulaBeforeAWholeClauseIsAFact() {
    check("The agreement was that they would not sell apples .", "was", "positive certain");
  }

  @Test
  void whatEndsWentOnBefore() {
    assertThat(ends("The factory stopped making cars .", "making")).isTrue();
    assertThat(ends("The strike brought production of cars to an end .", "production")).isTrue();
    assertThat(ends("The strike brought production of cars to an end .", "end")).isFalse();
    assertThat(ends("The firm did not stop making cars .", "making")).isFalse();
    assertThat(ends("The day ended with a loss .", "loss")).isFalse();
    assertThat(ends("The exchange suspended trading .", "trading")).isFalse();
    assertThat(ends("They met to stop the crisis .", "crisis")).isFalse();
  }

  private static void check(String text, String word, String told) {
    Sentence sentence = sentence(text);
    Factuality factuality =
        new FactualityReader().of(sentence, CLAUSES.read(sentence), token(sentence, word));
    String found =
        factuality.polarity() + " " + factuality.certainty() + " " + factuality.reality();
    assertThat(found.toLowerCase(Locale.ROOT)).as(text).contains(told);
  }

  private static boolean ends(String text, String word) {
    Sentence sentence = sentence(text);
    return new FactualityReader().ends(sentence, CLAUSES.read(sentence), token(sentence, word));
  }

  private static Sentence sentence(String text) {
    return ANNOTATOR.annotate(List.of(text.split(" ")));
  }

  private static Token token(Sentence sentence, String word) {
    return sentence.tokens().stream().filter(t -> t.text().equals(word)).findFirst().orElseThrow();
  }
}
