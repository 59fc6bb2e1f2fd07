package org.casus.event;

/**
 * The place of one clause in another.
 *
 * @param clause the clause that embeds
 * @param link how the embedded one is joined to it
 */
public record Embedding(Clause clause, Link link) {
  /** How an embedded clause is joined to its parent. */
  public enum Link {
    /** "said that it attacked": a finite complement. */
    THAT,
    /** "agreed to attack", "kept attacking": a complement without a tense of its own. */
    INFINITIVE,
    /** "condemned the attack": the embedded clause is a nominal argument. */
    ARGUMENT,
    /** "if it attacks". */
    CONDITION,
    /** "signed the pact to deter". */
    PURPOSE,
    /** "after it attacked", "attacking": any other adverbial clause. */
    ADVERBIAL,
    /** "the force that attacked". */
    RELATIVE,
    /** "it attacked and withdrew": the parent is the first conjunct. */
    CONJUNCT
  }
}
