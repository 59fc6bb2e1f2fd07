package org.casus.attribution;

import java.util.Set;
import org.casus.attribution.Factuality.Certainty;
import org.casus.attribution.Factuality.Reality;
import org.casus.event.Clause;

/** What one predicate makes of the truth of what stands in it, by its signature. */
final class Hold {
  private static final Set<String> RAISING =
      Set.of("believe", "think", "feel", "suppose", "imagine", "consider", "reckon");

  private static final Set<String> PAUSES = Set.of("suspend", "halt", "suspension");

  private Hold() {}

  /**
   * Reads the predicate into the commitment.
   *
   * @param outer the clause of the predicate
   * @param around the predicates of its sentence
   * @return whether what stands further out can still bear on it: "failed to condemn the raid"
   *     leaves the raid a fact
   */
  static boolean read(Signature signature, Clause outer, Embeddings around, Commitment commitment) {
    switch (signature) {
      case ASSERTS -> asserts(outer, commitment);
      // "no sign that" leaves it open; "does not seem to" does not.
      case APPEARS ->
          commitment.weaken(
              outer.negated() && outer.kind() == Clause.Kind.NOUN
                  ? Certainty.POSSIBLE
                  : Certainty.PROBABLE);
      case CLAIMS, DOUBTS -> commitment.weaken(Certainty.POSSIBLE);
      case DENIES -> denies(outer, commitment);
      case DEMANDS, NEEDS -> commitment.fix(Reality.DEMANDED, Certainty.UNSPECIFIED);
      case COMMITS -> commitment.isPromised();
      case PLANS -> commitment.expect(Certainty.CERTAIN);
      case EXPECTS -> commitment.expect(Certainty.PROBABLE);
      case THREATENS, HOPES -> commitment.expect(Certainty.POSSIBLE);
      case PERMITS -> permits(outer, commitment);
      case ATTEMPTS -> commitment.attempted(outer);
      case FACTIVE, EXPRESSES, IMPLIES -> commitment.inTimeOf(outer);
      case ENDS -> ends(outer, around, commitment);
      case CONTINUES -> {
        commitment.goesOn();
        commitment.inTimeOf(outer);
      }
      case REPEATS -> {
        commitment.repeats();
        commitment.inTimeOf(outer);
      }
      case OVER -> commitment.settle(Reality.PAST);
      case FAILS, REFUSES -> {
        commitment.inTimeOf(outer);
        if (!outer.negated()) {
          commitment.denyOrLeaveOpen();
        }
      }
    }
    boolean noun = outer.kind() == Clause.Kind.NOUN && signature == Signature.APPEARS;
    if (outer.negated() && passesDenial(signature) && !noun) {
      commitment.deny();
    }
    // "has no evidence that it did": to lack the evidence denies nothing.
    boolean lacking = noun && outer.negated();
    return signature != Signature.FACTIVE && signature != Signature.ENDS && !lacking;
  }

  // "did not plan to", "was not allowed to", "did not manage to": then it did not.
  private static boolean passesDenial(Signature signature) {
    return switch (signature) {
      case IMPLIES, CONTINUES, COMMITS, PLANS, EXPECTS, APPEARS, PERMITS, ATTEMPTS -> true;
      default -> false;
    };
  }

  /** "does not think that it did" says that it thinks that it did not. */
  static boolean isRaising(String lemma) {
    return RAISING.contains(lemma);
  }

  private static void asserts(Clause outer, Commitment commitment) {
    if (outer.negated() && isRaising(outer.predicate().lemma())) {
      commitment.deny();
    } else if (outer.negated()) {
      // "did not say that", "could not confirm that"
      commitment.weaken(Certainty.POSSIBLE);
    }
    commitment.isWord();
    if (outer.kind() == Clause.Kind.NOUN) {
      commitment.laterTold();
    }
  }

  private static void denies(Clause outer, Commitment commitment) {
    if (outer.negated()) {
      commitment.weaken(Certainty.POSSIBLE);
    } else {
      commitment.deny();
    }
  }

  private static void permits(Clause outer, Commitment commitment) {
    if (outer.modality() == Clause.Modality.FUTURE) {
      commitment.expect(Certainty.PROBABLE);
    } else {
      commitment.fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
    }
  }

  // What is suspended may be taken up again.
  private static void ends(Clause outer, Embeddings around, Commitment commitment) {
    Factuality end = ChainReader.told(outer, around);
    if (PAUSES.contains(outer.predicate().lemma())) {
      commitment.pauses(end);
    } else {
      commitment.ends(end);
    }
  }
}
