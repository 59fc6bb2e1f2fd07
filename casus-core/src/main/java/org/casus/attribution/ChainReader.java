package org.casus.attribution;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.attribution.Factuality.Certainty;
import org.casus.attribution.Factuality.Reality;
import org.casus.event.Clause;
import org.casus.event.Clause.Aspect;
import org.casus.event.Clause.Modality;
import org.casus.event.Embedding;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;

/** Follows the clauses that embed a clause, inside out, and says what each makes of it. */
final class ChainReader {
  private static final Set<String> THINKING = Set.of("consider", "imagine", "suggest");
  private static final Set<String> LATER =
      Set.of("when", "once", "before", "after", "as soon as", "till", "by the time");

  private static final String CONTINUE = "continue";
  private static final Set<String> ASPECT = Set.of("begin", "go");
  private static final Set<String> COMPLEMENT_MARKS = Set.of("of", "from", "for", "against");

  private static final Set<String> ASKING =
      Set.of(
          "did", "does", "do", "has", "have", "had", "is", "are", "was", "were", "will", "would");

  private static final Set<String> CONCEDING =
      Set.of("although", "though", "because", "since", "while", "whereas", "even though");

  /** "gathered to mark it": whoever does the one does the other. */
  private static final Set<String> PERFORMED =
      Set.of(
          "celebrate",
          "commemorate",
          "condemn",
          "denounce",
          "demand",
          "honor",
          "honour",
          "mark",
          "mourn",
          "protest",
          "express",
          "voice",
          "show");

  /** "fell to close at": where it led. */
  private static final Set<String> RESULTS = Set.of("become", "close", "end", "finish", "reach");

  private static final Set<String> MEETING = Set.of("meet", "gather", "convene");

  private static final Set<String> GROUNDS =
      Set.of(
          "amid",
          "amidst",
          "because of",
          "despite",
          "due to",
          "following",
          "given",
          "in response to",
          "in retaliation for",
          "in the wake of",
          "in spite of",
          "since");
  private static final Set<Signature> DONE_FOR =
      EnumSet.of(
          Signature.IMPLIES,
          Signature.CONTINUES,
          Signature.FAILS,
          Signature.ATTEMPTS,
          Signature.COMMITS,
          Signature.PLANS);

  private ChainReader() {}

  /** Reads the clauses around this one and the adverbs about it into the commitment. */
  static void read(Clause clause, Embeddings around, Commitment commitment) {
    WordsAround.readModifiers(clause, around, commitment);
    // "must continue the cooperation"
    if (clause.support() != null && clause.support().lemma().equals(CONTINUE)) {
      commitment.goesOn();
    }
    chain(clause, around, commitment);
    if (isAsked(around.sentence())) {
      commitment.fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
    }
  }

  /** What the text makes of a clause that tells of no coded event. */
  static Factuality told(Clause clause, Embeddings around) {
    return committed(clause, around).factuality();
  }

  static Commitment committed(Clause clause, Embeddings around) {
    Commitment commitment = new Commitment(clause);
    read(clause, around, commitment);
    return commitment;
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
    Embedding place = clause.parent();
    while (WordsAround.readHolders(at, around, commitment)
        && place != null
        && goesOn(at, place, at.equals(clause), around, commitment)) {
      at = place.clause();
      place = at.parent();
    }
  }

  /** Reads one step outwards; false where what stands further out bears on it no more. */
  private static boolean goesOn(
      Clause at, Embedding place, boolean inner, Embeddings around, Commitment commitment) {
    return switch (place.link()) {
      case CONJUNCT -> true;
      case RELATIVE ->
          around.holds(place.clause().predicate(), at.predicate())
              ? complement(at, place, around, commitment)
              : !isTold(at);
      case ADVERBIAL -> adverbial(at, place, around, commitment);
      case CONDITION -> {
        commitment.fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
        yield true;
      }
      case PURPOSE -> purpose(at, place, around, commitment);
      // A loosely joined clause stands in nothing.
      case THAT ->
          at.predicate().relation() != Relation.PARATAXIS
              && complement(at, place, around, commitment);
      case INFINITIVE -> complement(at, place, around, commitment);
      case ARGUMENT -> argument(at, place, inner, around, commitment);
    };
  }

  // "to discuss the attack": what is spoken of as known is not part of what is meant.
  private static boolean isKnown(Clause clause, Embedding embedding, Embeddings around) {
    return around.isDefinite(clause.predicate())
        && clause.support() == null
        && around.signature(embedding.clause().predicate()).isEmpty();
  }

  // A finite relative clause tells a fact, whatever stands around it.
  private static boolean isTold(Clause clause) {
    return clause.aspect() == Aspect.PAST || clause.aspect() == Aspect.ONGOING;
  }

  // "voted to adopt", "work together to defeat": what is done for it is done by it.
  private static boolean purpose(
      Clause at, Embedding place, Embeddings around, Commitment commitment) {
    Clause outer = place.clause();
    String lemma = at.predicate().lemma();
    boolean done = around.signature(outer.predicate()).filter(DONE_FOR::contains).isPresent();
    if (done && !isHoped(at, outer, around) && !around.isMadeFor(outer)) {
      return complement(at, place, around, commitment);
    }
    if (PERFORMED.contains(lemma) || RESULTS.contains(lemma)) {
      commitment.inTimeOf(outer);
    } else {
      commitment.fix(Reality.FUTURE, Certainty.POSSIBLE);
    }
    return true;
  }

  // "met to stop the war", but "met to discuss it": what is talked of is done by meeting.
  private static boolean isHoped(Clause at, Clause outer, Embeddings around) {
    return MEETING.contains(outer.predicate().lemma())
        && at.kind() == Clause.Kind.VERB
        && around.signature(at.predicate()).filter(Signature::attributes).isEmpty();
  }

  // "kept shelling", "considered leaving": parsers make an adverbial clause of what is kept up.
  private static boolean isGerundOf(Clause at, Clause outer) {
    Token verb = at.predicate();
    return verb.tag() == Tag.VERB
        && verb.text().toLowerCase(Locale.ROOT).endsWith("ing")
        && outer.kind() == Clause.Kind.VERB
        && verb.index() == outer.predicate().index() + 1;
  }

  // "until it withdraws", "will sign when it withdraws"
  private static boolean isYetToCome(Clause at, Clause outer, Embeddings around) {
    String opening = around.opening(at.predicate());
    boolean tensed = at.aspect() == Aspect.PRESENT && around.hasSubject(first(at).predicate());
    return tensed
        && (opening.equals("until")
            || (outer.modality() == Modality.FUTURE && LATER.contains(opening)));
  }

  private static Clause first(Clause clause) {
    Embedding place = clause.parent();
    return place != null && place.link() == Embedding.Link.CONJUNCT
        ? first(place.clause())
        : clause;
  }

  private static boolean adverbial(
      Clause at, Embedding place, Embeddings around, Commitment commitment) {
    if (isYetToCome(at, place.clause(), around)) {
      commitment.fix(Reality.FUTURE, Certainty.POSSIBLE);
      return true;
    }
    if (isGerundOf(at, place.clause())) {
      if (THINKING.contains(place.clause().predicate().lemma())) {
        commitment.fix(Reality.FUTURE, Certainty.POSSIBLE);
        return true;
      }
      return complement(at, place, around, commitment);
    }
    boolean marked = COMPLEMENT_MARKS.contains(around.opening(at.predicate()));
    // "accused Y of attacking", "prevented Y from attacking"
    if (marked || around.opensWithSaying(at)) {
      return complement(at, place, around, commitment);
    }
    // "plans to leave after it was attacked", "although it fights"
    boolean told = isTold(at) || CONCEDING.contains(around.opening(at.predicate()));
    return !(told && around.hasSubject(at.predicate()));
  }

  private static boolean argument(
      Clause at, Embedding place, boolean inner, Embeddings around, Commitment commitment) {
    Clause outer = place.clause();
    boolean known = isKnown(at, place, around);
    if (known && mayNotBe(outer.modality())) {
      return false;
    }
    Token top = at.support() == null ? at.predicate() : at.support();
    if (around.isAttributeOf(outer.predicate(), top)) {
      commitment.inTimeOf(outer);
      return true;
    }
    // "will withdraw because of the raids"
    if (GROUNDS.contains(around.opening(top))) {
      return false;
    }
    boolean topic = around.isTopicOf(top, outer.predicate());
    boolean goesOn = true;
    if (!topic && around.isComplementOf(top, outer.predicate())) {
      goesOn = complement(at, place, around, commitment);
    } else if (inner) {
      commitment.inTimeOf(outer);
    }
    if (outer.kind() == Clause.Kind.NOUN && around.signature(outer.predicate()).isEmpty()) {
      commitment.seal();
    }
    return goesOn && !known;
  }

  private static boolean mayNotBe(Modality modality) {
    return switch (modality) {
      case POSSIBLE, NECESSARY, HYPOTHETICAL -> true;
      case NONE, FUTURE -> false;
    };
  }

  private static boolean complement(
      Clause at, Embedding place, Embeddings around, Commitment commitment) {
    Clause outer = place.clause();
    Optional<Signature> signature =
        around.signature(outer.predicate()).map(s -> asMeant(s, at, place, around));
    if (place.link() == Embedding.Link.INFINITIVE && around.isMadeFor(outer)) {
      commitment.fix(Reality.FUTURE, Certainty.POSSIBLE);
      return true;
    }
    if (signature.isEmpty()) {
      commitment.inTimeOf(outer);
      if (outer.kind() == Clause.Kind.NOUN) {
        commitment.seal();
      }
      return true;
    }
    if (outer.kind() == Clause.Kind.NOUN && outer.support() == null) {
      WordsAround.readAttributesOfHolder(outer.predicate(), at, around, commitment);
    }
    boolean goesOn = Hold.read(signature.get(), outer, around, commitment);
    if (around.isHearsay(outer.predicate())) {
      commitment.weaken(Certainty.PROBABLE);
    }
    if (outer.aspect() == Aspect.HABITUAL && signature.get().speaks()) {
      commitment.isHabit();
    }
    return goesOn;
  }

  // "wants to leave" is a wish, "wants them to leave" a demand.
  private static Signature asMeant(
      Signature signature, Clause at, Embedding place, Embeddings around) {
    Token wanting = place.clause().predicate();
    boolean own =
        place.link() == Embedding.Link.INFINITIVE
            && wanting.lemma().equals("want")
            && !around.hasSubject(at.predicate())
            && around.sentence().children(wanting, Relation.OBJ).isEmpty();
    boolean hoped =
        place.link() == Embedding.Link.INFINITIVE && isHoped(at, place.clause(), around);
    return own || hoped ? Signature.HOPES : asAspect(signature, place);
  }

  // "continued to attack": these also take up the word ("..., he continued").
  private static Signature asAspect(Signature signature, Embedding place) {
    Clause outer = place.clause();
    String lemma = outer.predicate().lemma();
    if (place.link() != Embedding.Link.THAT && lemma.equals(CONTINUE)) {
      return Signature.CONTINUES;
    }
    if (lemma.equals("negotiate") && outer.aspect() == Aspect.PAST) {
      return Signature.IMPLIES;
    }
    if (place.link() != Embedding.Link.INFINITIVE) {
      return signature;
    }
    if (lemma.equals("go") && outer.predicate().text().equalsIgnoreCase("going")) {
      return Signature.PLANS;
    }
    return signature == Signature.ASSERTS && ASPECT.contains(lemma) ? Signature.IMPLIES : signature;
  }
}
