package org.casus.attribution;

import java.util.List;
import org.casus.event.Clause;
import org.casus.event.Clause.Aspect;
import org.casus.event.Clause.Kind;
import org.casus.event.Clause.Modality;
import org.casus.event.Embedding;
import org.casus.event.Embedding.Link;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/** Says of any word of a sentence whether what it tells happened, coded or not. Thread-safe. */
public final class FactualityReader {
  private final EmbeddingLexicon lexicon = EmbeddingLexicon.load();

  /**
   * Whether it happened, as far as this sentence tells.
   *
   * @param sentence the sentence, parsed
   * @param clauses its clauses
   * @param word a verb, noun or adjective of it that tells of something that happens
   */
  public Factuality of(Sentence sentence, List<Clause> clauses, Token word) {
    Clause clause = clause(sentence, clauses, word);
    Commitment commitment = new Commitment(clause);
    ChainReader.read(clause, new Embeddings(sentence, lexicon), commitment);
    return commitment.factuality();
  }

  private static Clause clause(Sentence sentence, List<Clause> clauses, Token word) {
    return clauses.stream()
        .filter(c -> c.predicate().equals(word))
        .findFirst()
        .orElseGet(() -> nominal(sentence, clauses, word));
  }

  private static Clause nominal(Sentence sentence, List<Clause> clauses, Token word) {
    Clause around = around(sentence, clauses, word);
    Link link = word.relation() == Relation.XCOMP ? Link.INFINITIVE : Link.ARGUMENT;
    boolean no =
        sentence.children(word).stream()
            .anyMatch(c -> c.lemma().equals("no") || c.lemma().equals("not"));
    return new Clause(
        sentence.index(),
        word,
        Kind.NOUN,
        List.of(),
        no,
        Modality.NONE,
        around == null ? Aspect.PRESENT : around.aspect(),
        null,
        around == null ? null : new Embedding(around, link));
  }

  private static @Nullable Clause around(Sentence sentence, List<Clause> clauses, Token word) {
    Token at = word;
    while (!at.isRoot()) {
      Token head = sentence.token(at.head());
      for (Clause clause : clauses) {
        if (clause.predicate().equals(head)) {
          return clause;
        }
      }
      at = head;
    }
    return null;
  }
}
