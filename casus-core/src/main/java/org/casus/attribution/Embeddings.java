package org.casus.attribution;

import java.util.Optional;
import java.util.Set;
import org.casus.event.Clause;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Token;

/** How the predicates of one sentence hold what stands in them. */
final class Embeddings {
  private static final Set<String> COMPLEMENT_PREPOSITIONS =
      Set.of("", "of", "for", "to", "about", "with", "against", "from", "in", "on");

  private final Sentence sentence;
  private final EmbeddingLexicon lexicon;
  private final Phrases phrases;

  Embeddings(Sentence sentence, EmbeddingLexicon lexicon) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.phrases = new Phrases(sentence);
  }

  Sentence sentence() {
    return sentence;
  }

  /** How a predicate holds its complement. */
  Optional<Signature> signature(Token predicate) {
    return lexicon.signature(sentence, predicate);
  }

  /** "as X says, ...": an adverbial clause of saying. */
  boolean opensWithSaying(Clause clause) {
    return signature(clause.predicate()).filter(s -> s == Signature.ASSERTS).isPresent()
        && sentence.children(clause.predicate(), Relation.MARK).stream()
            .anyMatch(m -> m.lemma().equals("as"));
  }

  /** "commented on the attack", "spoke about the raid": the noun is the topic, not what is said. */
  boolean isTopicOf(Token noun, Token verb) {
    boolean says = signature(verb).map(s -> s == Signature.ASSERTS).orElse(false);
    return says && !noun.isRoot() && noun.head() == verb.index() && noun.relation().isOblique();
  }

  /** Whether a noun is what the verb is about: its object, or behind a preposition it asks for. */
  boolean isComplementOf(Token noun, Token verb) {
    Token at = noun;
    while (at.relation() == Relation.CONJ && !at.isRoot()) {
      at = sentence.token(at.head());
    }
    if (at.isRoot() || at.head() != verb.index()) {
      return false;
    }
    return switch (at.relation()) {
      case OBJ, NSUBJ_PASS, XCOMP, CCOMP, NMOD -> true;
      case OBL -> COMPLEMENT_PREPOSITIONS.contains(phrases.preposition(at));
      default -> false;
    };
  }
}
