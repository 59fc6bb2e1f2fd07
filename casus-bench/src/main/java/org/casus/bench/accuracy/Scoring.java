package org.casus.bench.accuracy;

import java.util.List;

/** How one kind of gold is held against what was coded. */
interface Scoring {
  /** Whether this kind of record is its own. */
  boolean fits(Gold gold);

  /** The figures over all records. */
  List<Figures> score(List<Coded> records);

  /** A record of the gold and what the program coded of the same text, in its order. */
  record Coded(Gold gold, List<ScoredEvent> events) {
    public Coded {
      events = List.copyOf(events);
    }
  }
}
