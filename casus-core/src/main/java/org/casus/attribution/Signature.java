package org.casus.attribution;

/**
 * What a predicate says about the truth of its complement, after the classes of Karttunen (1971,
 * 2012): factive, implicative in both polarities, and the kinds of saying and wanting.
 */
public enum Signature {
  /** The subject says it. */
  ASSERTS,
  /** The subject says it, and the verb keeps a distance. */
  CLAIMS,
  /** The subject says that it is not so. */
  DENIES,
  /** The subject leaves open whether it is so. */
  DOUBTS,
  /** The subject wants somebody to do it. */
  DEMANDS,
  /** The subject holds it out as a harm. */
  THREATENS,
  /** The subject takes it on. */
  COMMITS,
  /** Meant, and not yet done. */
  PLANS,
  /** Thought likely. */
  EXPECTS,
  /** Wished for or feared: it can come. */
  HOPES,
  /** It looks so. */
  APPEARS,
  /** Made possible. */
  PERMITS,
  /** Tried. */
  ATTEMPTS,
  /** Taken as a fact, whoever speaks. */
  FACTIVE,
  /** It follows that it was done. */
  IMPLIES,
  /** It follows that it was not done. */
  FAILS,
  /** It went on and does no more. */
  ENDS,
  /** It went on before and goes on. */
  CONTINUES,
  /** Done again and again. */
  REPEATS,
  /** Done before now. */
  OVER,
  /** The subject will not do it. */
  REFUSES,
  /** Held to be right or needed. */
  NEEDS,
  /** Spoken of or felt about, which says nothing of whether it is so. */
  EXPRESSES;

  /** Whether it makes its subject a speaker who answers for the complement. */
  public boolean speaks() {
    return switch (this) {
      case ASSERTS, CLAIMS, DENIES, DOUBTS, DEMANDS, THREATENS, COMMITS -> true;
      case PLANS, EXPECTS, HOPES, APPEARS, PERMITS, ATTEMPTS -> false;
      case FACTIVE, IMPLIES, FAILS, ENDS, CONTINUES, REPEATS, OVER -> false;
      case REFUSES, NEEDS, EXPRESSES -> false;
    };
  }

  /** Whether its complement is somebody's word or thought. */
  boolean attributes() {
    return switch (this) {
      case ATTEMPTS, IMPLIES, FAILS, ENDS, CONTINUES, REPEATS, OVER, PERMITS, NEEDS -> false;
      default -> true;
    };
  }

  /** How its subject stands to the complement; meaningful where {@link #speaks()}. */
  public Stance stance() {
    return switch (this) {
      case DENIES -> Stance.DENIES;
      case DOUBTS -> Stance.DOUBTS;
      case DEMANDS -> Stance.DEMANDS;
      case THREATENS -> Stance.THREATENS;
      case ASSERTS, CLAIMS, COMMITS, PLANS, EXPECTS, HOPES -> Stance.ASSERTS;
      case APPEARS, PERMITS, ATTEMPTS, FACTIVE, IMPLIES, FAILS, ENDS -> Stance.ASSERTS;
      case CONTINUES, REPEATS, OVER, REFUSES, NEEDS, EXPRESSES -> Stance.ASSERTS;
    };
  }
}
