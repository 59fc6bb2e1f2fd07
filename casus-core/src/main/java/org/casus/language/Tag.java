package org.casus.language;

/**
 * The universal parts of speech of <a href="https://universaldependencies.org/u/pos/">Universal
 * Dependencies v2</a>.
 */
public enum Tag {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X;

  /** Whether it heads noun phrases: common or proper noun, or pronoun. */
  public boolean isNominal() {
    return this == NOUN || this == PROPN || this == PRON;
  }
}
