package org.casus.attribution;

import java.util.List;
import java.util.Set;
import org.casus.event.Clause;
import org.casus.event.Clause.Aspect;
import org.casus.event.Clause.Kind;
import org.casus.event.Clause.Modality;
import org.casus.event.Embedding;
import org.casus.event.Embedding.Link;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/** Says of any word of a sentence whether what it tells happened, coded or not. Thread-safe. */
public final class FactualityReader {
  private static final Set<String> COMPARING =
      Set.of("more", "less", "fewer", "other", "doubt", "better", "greater");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");

  private final EmbeddingLexicon lexicon = EmbeddingLexicon.load();

  /**
   * Whether it happened, as far as this sentence tells.
   *
   * @param sentence the sentence, parsed
   * @param clauses its clauses
   * @param word a verb, noun or adjective of it that tells of something that happens
   */
  public Factuality of(Sentence sentence, List<Clause> clauses, Token word) {
    return commitment(sentence, clauses, word).factuality();
  }

  /**
   * Whether it is said to end ("stopped selling", "an end to the raids"): it went on before, which
   * {@link #of} tells, and is so no more.
   */
  public boolean ends(Sentence sentence, List<Clause> clauses, Token word) {
    return commitment(sentence, clauses, word).isEnding();
  }

  private Commitment commitment(Sentence sentence, List<Clause> clauses, Token word) {
    Clause clause = clause(sentence, clauses, content(sentence, word));
    return ChainReader.committed(clause, new Embeddings(sentence, lexicon));
  }

  /** An auxiliary, copula, particle or preposition tells what the word does that it goes with. */
  private static Token content(Sentence sentence, Token word) {
    Token at = word;
    while (!at.isRoot() && goesWith(at) && !isWhole(at, sentence.token(at.head()))) {
      at = sentence.token(at.head());
    }
    return at;
  }

  // "The deal was that they would leave": the copula of a clause tells of a state of its own.
  private static boolean isWhole(Token copula, Token predicate) {
    return copula.relation() == Relation.COP && predicate.tag() == Tag.VERB;
  }

  private static boolean goesWith(Token token) {
    return switch (token.relation()) {
      case AUX, AUX_PASS, COP, COMPOUND_PRT, CASE, FIXED, FLAT, MARK -> true;
      default -> false;
    };
  }

  private static Clause clause(Sentence sentence, List<Clause> clauses, Token word) {
    return clauses.stream()
        .filter(c -> c.predicate().equals(word))
        .findFirst()
        .orElseGet(() -> nominal(sentence, clauses, word));
  }

  private static Clause nominal(Sentence sentence, List<Clause> clauses, Token word) {
    Clause around = isThere(word) ? null : around(sentence, clauses, word);
    boolean no = sentence.children(word).stream().anyMatch(c -> denies(sentence, c));
    return new Clause(
        sentence.index(),
        word,
        Kind.NOUN,
        List.of(),
        no,
        Modality.NONE,
        around == null ? Aspect.PRESENT : around.aspect(),
        null,
        around == null ? null : new Embedding(around, link(sentence, word)));
  }

  // A pronoun, a name or an attribute speaks of what is there; a copula before a whole clause is
  // not told by what that clause tells.
  private static boolean isThere(Token word) {
    return word.tag() == Tag.PRON
        || word.tag() == Tag.PROPN
        || word.relation() == Relation.AMOD
        || word.relation() == Relation.COP;
  }

  // "no task", but not "no more important task"
  private static boolean denies(Sentence sentence, Token token) {
    boolean compares =
        token.index() + 1 < sentence.size()
            && COMPARING.contains(sentence.token(token.index() + 1).text());
    return !compares && (token.lemma().equals("no") || token.lemma().equals("not"));
  }

  private static Link link(Sentence sentence, Token word) {
    return switch (word.relation()) {
      case XCOMP -> Link.INFINITIVE;
      case CCOMP -> Link.THAT;
      case ADVCL, CSUBJ ->
          sentence.children(word, Relation.MARK).stream()
                  .anyMatch(m -> CONDITIONS.contains(m.lemma()))
              ? Link.CONDITION
              : Link.ADVERBIAL;
      default -> Link.ARGUMENT;
    };
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
