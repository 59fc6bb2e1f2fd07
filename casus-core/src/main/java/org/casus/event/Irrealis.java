package org.casus.event;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.event.Clause.Modality;
import org.casus.event.Embedding.Link;
import org.casus.event.EntryMatcher.Match;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;

/**
 * Tells which events a sentence only speaks of: what somebody can or would do, wants or likes to
 * do, what depends on an "if", what an effort or a chance is for, what a question asks, and what
 * only tells those apart whom it speaks of. Nobody says that it happened, will happen or shall
 * happen.
 */
final class Irrealis {
  /** Nothing is done in what these take for a complement. */
  private static final Set<String> WISHING =
      Set.of(
          "want",
          "need",
          "like",
          "prefer",
          "love",
          "dream",
          "imagine",
          "aspire",
          "learn",
          "dare",
          "deserve",
          "tend",
          "afford",
          "able",
          "unable",
          "easy",
          "hard",
          "difficult",
          "impossible",
          "possible",
          "eager",
          "reluctant",
          "hesitant",
          "afraid",
          "appropriate",
          "inappropriate",
          "important",
          "necessary",
          "wrong",
          "better");

  /** What these nouns are for need not be done. */
  private static final Set<String> AIMING =
      Set.of(
          "ability",
          "aim",
          "ambition",
          "authority",
          "bid",
          "capability",
          "capacity",
          "chance",
          "commitment",
          "demand",
          "desire",
          "duty",
          "effort",
          "excuse",
          "freedom",
          "goal",
          "hope",
          "inability",
          "incentive",
          "means",
          "money",
          "negotiation",
          "obligation",
          "opportunity",
          "option",
          "power",
          "pressure",
          "push",
          "readiness",
          "reason",
          "refusal",
          "reluctance",
          "request",
          "responsibility",
          "right",
          "struggle",
          "temptation",
          "threat",
          "time",
          "tool",
          "way",
          "willingness",
          "wish");

  private static final Set<Link> REPORTED = EnumSet.of(Link.THAT);

  private final Sentence sentence;
  private final Map<Token, Match> matches;

  Irrealis(ClauseTree tree, Map<Token, Match> matches) {
    this.sentence = tree.sentence();
    this.matches = matches;
  }

  /** Whether nobody says that the event happened, will happen or shall happen. */
  boolean isOnlySpokenOf(Match match) {
    Clause clause = match.clause();
    return isAbility(clause)
        || isImagined(match)
        || isConditional(clause)
        || isWished(clause)
        || isAsked(clause)
        || isDescription(match)
        || isOfAnEffort(clause)
        || isWithinIrrealis(clause);
  }

  // "can win support"; "cannot accept the offer" is a refusal.
  private boolean isAbility(Clause clause) {
    return clause.modality() == Modality.POSSIBLE
        && !clause.negated()
        && hasAuxiliary(verb(clause), "can");
  }

  // "would cut aid", but "said that it would cut aid" and "we would welcome it"
  private static boolean isImagined(Match match) {
    Clause clause = match.clause();
    boolean welcoming = match.entry().type() == EventType.SUPPORT && isFirstPerson(clause);
    return clause.modality() == Modality.HYPOTHETICAL && !isReported(clause) && !welcoming;
  }

  // "could win support if it changed"
  private boolean isConditional(Clause clause) {
    boolean possible =
        clause.modality() == Modality.POSSIBLE || clause.modality() == Modality.HYPOTHETICAL;
    return possible
        && sentence.children(verb(clause), Relation.ADVCL).stream()
            .flatMap(child -> sentence.children(child, Relation.MARK).stream())
            .anyMatch(mark -> mark.lemma().equals("if") || mark.lemma().equals("unless"));
  }

  private static boolean isFirstPerson(Clause clause) {
    return clause.in(Slot.SUBJECT).stream()
        .anyMatch(s -> Set.of("i", "we").contains(s.text().toLowerCase(Locale.ROOT)));
  }

  private static boolean isReported(Clause clause) {
    Embedding place = clause.parent();
    while (place != null && place.link() == Link.CONJUNCT) {
      place = place.clause().parent();
    }
    return place != null && REPORTED.contains(place.link());
  }

  // "Did the army shell the town?"
  private boolean isAsked(Clause clause) {
    if (!sentence.token(sentence.size() - 1).text().equals("?")) {
      return false;
    }
    Embedding place = clause.parent();
    while (place != null && place.link() == Link.CONJUNCT) {
      place = place.clause().parent();
    }
    return place == null && clause.kind() != Clause.Kind.NOUN;
  }

  // "those who oppose the bill", "a group backing him": this tells who is meant, not what he did.
  private static boolean isDescription(Match match) {
    Clause clause = match.clause();
    Embedding place = clause.parent();
    if (place == null || place.link() != Link.RELATIVE || clause.kind() != Clause.Kind.VERB) {
      return false;
    }
    return switch (clause.aspect()) {
      case PRESENT, HABITUAL -> true;
      case ONGOING -> match.entry().type() == EventType.SUPPORT;
      case PAST, UNTENSED -> false;
    };
  }

  // "its capacity to attack": what one could do with it.
  private boolean isOfAnEffort(Clause clause) {
    Token verb = verb(clause);
    boolean infinitive = verb.relation() == Relation.ACL && !verb.isRoot() && isInfinitive(verb);
    if (!infinitive) {
      return false;
    }
    Token noun = sentence.token(verb.head());
    return !matches.containsKey(noun) && AIMING.contains(noun.lemma().toLowerCase(Locale.ROOT));
  }

  private boolean isInfinitive(Token verb) {
    return sentence.children(verb, Relation.MARK).stream().anyMatch(m -> m.lemma().equals("to"));
  }

  /** Whether what the clause is part of is itself only spoken of. */
  private boolean isWithinIrrealis(Clause clause) {
    for (Embedding e = clause.parent(); e != null; e = e.clause().parent()) {
      if (e.link() == Link.CONDITION) {
        return !leavesOpen(clause);
      }
      if (Inclusion.told(e.clause(), matches).isPresent() || isLoose(e.link())) {
        return false;
      }
      if (e.link() != Link.CONJUNCT && (isUnreal(e) || isWished(e.clause()))) {
        return true;
      }
    }
    return false;
  }

  // "It is unclear whether Israel bombed Syria" tells what is said to have happened.
  private boolean leavesOpen(Clause clause) {
    Token verb = verb(clause);
    return !isInfinitive(verb)
        && sentence.children(verb, Relation.MARK).stream()
            .anyMatch(m -> m.lemma().equals("whether"));
  }

  private static boolean isLoose(Link link) {
    return switch (link) {
      case RELATIVE, ADVERBIAL -> true;
      case THAT, INFINITIVE, ARGUMENT, CONDITION, PURPOSE, CONJUNCT -> false;
    };
  }

  /** Whether what the clause hangs on takes it for a wish, a skill or a matter of taste. */
  private boolean isWished(Clause clause) {
    Token verb = verb(clause);
    if (verb.isRoot()) {
      return false;
    }
    Token head = sentence.token(verb.head());
    boolean complement = verb.relation() == Relation.XCOMP || isInfinitive(verb);
    // An adjective that the codebook does not know makes no clause.
    return complement
        && head.tag() != Tag.NOUN
        && (WISHING.contains(head.lemma()) || isYetToBe(head));
  }

  // "has yet to sign"
  private boolean isYetToBe(Token verb) {
    return (verb.lemma().equals("have") || verb.lemma().equals("be"))
        && sentence.children(verb, Relation.ADVMOD).stream().anyMatch(a -> a.lemma().equals("yet"));
  }

  // "would persist with the raids", "can use it to bomb"
  private boolean isUnreal(Embedding place) {
    Clause outer = place.clause();
    boolean would = outer.modality() == Modality.HYPOTHETICAL;
    boolean can = outer.modality() == Modality.POSSIBLE && hasAuxiliary(outer.predicate(), "can");
    return place.link() != Link.THAT && (would || can);
  }

  private boolean hasAuxiliary(Token verb, String auxiliary) {
    return sentence.children(verb, Relation.AUX).stream()
        .anyMatch(a -> a.lemma().equals(auxiliary) || a.text().equalsIgnoreCase(auxiliary));
  }

  private static Token verb(Clause clause) {
    return clause.support() == null ? clause.predicate() : clause.support();
  }
}
