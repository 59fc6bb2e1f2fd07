package org.casus.app.accuracy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often each type of the gold was coded as each type. */
public final class Confusion {
  private final Map<String, Map<String, List<Outcome>>> cells = new TreeMap<>();

  /** Counts these outcomes. */
  public Confusion(Collection<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      cells
          .computeIfAbsent(outcome.wanted(), wanted -> new TreeMap<>())
          .computeIfAbsent(outcome.coded(), coded -> new ArrayList<>())
          .add(outcome);
    }
  }

  /** A kind of error and its cases. */
  public record Miss(String wanted, String coded, List<Outcome> cases) {
    public Miss {
      cases = List.copyOf(cases);
    }
  }

  /** Every type on either side, in the order of the alphabet, what is absent last. */
  public List<String> labels() {
    TreeSet<String> labels = new TreeSet<>(cells.keySet());
    cells.values().forEach(row -> labels.addAll(row.keySet()));
    List<String> ordered = new ArrayList<>(labels);
    if (ordered.remove(Outcome.NOTHING)) {
      ordered.add(Outcome.NOTHING);
    }
    return List.copyOf(ordered);
  }

  /** How often what a person coded so was coded thus by the program. */
  public int count(String wanted, String coded) {
    return cells.getOrDefault(wanted, Map.of()).getOrDefault(coded, List.of()).size();
  }

  /** The kinds of error, the commonest first. */
  public List<Miss> misses() {
    return cells.entrySet().stream()
        .flatMap(
            row ->
                row.getValue().entrySet().stream()
                    .filter(cell -> !cell.getKey().equals(row.getKey()))
                    .map(cell -> new Miss(row.getKey(), cell.getKey(), cell.getValue())))
        .sorted(Comparator.comparingInt((Miss miss) -> miss.cases().size()).reversed())
        .toList();
  }

  /** The counts by the person's type, then by the program's; no zeros. */
  public Map<String, Map<String, Integer>> counts() {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    for (String wanted : labels()) {
      Map<String, Integer> row = new LinkedHashMap<>();
      labels().stream()
          .filter(coded -> count(wanted, coded) > 0)
          .forEach(coded -> row.put(coded, count(wanted, coded)));
      if (!row.isEmpty()) {
        counts.put(wanted, row);
      }
    }
    return counts;
  }
}
