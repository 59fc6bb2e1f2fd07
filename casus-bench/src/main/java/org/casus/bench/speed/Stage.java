package org.casus.bench.speed;

/** The stages whose cost is measured, in the order in which data passes them. */
public enum Stage {
  /** From raw item to document: clean text and language. */
  DOCUMENT,
  /** Sentences, tokens, tags, lemmas, dependencies. */
  LANGUAGE,
  PLACE,
  TIME,
  ACTOR,
  EVENT,
  ATTRIBUTION,
  /** From language to attribution as one, and what joins them. */
  CODING,
  AGREEMENT,
  /** From record to a line of the wire format. */
  WRITING;

  /** Whether the cost of the whole counts it: the stages within coding are in coding. */
  public boolean isWhole() {
    return this == DOCUMENT || this == CODING || this == AGREEMENT || this == WRITING;
  }
}
