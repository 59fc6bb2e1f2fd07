package org.casus.event;

import java.util.Comparator;
import java.util.List;

/** An entry and the one of its predicates by whose head it is looked up. */
final class Candidate {
  /** More than any conditions weigh: a user's entry wins over ours. */
  private static final int OWN = 1000;

  private static final int WORD = 6;

  private final Entry entry;
  private final Entry.Predicate predicate;
  private final List<String> further;
  private final int[] others;
  private final List<Demand> conditions;
  private final List<Demand> exceptions;
  private final int weight;

  /**
   * @param demands by number what the entry's conditions and exceptions ask for
   * @param own whether a user wrote the entry: it wins over every one that is shipped
   */
  Candidate(Entry entry, Entry.Predicate predicate, Demands demands, boolean own) {
    this.entry = entry;
    this.predicate = predicate;
    this.further = predicate.lemmas().subList(1, predicate.lemmas().size());
    this.others = others(predicate, demands.vocabulary());
    this.conditions = demands.of(entry.conditions());
    this.exceptions = demands.of(entry.exceptions());
    this.weight = weight(entry, predicate, own);
  }

  // A compound is read back from its head.
  private static int[] others(Entry.Predicate predicate, Vocabulary vocabulary) {
    List<String> lemmas =
        predicate.kind() == Clause.Kind.NOUN ? predicate.lemmas().reversed() : predicate.lemmas();
    return lemmas.stream().skip(1).mapToInt(vocabulary::number).toArray();
  }

  Entry entry() {
    return entry;
  }

  Entry.Predicate predicate() {
    return predicate;
  }

  /** The predicate's words behind its first. */
  List<String> further() {
    return further;
  }

  /** How many words the predicate has besides its head. */
  int others() {
    return others.length;
  }

  /** The number of one of the predicate's words but its head, counted from the head. */
  int other(int index) {
    return others[index];
  }

  /** What the entry's conditions ask for: all of it must hold. */
  List<Demand> conditions() {
    return conditions;
  }

  /** What the entry's exceptions ask for: none of it may hold. */
  List<Demand> exceptions() {
    return exceptions;
  }

  /** How closely the entry describes what it fits: the more, the more it asks. */
  int weight() {
    return weight;
  }

  /** With the closest descriptions first, and equals in the order of the codebook. */
  static List<Candidate> sorted(List<Candidate> candidates) {
    return candidates.stream()
        .sorted(Comparator.comparingInt(candidate -> -candidate.weight()))
        .toList();
  }

  private static int weight(Entry entry, Entry.Predicate predicate, boolean own) {
    int weight = (own ? OWN : 0) + WORD * (predicate.lemmas().size() - 1);
    for (Condition condition : entry.conditions()) {
      weight += worth(condition);
    }
    return weight;
  }

  private static int worth(Condition condition) {
    if (condition.asksForAnything()) {
      return 3;
    }
    return condition.asksForActor() ? 5 : 10;
  }
}
