package org.casus.language;

/** The morphological features that coding reads (Universal Dependencies names in brackets). */
public enum Feature {
  /** Tense=Past. */
  PAST,
  /** Tense=Pres. */
  PRESENT,
  /** VerbForm=Fin. */
  FINITE,
  /** VerbForm=Inf. */
  INFINITIVE,
  /** VerbForm=Ger. */
  GERUND,
  /** VerbForm=Part. */
  PARTICIPLE,
  /** Voice=Pass. */
  PASSIVE,
  /** Mood=Imp. */
  IMPERATIVE,
  /** Number=Sing. */
  SINGULAR,
  /** Number=Plur. */
  PLURAL,
  /** Person=1. */
  FIRST_PERSON,
  /** Person=2. */
  SECOND_PERSON,
  /** Person=3. */
  THIRD_PERSON,
  /** Polarity=Neg. */
  NEGATIVE,
  /** Gender=Masc. */
  MASCULINE,
  /** Gender=Fem. */
  FEMININE,
  /** Poss=Yes. */
  POSSESSIVE
}
