package org.casus.app.accuracy;

import java.util.List;

/** How one kind of gold is held against what was coded. */
interface Scoring {
  /** Whether this kind of record is its own. */
  boolean fits(Gold gold);

  /** The figures over all records. */
  List<Figures> score(List<Coded> records);

  /** What became of each thing that the gold or the program holds of one record. */
  List<Outcome> outcomes(Coded record);

  /**
   * A record of the gold and what the program coded of the same text.
   *
   * @param gold the record
   * @param events in the program's order
   * @param agreements in the program's order
   */
  record Coded(Gold gold, List<ScoredEvent> events, List<ScoredAgreement> agreements) {
    public Coded {
      events = List.copyOf(events);
      agreements = List.copyOf(agreements);
    }

    /**
     * What became of a sentence that has one label: right where any event bears it, else what the
     * first event bears.
     */
    List<Outcome> labelled(String wanted, List<String> labels) {
      String got =
          labels.contains(wanted) || labels.isEmpty()
              ? labels.isEmpty() ? Outcome.NOTHING : wanted
              : labels.getFirst();
      return List.of(new Outcome(gold.id(), wanted, got, gold.text()));
    }
  }
}
