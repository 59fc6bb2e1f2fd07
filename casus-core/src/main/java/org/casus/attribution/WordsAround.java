package org.casus.attribution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.attribution.Factuality.Certainty;
import org.casus.attribution.Factuality.Reality;
import org.casus.event.Clause;
import org.casus.event.Clause.Aspect;
import org.casus.event.Embedding;
import org.casus.language.Feature;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the words about a predicate that tell no clause of their own make of its truth: adverbs,
 * attributes, and the nouns and adjectives that it stands in.
 */
final class WordsAround {
  private static final Set<String> HEDGES =
      Set.of(
          "allegedly", "purportedly", "supposedly", "possibly", "ostensibly", "perhaps", "maybe");
  private static final Set<String> REPORTEDLY = Set.of("reportedly", "apparently", "seemingly");
  private static final Set<String> PROBABLY = Set.of("probably", "likely", "presumably");
  private static final Set<String> ALMOST = Set.of("almost", "nearly");
  private static final Set<String> DENIALS = Set.of("not", "no", "never", "n't", "n’t");
  private static final Set<String> RANKS =
      Set.of("first", "second", "third", "fourth", "last", "latest", "only", "next", "newest");
  private static final Set<String> FALSE =
      Set.of("false", "untrue", "baseless", "unfounded", "groundless", "fabricated", "incorrect");
  private static final Set<Signature> OF_OBJECT =
      EnumSet.of(
          Signature.IMPLIES,
          Signature.PERMITS,
          Signature.DEMANDS,
          Signature.FAILS,
          Signature.COMMITS,
          Signature.PLANS,
          Signature.EXPECTS);
  private static final Set<String> INSTEAD =
      Set.of("without", "instead of", "rather than", "short of");

  private final Clause clause;
  private final Token top;
  private final Embeddings around;
  private final Sentence sentence;
  private final Commitment commitment;

  private WordsAround(Clause clause, Embeddings around, Commitment commitment) {
    this.clause = clause;
    this.top = clause.support() == null ? clause.predicate() : clause.support();
    this.around = around;
    this.sentence = around.sentence();
    this.commitment = commitment;
  }

  /** Reads the adverbs and attributes of the clause into the commitment. */
  static void readModifiers(Clause clause, Embeddings around, Commitment commitment) {
    WordsAround words = new WordsAround(clause, around, commitment);
    words.readAttributes(clause.predicate());
    words.readParticiple();
    words.readAdverbs();
  }

  // "Peace talks postponed": a headline hangs the participle on its noun.
  private void readParticiple() {
    sentence.children(clause.predicate(), Relation.ACL).stream()
        .filter(c -> c.has(Feature.PARTICIPLE) && !c.has(Feature.PRESENT))
        .filter(c -> around.signature(c).filter(s -> s == Signature.FAILS).isPresent())
        .findFirst()
        .ifPresent(c -> commitment.deny());
  }

  /**
   * Reads the nouns and adjectives between the clause and the one around it.
   *
   * @return whether what stands further out can still bear on it
   */
  static boolean readHolders(Clause clause, Embeddings around, Commitment commitment) {
    return new WordsAround(clause, around, commitment).readHolders();
  }

  /** "the planned raid", "an alleged attack", "the foiled coup". */
  private void readAttributes(Token noun) {
    for (Token child : sentence.children(noun)) {
      if (child.relation() == Relation.AMOD) {
        around.attribute(child).ifPresent(s -> readAttribute(s, child));
      } else if (child.relation() == Relation.NUMMOD && isYear(child.text())) {
        // "the 2014 protests"
        commitment.settle(Reality.PAST);
      }
    }
  }

  /** "a cancelled plan to attack", "an alleged plot"; but a recent plan makes nothing recent. */
  static void readAttributesOfHolder(Token noun, Clause held, Embeddings around, Commitment of) {
    new WordsAround(held, around, of).readAttributesOfHolder(noun);
  }

  private void readAttributesOfHolder(Token noun) {
    if (isFalse(noun)) {
      commitment.deny();
    }
    for (Token child : sentence.children(noun, Relation.AMOD)) {
      around
          .attribute(child)
          .filter(s -> s != Signature.OVER && s != Signature.CONTINUES && s != Signature.REPEATS)
          .ifPresent(s -> readAttribute(s, child));
    }
  }

  private void readAttribute(Signature signature, Token attribute) {
    switch (signature) {
      // Whatever is meant to come of it, the recent or ongoing raid is there.
      case OVER -> commitment.settle(Reality.PAST);
      case CONTINUES -> commitment.settle(Reality.ONGOING);
      default -> Hold.read(signature, bare(attribute, null), around, commitment);
    }
  }

  /** "unable to attack", "the failure to withdraw", "hopes of a truce", "invasion fears". */
  private boolean readHolders() {
    String opening = around.opening(top);
    // "withdrew without attacking": what was not done is told by its preposition.
    if (INSTEAD.contains(opening) && !isFinished()) {
      commitment.deny();
    } else if (opening.equals("whether")) {
      commitment.fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
    }
    Optional<Token> before = around.nounBefore(top);
    if (before.isPresent()) {
      Signature signature = around.signature(before.get()).orElseThrow();
      return Hold.read(signature, bare(before.get(), clause.parent()), around, commitment);
    }
    Token at = top;
    while (!at.isRoot() && !isClause(sentence.token(at.head()))) {
      Token holder = sentence.token(at.head());
      if ((tells(at) && !around.holds(holder, at)) || !readHolder(holder, at)) {
        return false;
      }
      at = holder;
    }
    return true;
  }

  // "instead of the rifles used before"
  private boolean isFinished() {
    return top.tag() == Tag.VERB && !top.text().toLowerCase(Locale.ROOT).endsWith("ing");
  }

  private boolean readHolder(Token holder, Token held) {
    if (!around.holds(holder, held)) {
      return true;
    }
    Optional<Signature> signature = around.signature(holder);
    if (signature.isPresent()) {
      if (!bears(signature.get(), holder, held)) {
        return true;
      }
      readAttributesOfHolder(holder);
      return Hold.read(signature.get(), bare(holder, clause.parent()), around, commitment);
    }
    // "a force to fight them", but "the first to fight them"
    boolean purpose =
        held.relation() == Relation.ACL
            && held.has(Feature.INFINITIVE)
            && !isOneOf(holder)
            && !isAskedOf(holder)
            // "the need for the army to withdraw"
            && !around.opening(holder).equals("for");
    if (purpose) {
      // "Russia to withdraw": a headline's future.
      commitment.fix(Reality.FUTURE, holder.isRoot() ? Certainty.CERTAIN : Certainty.POSSIBLE);
    }
    return true;
  }

  // "claims that it attacked are baseless"
  private boolean isFalse(Token holder) {
    return holder.relation() == Relation.NSUBJ
        && FALSE.contains(sentence.token(holder.head()).lemma().toLowerCase(Locale.ROOT));
  }

  // "invasion fears", but not "border dispute"; "fears of a raid", but not "concern at the raid"
  private boolean bears(Signature signature, Token holder, Token held) {
    return switch (signature) {
      case HOPES -> !around.isDefinite(held);
      case PLANS, EXPECTS, ATTEMPTS, THREATENS -> true;
      // "the reason for it to attack", but "a reason to attack"
      case IMPLIES -> !holder.lemma().equals("reason") || around.hasSubject(held);
      case REPEATS -> around.opening(held).equals("of");
      default -> held.relation() != Relation.COMPOUND;
    };
  }

  // "forced the army to withdraw": parsers hang the infinitive on the object.
  private boolean isAskedOf(Token holder) {
    return holder.relation() == Relation.OBJ
        && around.signature(sentence.token(holder.head())).filter(OF_OBJECT::contains).isPresent();
  }

  private static boolean isYear(String text) {
    return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
  }

  private boolean isOneOf(Token holder) {
    return sentence.children(holder, Relation.AMOD).stream()
        .anyMatch(c -> RANKS.contains(c.lemma().toLowerCase(Locale.ROOT)));
  }

  private boolean isClause(Token token) {
    return clause.parent() != null
        && (token.equals(clause.parent().clause().predicate())
            || token.equals(clause.parent().clause().support()));
  }

  // A relative clause tells what it tells whatever its noun is for.
  private static boolean tells(Token token) {
    return token.relation() == Relation.ACL_RELCL || token.relation() == Relation.PARATAXIS;
  }

  /** A word that heads no clause, as one. */
  private Clause bare(Token word, @Nullable Embedding place) {
    boolean negated =
        sentence.children(word).stream()
            .anyMatch(c -> DENIALS.contains(c.lemma().toLowerCase(Locale.ROOT)));
    return new Clause(
        sentence.index(),
        word,
        Clause.Kind.NOUN,
        List.of(),
        negated,
        Clause.Modality.NONE,
        place == null ? Aspect.UNTENSED : place.clause().aspect(),
        null,
        place);
  }

  private void readAdverbs() {
    List<Token> about = new ArrayList<>(sentence.children(top));
    about.addAll(sentence.children(clause.predicate()));
    for (Token child : about) {
      String lemma = child.lemma().toLowerCase(Locale.ROOT);
      if (HEDGES.contains(lemma)) {
        commitment.weaken(Certainty.POSSIBLE);
      } else if (REPORTEDLY.contains(lemma)
          || (PROBABLY.contains(lemma) && child.relation() == Relation.ADVMOD)) {
        commitment.weaken(Certainty.PROBABLE);
      }
    }
    if (almost()) {
      commitment.deny();
    }
  }

  private boolean almost() {
    return top.index() > 0
        && top.tag() == Tag.VERB
        && ALMOST.contains(sentence.token(top.index() - 1).lemma().toLowerCase(Locale.ROOT));
  }
}
