package org.casus.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What one condition asks for, its words by their numbers.
 *
 * @param slot where to look
 * @param preposition the number of the slot's preposition, {@link Vocabulary#UNKNOWN} if it has
 *     none
 * @param alternatives any of them will do
 * @param wordless the alternatives that are no words
 * @param edges the first and last words of the alternatives that are words: without one of them,
 *     none of these holds
 * @param ends the last words of the alternatives that are words
 * @param actor whether it is met by what the nominal is as an actor
 * @param anything whether anything at all meets it, as long as the slot is filled
 */
record Demand(
    SlotName slot,
    int preposition,
    List<Alternative> alternatives,
    List<Alternative> wordless,
    BitSet edges,
    BitSet ends,
    boolean actor,
    boolean anything) {

  /**
   * One alternative of a condition.
   *
   * @param first the number of the first of its words, {@link Vocabulary#UNKNOWN} if it has none
   * @param last the number of the last of its words
   */
  record Alternative(Condition.Test test, int first, int last) {
    static Alternative of(Condition.Test test, Vocabulary vocabulary) {
      return test instanceof Condition.Test.Words(List<String> lemmas)
          ? new Alternative(
              test, vocabulary.number(lemmas.getFirst()), vocabulary.number(lemmas.getLast()))
          : new Alternative(test, Vocabulary.UNKNOWN, Vocabulary.UNKNOWN);
    }

    boolean isWordless() {
      return last == Vocabulary.UNKNOWN;
    }
  }

  Demand {
    alternatives = List.copyOf(alternatives);
    wordless = List.copyOf(wordless);
  }

  /** What a condition asks for, all of whose words are in the vocabulary. */
  static Demand of(Condition condition, Vocabulary vocabulary) {
    List<Alternative> alternatives = new ArrayList<>(condition.alternatives().size());
    List<Alternative> wordless = new ArrayList<>(0);
    BitSet edges = new BitSet();
    BitSet ends = new BitSet();
    for (Condition.Test test : condition.alternatives()) {
      Alternative alternative = Alternative.of(test, vocabulary);
      alternatives.add(alternative);
      if (alternative.isWordless()) {
        wordless.add(alternative);
      } else {
        edges.set(alternative.first());
        edges.set(alternative.last());
        ends.set(alternative.last());
      }
    }
    return new Demand(
        condition.slot(),
        vocabulary.number(condition.slot().preposition()),
        alternatives,
        wordless,
        edges,
        ends,
        condition.asksForActor(),
        condition.asksForAnything());
  }
}
