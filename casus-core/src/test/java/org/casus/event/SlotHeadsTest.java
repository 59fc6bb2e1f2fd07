package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.language.EnglishAnnotator;
import org.casus.language.Token;
import org.junit.jupiter.api.Test;

/** What stands in the slots of the clause that one word of a sentence heads. */
class SlotHeadsTest {
  private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.load();
  private static final Codebook CODEBOOK = Codebook.load();

  @Test
  void slotsHoldTheHeadsOfTheirNominals() {
    SlotHeads heads = heads("The old miners blocked the narrow road to the harbour.", "blocked");

    assertThat(words(heads, "subject")).containsExactly("miners");
    assertThat(words(heads, "object")).containsExactly("road");
    assertThat(words(heads, "indirect")).isEmpty();
  }

  @Test
  void eachPrepositionIsASlotOfItsOwn() {
    SlotHeads heads = heads("Troops marched from the coast with heavy guns.", "marched");

    assertThat(words(heads, "from")).containsExactly("coast");
    assertThat(words(heads, "with")).containsExactly("guns");
    assertThat(words(heads, "against")).isEmpty();
  }

  @Test
  void whatIsAskedTwiceIsTheSame() {
    SlotHeads heads = heads("The miners decided to block the road.", "decided");

    assertThat(words(heads, "to-inf")).containsExactly("block");
    assertThat(heads.in(SlotName.of("to-inf"))).isSameAs(heads.in(SlotName.of("to-inf")));
    assertThat(words(heads, "subject")).containsExactly("miners");
  }

  private static List<String> words(SlotHeads heads, String slot) {
    return heads.in(SlotName.of(slot)).stream().map(Token::text).toList();
  }

  private static SlotHeads heads(String text, String predicate) {
    SentenceWords words = CODEBOOK.words(ANNOTATOR.annotate(text).getFirst());
    ClauseTree tree = new ClauseTree(words, new ClauseReader(CODEBOOK).read(words), CODEBOOK);
    Clause clause =
        tree.clauses().stream()
            .filter(c -> c.predicate().text().equals(predicate))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no clause '" + predicate + "' in: " + text));
    return new SlotHeads(tree, clause);
  }
}
