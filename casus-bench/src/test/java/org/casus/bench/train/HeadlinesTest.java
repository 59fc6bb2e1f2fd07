package org.casus.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.language.Feature;
import org.casus.language.Morphology;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.junit.jupiter.api.Test;

class HeadlinesTest {
  /** Words as "form/lemma/TAG+FEATURE/RELATION/head". */
  private static Treebank.Gold gold(String text) {
    List<Treebank.Word> words = new ArrayList<>();
    for (String word : text.split(" ")) {
      String[] columns = word.split("/");
      String[] morphology = columns[2].split("\\+");
      Set<Feature> features =
          List.of(morphology).stream().skip(1).map(Feature::valueOf).collect(Collectors.toSet());
      words.add(
          new Treebank.Word(
              columns[0],
              columns[1],
              new Morphology(Tag.valueOf(morphology[0]), features),
              Integer.parseInt(columns[4]),
              Relation.valueOf(columns[3]),
              true));
    }
    return new Treebank.Gold(words, false, "d");
  }

  private static final Treebank.Gold PAST =
      gold(
          "The/the/DET/DET/2 rebels/rebel/NOUN+PLURAL/NSUBJ/3 shelled/shell/VERB+PAST+FINITE/ROOT/0"
              + " a/a/DET/DET/5 town/town/NOUN+SINGULAR/OBJ/3 ././PUNCT/PUNCT/3");

  private static final Treebank.Gold PASSIVE =
      gold(
          "The/the/DET/DET/2 mayor/mayor/NOUN+SINGULAR/NSUBJ_PASS/4 was/be/AUX+PAST/AUX_PASS/4"
              + " arrested/arrest/VERB+PARTICIPLE+PASSIVE/ROOT/0 today/today/NOUN/OBL_UNMARKED/4"
              + " ././PUNCT/PUNCT/4");

  private static final Treebank.Gold FUTURE =
      gold(
          "Peru/Peru/PROPN+SINGULAR/NSUBJ/5 and/and/CCONJ/CC/3 Chile/Chile/PROPN+SINGULAR/CONJ/1"
              + " will/will/AUX/AUX/5 sign/sign/VERB+INFINITIVE/ROOT/0 it/it/PRON/OBJ/5"
              + " ././PUNCT/PUNCT/5");

  private static String text(Optional<Treebank.Gold> headline) {
    return String.join(" ", headline.orElseThrow().forms());
  }

  @Test
  void writesInThePresentWithoutArticles() {
    Treebank.Gold headline = Headlines.of(PAST, 0).orElseThrow();
    assertThat(headline.forms()).containsExactly("Rebels", "shell", "town");
    assertThat(headline.words()).extracting(Treebank.Word::head).containsExactly(2, 0, 2);
    assertThat(headline.words().get(1).morphology().features())
        .containsExactlyInAnyOrder(Feature.PRESENT, Feature.FINITE);
  }

  @Test
  void dropsAuxiliariesAndPutsToForWill() {
    assertThat(text(Headlines.of(PASSIVE, 1))).isEqualTo("Mayor Arrested Today");
    assertThat(text(Headlines.of(PASSIVE, 2))).isEqualTo("MAYOR ARRESTED TODAY");
    assertThat(text(Headlines.of(FUTURE, 0))).isEqualTo("Peru , Chile to sign it");
  }

  @Test
  void dropsArticlesAlone() {
    assertThat(text(Headlines.withoutArticles(PAST))).isEqualTo("Rebels shelled town .");
    assertThat(Headlines.withoutArticles(FUTURE)).isEmpty();
  }

  @Test
  void passesOverWhatIsNoPlainStatement() {
    Treebank.Gold pronoun =
        gold(
            "They/they/PRON/NSUBJ/2 left/leave/VERB+PAST+FINITE/ROOT/0 the/the/DET/DET/4"
                + " town/town/NOUN/OBJ/2 ././PUNCT/PUNCT/2");
    assertThat(Headlines.of(pronoun, 0)).isEmpty();
    assertThat(Headlines.withoutArticles(pronoun)).isEmpty();
  }
}
