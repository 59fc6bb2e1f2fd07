package org.casus.event;

import java.util.Comparator;
import java.util.List;

/**
 * An entry and the one of its predicates by whose head it is looked up.
 *
 * @param further the predicate's words behind its first
 * @param weight how closely the entry describes what it fits: the more, the more it asks
 */
record Candidate(Entry entry, Entry.Predicate predicate, List<String> further, int weight) {
  /** More than any conditions weigh: a user's entry wins over ours. */
  private static final int OWN = 1000;

  private static final int WORD = 6;

  Candidate {
    further = List.copyOf(further);
  }

  /**
   * @param own whether a user wrote the entry: it wins over every one that is shipped
   */
  Candidate(Entry entry, Entry.Predicate predicate, boolean own) {
    this(
        entry,
        predicate,
        predicate.lemmas().subList(1, predicate.lemmas().size()),
        weight(entry, predicate, own));
  }

  /** Puts the closest descriptions first and leaves equals in the order of the codebook. */
  static void sort(List<Candidate> candidates) {
    candidates.sort(Comparator.comparingInt(candidate -> -candidate.weight()));
  }

  private static int weight(Entry entry, Entry.Predicate predicate, boolean own) {
    int weight = (own ? OWN : 0) + WORD * (predicate.lemmas().size() - 1);
    for (Condition condition : entry.conditions()) {
      weight += worth(condition);
    }
    return weight;
  }

  private static int worth(Condition condition) {
    int worth = 10;
    for (Condition.Test test : condition.others()) {
      if (test instanceof Condition.Test.Anything) {
        return 3;
      }
      worth = 5;
    }
    return worth;
  }
}
