package org.casus.event;

/** The part that an argument plays in its clause, before any codebook looks at it. */
public enum Slot {
  /** Who does it: the subject of an active verb or of a light verb, the "by" of a passive. */
  SUBJECT,
  /** Whose deed a nominal predicate is: "Russia's bombing". */
  POSSESSOR,
  /** Whom or what it is done to: the object of an active verb, the subject of a passive. */
  OBJECT,
  /** To whom something is given or said: the indirect object. */
  INDIRECT,
  /** A noun or nationality that stands before a nominal predicate: "Israeli airstrikes". */
  MODIFIER,
  /** Behind a preposition, which the argument names. */
  PREPOSITION,
  /** A noun that says what the subject is: "Iran is an ally". */
  COMPLEMENT
}
