package org.casus.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.event.Clause;
import org.casus.event.VerbPhrase;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;

/** How the predicates of one sentence hold what stands in them. */
final class Embeddings {
  private static final Set<String> COMPLEMENT_PREPOSITIONS =
      Set.of("", "of", "for", "to", "about", "with", "against", "from", "in", "on", "over");

  private static final Set<String> HEARSAY =
      Set.of("say", "report", "believe", "think", "understand", "estimate", "rumor", "rumour");
  private static final Set<String> CONTENTS =
      Set.of(
          "evidence",
          "proof",
          "indication",
          "sign",
          "allegation",
          "accusation",
          "claim",
          "report",
          "belief",
          "suspicion",
          "possibility",
          "chance",
          "risk",
          "hope",
          "fear",
          "worry",
          "concern",
          "anxiety",
          "danger",
          "expectation",
          "likelihood",
          "speculation",
          "fact",
          "rumor",
          "rumour");
  private static final Set<Signature> FEELINGS = Set.of(Signature.HOPES, Signature.EXPECTS);
  private static final Set<String> OUTCOMES = Set.of("with", "in");
  private static final Set<String> DWINDLING = Set.of("decline", "fail");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  private final Sentence sentence;
  private final EmbeddingLexicon lexicon;
  private final Phrases phrases;
  private final VerbPhrase verbs;

  Embeddings(Sentence sentence, EmbeddingLexicon lexicon) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.phrases = new Phrases(sentence);
    this.verbs = new VerbPhrase(sentence);
  }

  Sentence sentence() {
    return sentence;
  }

  /** How a predicate holds its complement. */
  Optional<Signature> signature(Token predicate) {
    return lexicon.signature(sentence, predicate);
  }

  /** What an attribute makes of its noun: "planned", "alleged", "now-cancelled". */
  Optional<Signature> attribute(Token adjective) {
    String lemma = adjective.text().toLowerCase(Locale.ROOT);
    return lexicon.signature(lemma.substring(lemma.lastIndexOf('-') + 1) + "/a");
  }

  /** The words before a verb or noun that join it: "without", "rather than"; empty if none. */
  String opening(Token head) {
    StringBuilder words = new StringBuilder();
    for (Token child : sentence.children(head)) {
      if (child.relation() == Relation.MARK || child.relation() == Relation.CASE) {
        words.append(words.isEmpty() ? "" : " ").append(child.lemma().toLowerCase(Locale.ROOT));
        for (Token fixed : sentence.children(child, Relation.FIXED)) {
          words.append(' ').append(fixed.lemma().toLowerCase(Locale.ROOT));
        }
      }
    }
    return words.toString();
  }

  /** Whether a noun is spoken of as known: "the raid", "its raid", "such raids". */
  boolean isDefinite(Token noun) {
    return sentence.children(noun).stream()
        .anyMatch(
            c ->
                c.relation() == Relation.NMOD_POSS
                    || (c.relation() == Relation.DET && DEFINITE.contains(c.lemma())));
  }

  /** "is said to have attacked": nobody in particular says so. */
  boolean isHearsay(Token verb) {
    return HEARSAY.contains(verb.lemma())
        && verbs.passive(verb)
        && sentence.children(verb).stream()
            .noneMatch(c -> c.relation() == Relation.OBL_AGENT || opening(c).equals("by"));
  }

  /** "declining confidence": a participle that says of the noun behind it what that does. */
  boolean isAttributeOf(Token participle, Token noun) {
    boolean bare =
        DWINDLING.contains(participle.lemma())
            && participle.text().endsWith("ing")
            && participle.index() < noun.index()
            && sentence.children(participle, Relation.AUX).isEmpty();
    if (!bare) {
      return false;
    }
    List<Token> between = sentence.tokens().subList(participle.index() + 1, noun.index());
    return between.stream()
        .allMatch(t -> t.relation() == Relation.AMOD || t.relation() == Relation.COMPOUND);
  }

  /** "is used to measure it": what it is for, whether or not it was done. */
  boolean isMadeFor(Clause clause) {
    Token verb = clause.predicate();
    boolean over = clause.aspect() == Clause.Aspect.PAST && verb.relation() != Relation.ACL;
    return verb.lemma().equals("use") && !over && verbs.passive(verb);
  }

  /** Whether a verb has a subject of its own. */
  boolean hasSubject(Token verb) {
    return sentence.children(verb).stream().anyMatch(c -> c.relation().isSubject());
  }

  /** Whether a word stands in a noun or adjective as what that is of, for or about. */
  boolean holds(Token holder, Token word) {
    // "ought to leave": parsers make it the head.
    boolean modal = holder.tag() == Tag.AUX && word.relation() == Relation.XCOMP;
    if (holder.tag() != Tag.NOUN && holder.tag() != Tag.ADJ && !modal) {
      return false;
    }
    return switch (word.relation()) {
      case ACL, XCOMP, CCOMP -> true;
      case ACL_RELCL -> tellsContent(holder, word);
      case ADVCL -> word.tag() == Tag.VERB;
      case COMPOUND -> word.tag() == Tag.NOUN;
      case NSUBJ -> holder.tag() == Tag.ADJ;
      case NMOD, OBL -> COMPLEMENT_PREPOSITIONS.contains(phrases.preposition(word));
      default -> false;
    };
  }

  /**
   * The noun right before a phrase or clause that it holds, where a parser has hung that elsewhere:
   * "call for an end to the raids", "pay for a delay in delivery", "anger and worries that they
   * will leave".
   */
  Optional<Token> nounBefore(Token held) {
    if (held.isRoot()) {
      return Optional.empty();
    }
    Set<Signature> fitting = fitting(held);
    return before(held)
        .filter(t -> t.tag() == Tag.NOUN && t.index() != held.head())
        .filter(t -> signature(t).filter(fitting::contains).isPresent());
  }

  private Set<Signature> fitting(Token held) {
    if (held.relation() == Relation.ACL_RELCL || held.relation() == Relation.ACL) {
      return opening(held).equals("that") && hasSubject(held) ? FEELINGS : Set.of();
    }
    if (!held.relation().isOblique()) {
      return Set.of();
    }
    return switch (phrases.preposition(held)) {
      case "to" -> Set.of(Signature.ENDS);
      case "in" -> Set.of(Signature.FAILS);
      default -> Set.of();
    };
  }

  private Optional<Token> before(Token held) {
    return sentence.children(held).stream()
        .filter(c -> c.relation() == Relation.CASE || c.relation() == Relation.MARK)
        .findFirst()
        .filter(c -> c.index() > 0)
        .map(c -> sentence.token(c.index() - 1));
  }

  // "evidence that it withdrew" has no relative clause, whatever a parser makes of "that".
  private boolean tellsContent(Token holder, Token verb) {
    boolean that =
        sentence.children(verb, Relation.OBJ).stream()
            .anyMatch(o -> o.index() == holder.index() + 1 && o.text().equals("that"));
    return opening(verb).equals("that")
        || verbs.hasSpareThat(verb)
        || (that && CONTENTS.contains(holder.lemma()));
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
      case OBJ, NSUBJ_PASS, XCOMP, CCOMP, NMOD, COMPOUND -> true;
      case OBL -> COMPLEMENT_PREPOSITIONS.contains(phrases.preposition(at)) && !isOutcome(at, verb);
      default -> false;
    };
  }

  // "ended with an attack" ends no attack, "brought to an end" no end
  private boolean isOutcome(Token nominal, Token verb) {
    String preposition = phrases.preposition(nominal);
    boolean part = preposition.equals("to") && signature(nominal).isPresent();
    return (part || OUTCOMES.contains(preposition))
        && signature(verb).filter(s -> s == Signature.ENDS).isPresent();
  }
}
