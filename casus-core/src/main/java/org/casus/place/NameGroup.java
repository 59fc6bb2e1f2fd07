package org.casus.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All matches of one name in a document, and the places it may name: one sense per discourse.
 *
 * <p>Filled and weighed by {@link ToponymChooser} alone.
 */
final class NameGroup {
  private static final int MOST_CANDIDATES = 48;

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Integer, Integer> holders = new HashMap<>();
  private double evidence = Double.NEGATIVE_INFINITY;
  private final Set<NameGroup> neighbours = new HashSet<>();

  /** A place that a name may mean. */
  static final class Candidate {
    private final int row;
    private final double prominence;
    private double support;

    Candidate(int row, double prominence) {
      this.row = row;
      this.prominence = prominence;
    }

    int row() {
      return row;
    }

    double prominence() {
      return prominence;
    }

    /** What the document's other places add. */
    double support() {
      return support;
    }

    void support(double support) {
      this.support = support;
    }

    double score() {
      return prominence + support;
    }
  }

  NameGroup(PlaceTable table, int firstLink) {
    for (int link = firstLink; link != PlaceTable.NONE; link = table.next(link)) {
      int row = table.row(link);
      candidates.add(new Candidate(row, Prominence.of(table, row)));
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate one) -> -one.prominence())
            .thenComparingInt(Candidate::row));
    if (candidates.size() > MOST_CANDIDATES) {
      candidates.subList(MOST_CANDIDATES, candidates.size()).clear();
    }
  }

  /** Notes that this name stood beside that one, and says whether it did so for the first time. */
  boolean joins(NameGroup outer) {
    return neighbours.add(outer);
  }

  void add(NameMatch match) {
    evidence = Math.max(evidence, match.evidence());
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /** Notes that the text puts the candidate's row into the holder's: "Paris, Texas". */
  void held(int row, int holder) {
    if (holder != PlaceTable.NONE || !holders.containsKey(row)) {
      holders.put(row, holder);
    }
  }

  /**
   * The row that the text says the candidate lies in, {@link PlaceTable#NONE} where it is silent.
   */
  int holder(int row) {
    return holders.getOrDefault(row, PlaceTable.NONE);
  }

  /** Whether the text itself joins the candidate to a container or to a place within it. */
  boolean holds(int row) {
    return holders.containsKey(row);
  }

  boolean isHeld() {
    return !holders.isEmpty();
  }

  /** The likeliest candidate so far. */
  Candidate best() {
    Candidate best = candidates.getFirst();
    for (Candidate candidate : candidates) {
      if (candidate.score() > best.score()) {
        best = candidate;
      }
    }
    return best;
  }

  /** The strongest evidence among the matches. */
  double evidence() {
    return evidence;
  }
}
