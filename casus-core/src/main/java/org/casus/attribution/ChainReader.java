package org.casus.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.attribution.Factuality.Certainty;
import org.casus.attribution.Factuality.Reality;
import org.casus.event.Clause;
import org.casus.event.Clause.Aspect;
import org.casus.event.Embedding;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;

/** Follows the clauses that embed a clause, inside out, and says what each makes of it. */
final class ChainReader {
  private static final Set<String> HEDGES =
      Set.of(
          "allegedly", "purportedly", "supposedly", "possibly", "ostensibly", "perhaps", "maybe");
  private static final Set<String> REPORTEDLY = Set.of("reportedly", "apparently", "seemingly");
  private static final Set<String> PROBABLY = Set.of("probably", "likely", "presumably");
  private static final Set<String> ALMOST = Set.of("almost", "nearly");
  private static final Set<String> GOING_ON = Set.of("continue", "keep", "go");

  private static final Set<String> ASKING =
      Set.of(
          "did", "does", "do", "has", "have", "had", "is", "are", "was", "were", "will", "would");

  private ChainReader() {}

  /** Reads the clauses around this one and the adverbs about it into the commitment. */
  static void read(Clause clause, Embeddings around, Commitment commitment) {
    word(clause, around, commitment);
    chain(clause, around, commitment);
    readAdverbs(clause, around.sentence(), commitment);
    if (isAsked(around.sentence())) {
      commitment.fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
    }
  }

  /** "unable to attack", "the failure to withdraw": an adjective or noun that tells no event. */
  private static void word(Clause clause, Embeddings around, Commitment commitment) {
    Token top = clause.support() == null ? clause.predicate() : clause.support();
    boolean stands =
        switch (top.relation()) {
          case XCOMP, CCOMP, ADVCL, ACL -> true;
          default -> false;
        };
    if (!stands || top.isRoot() || top.tag() != Tag.VERB) {
      return;
    }
    Token word = around.sentence().token(top.head());
    boolean told = clause.parent() != null && clause.parent().clause().predicate().equals(word);
    if (!told && (word.tag() == Tag.ADJ || word.tag() == Tag.NOUN)) {
      around.signature(word).ifPresent(s -> holdWord(s, word, around, commitment));
    }
  }

  private static void holdWord(
      Signature signature, Token word, Embeddings around, Commitment commitment) {
    boolean negated =
        around.sentence().children(word).stream()
            .anyMatch(c -> Set.of("not", "no", "never", "n't").contains(c.lemma()));
    Clause bare =
        new Clause(
            around.sentence().index(),
            word,
            Clause.Kind.NOUN,
            List.of(),
            negated,
            Clause.Modality.NONE,
            Aspect.UNTENSED,
            null,
            null);
    hold(signature, bare, commitment);
  }

  // "Did it attack?", but not "Why did it attack?"
  private static boolean isAsked(Sentence sentence) {
    List<Token> words = sentence.tokens().stream().filter(t -> t.tag() != Tag.PUNCT).toList();
    return sentence.tokens().getLast().text().equals("?")
        && !words.isEmpty()
        && (words.getFirst().tag() == Tag.AUX
            || ASKING.contains(words.getFirst().text().toLowerCase(Locale.ROOT)));
  }

  private static void chain(Clause clause, Embeddings around, Commitment commitment) {
    Clause at = clause;
    boolean inner = true;
    while (at.parent() != null) {
      Embedding embedding = at.parent();
      switch (embedding.link()) {
        case CONJUNCT -> {}
        case RELATIVE -> {
          if (isTold(at)) {
            return;
          }
        }
        case ADVERBIAL -> adverbial(at, around, commitment);
        case CONDITION -> commitment.fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
        case PURPOSE -> purpose(embedding, around, commitment);
        case THAT -> {
          // A loosely joined clause stands in nothing.
          if (at.predicate().relation() == Relation.PARATAXIS) {
            return;
          }
          complement(embedding, around, commitment);
        }
        case INFINITIVE -> complement(embedding, around, commitment);
        case ARGUMENT -> {
          argument(at, embedding, inner, around, commitment);
          if (isKnown(at, embedding, around)) {
            return;
          }
        }
      }
      at = embedding.clause();
      inner = false;
    }
  }

  // "to discuss the attack": what is spoken of as known is not part of what is meant.
  private static boolean isKnown(Clause clause, Embedding embedding, Embeddings around) {
    boolean definite =
        around.sentence().children(clause.predicate()).stream()
            .anyMatch(
                c ->
                    c.relation() == Relation.NMOD_POSS
                        || (c.relation() == Relation.DET
                            && Set.of("the", "this", "that", "these", "those")
                                .contains(c.lemma())));
    return definite
        && clause.support() == null
        && around.signature(embedding.clause().predicate()).isEmpty();
  }

  // A finite relative clause tells a fact, whatever stands around it.
  private static boolean isTold(Clause clause) {
    return clause.aspect() == Aspect.PAST || clause.aspect() == Aspect.ONGOING;
  }

  // "voted to adopt", "work together to defeat": what is done for it is done by it.
  private static void purpose(Embedding embedding, Embeddings around, Commitment commitment) {
    Clause outer = embedding.clause();
    boolean done =
        around
            .signature(outer.predicate())
            .filter(s -> s == Signature.IMPLIES || s == Signature.FAILS)
            .isPresent();
    if (done) {
      complement(embedding, around, commitment);
    } else {
      commitment.fix(Reality.FUTURE, Certainty.POSSIBLE);
    }
  }

  // "accused Y of attacking", "prevented Y from attacking"
  private static void adverbial(Clause at, Embeddings around, Commitment commitment) {
    boolean marked =
        around.sentence().children(at.predicate()).stream()
            .filter(c -> c.relation() == Relation.MARK || c.relation() == Relation.CASE)
            .anyMatch(c -> Set.of("of", "from", "for", "against").contains(c.lemma()));
    Embedding embedding = at.parent();
    if (embedding != null && (marked || around.opensWithSaying(at))) {
      complement(embedding, around, commitment);
    }
  }

  private static void argument(
      Clause at, Embedding embedding, boolean inner, Embeddings around, Commitment commitment) {
    Token top = at.support() == null ? at.predicate() : at.support();
    boolean topic = around.isTopicOf(top, embedding.clause().predicate());
    if (!topic && around.isComplementOf(top, embedding.clause().predicate())) {
      complement(embedding, around, commitment);
    } else if (inner) {
      commitment.inTimeOf(embedding.clause());
    }
  }

  private static void complement(Embedding embedding, Embeddings around, Commitment commitment) {
    Clause outer = embedding.clause();
    Optional<Signature> signature = around.signature(outer.predicate());
    if (signature.isEmpty()) {
      commitment.inTimeOf(outer);
      return;
    }
    hold(signature.get(), outer, commitment);
    if (outer.aspect() == Aspect.HABITUAL && signature.get().speaks()) {
      commitment.isHabit();
    }
    if (GOING_ON.contains(outer.predicate().lemma())) {
      commitment.goesOn();
    }
  }

  private static void hold(Signature signature, Clause outer, Commitment commitment) {
    switch (signature) {
      case ASSERTS -> {}
      case APPEARS -> commitment.weaken(Certainty.PROBABLE);
      case CLAIMS -> commitment.weaken(Certainty.POSSIBLE);
      case DENIES -> {
        if (!outer.negated()) {
          commitment.deny();
        }
      }
      case DOUBTS -> commitment.weaken(Certainty.POSSIBLE);
      case DEMANDS -> commitment.fix(Reality.DEMANDED, Certainty.UNSPECIFIED);
      case THREATENS -> commitment.fix(Reality.FUTURE, Certainty.POSSIBLE);
      case COMMITS -> commitment.fix(Reality.FUTURE, Certainty.PROBABLE);
      case PLANS, EXPECTS -> commitment.fix(Reality.FUTURE, Certainty.PROBABLE);
      case PERMITS -> commitment.fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
      case ATTEMPTS -> commitment.fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
      case FACTIVE, EXPRESSES -> commitment.inTimeOf(outer);
      case IMPLIES -> {
        commitment.inTimeOf(outer);
        if (outer.negated()) {
          commitment.deny();
        }
      }
      case NEEDS -> commitment.fix(Reality.DEMANDED, Certainty.UNSPECIFIED);
      case ENDS -> commitment.inTimeOf(outer);
      case FAILS, REFUSES -> {
        if (!outer.negated()) {
          commitment.deny();
        }
      }
    }
  }

  private static boolean almost(Token verb, Sentence sentence) {
    return verb.index() > 0
        && verb.tag() == Tag.VERB
        && ALMOST.contains(sentence.token(verb.index() - 1).lemma().toLowerCase(Locale.ROOT));
  }

  private static void readAdverbs(Clause clause, Sentence sentence, Commitment commitment) {
    Token top = clause.support() == null ? clause.predicate() : clause.support();
    List<Token> about = new ArrayList<>(sentence.children(top));
    about.addAll(sentence.children(clause.predicate()));
    for (Token child : about) {
      String lemma = child.lemma().toLowerCase(Locale.ROOT);
      if (HEDGES.contains(lemma) || lemma.equals("alleged") || lemma.equals("suspected")) {
        commitment.weaken(Certainty.POSSIBLE);
      } else if (REPORTEDLY.contains(lemma)) {
        commitment.weaken(Certainty.PROBABLE);
      } else if (PROBABLY.contains(lemma) && child.relation() == Relation.ADVMOD) {
        commitment.weaken(Certainty.PROBABLE);
      }
    }
    if (almost(top, sentence)) {
      commitment.deny();
    }
  }
}
