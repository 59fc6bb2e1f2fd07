package org.casus.attribution;

/**
 * What a predicate says about the truth of its complement, after the classes of Karttunen (1971,
 * 2012): factive, implicative in both polarities, and the kinds of saying and wanting.
 */
enum Signature {
  ASSERTS,
  CLAIMS,
  DENIES,
  DOUBTS,
  DEMANDS,
  THREATENS,
  COMMITS,
  PLANS,
  EXPECTS,
  PERMITS,
  ATTEMPTS,
  FACTIVE,
  IMPLIES,
  FAILS;

  /** Whether it makes its subject a speaker who answers for the complement. */
  boolean speaks() {
    return switch (this) {
      case ASSERTS, CLAIMS, DENIES, DOUBTS, DEMANDS, THREATENS, COMMITS -> true;
      case PLANS, EXPECTS, PERMITS, ATTEMPTS, FACTIVE, IMPLIES, FAILS -> false;
    };
  }

  /** How its subject stands to the complement; meaningful where {@link #speaks()}. */
  Stance stance() {
    return switch (this) {
      case DENIES -> Stance.DENIES;
      case DOUBTS -> Stance.DOUBTS;
      case DEMANDS -> Stance.DEMANDS;
      case THREATENS -> Stance.THREATENS;
      case ASSERTS, CLAIMS, COMMITS, PLANS, EXPECTS, PERMITS, ATTEMPTS, FACTIVE, IMPLIES, FAILS ->
          Stance.ASSERTS;
    };
  }
}
