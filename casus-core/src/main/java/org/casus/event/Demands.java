package org.casus.event;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What the conditions of a codebook ask for; hundreds of entries share one, read once. */
final class Demands {
  private final Vocabulary vocabulary;
  private final Map<Condition, Demand> known = new IdentityHashMap<>();

  /**
   * @param vocabulary all words of the conditions
   */
  Demands(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The words by which the demands are numbered. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What each of these conditions asks for. */
  List<Demand> of(List<Condition> conditions) {
    List<Demand> demands = new ArrayList<>(conditions.size());
    for (Condition condition : conditions) {
      demands.add(known.computeIfAbsent(condition, c -> Demand.of(c, vocabulary)));
    }
    return List.copyOf(demands);
  }
}
