package org.casus.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.place.NameGroup.Candidate;

/**
 * The choice among namesakes in one document: by the container that the text names, by the
 * countries and divisions of the document's other places, by nearness to them, by prominence.
 *
 * <p>The time grows with the number of names; of the other places only the {@value #MOST_ANCHORS}
 * weightiest attract.
 */
final class ToponymChooser {
  /** Names less likely than this to be places are dropped. */
  private static final double THRESHOLD = 4.7;

  private static final int ROUNDS = 2;
  private static final int MOST_ANCHORS = 24;
  private static final double HELD = 5;
  private static final double SAME_COUNTRY = 1.5;
  private static final double SAME_DIVISION = 1.7;
  private static final double NEAR = 1.5;
  private static final double NEAR_KILOMETRES = 120;
  private static final double RARE = 0.8;
  private static final double RECOGNITION_SHARE = 0.6;

  private final PlaceTable table;
  private final Map<Long, NameGroup> groups = new LinkedHashMap<>();
  private final Map<Integer, Double> countryWeight = new HashMap<>();
  private final Map<Integer, Double> divisionWeight = new HashMap<>();
  private List<Anchor> anchors = List.of();

  private record Anchor(NameGroup group, int row, double weight) {}

  ToponymChooser(PlaceTable table, List<NameMatch> matches) {
    this.table = table;
    for (NameMatch match : matches) {
      groups.computeIfAbsent(match.key(), key -> new NameGroup(table, match.link())).add(match);
    }
    linkHolders(matches);
    for (int round = 0; round < ROUNDS; round++) {
      weigh();
      groups.values().forEach(this::support);
    }
  }

  NameGroup group(NameMatch match) {
    NameGroup group = groups.get(match.key());
    if (group == null) {
      throw new IllegalArgumentException("a match of another document");
    }
    return group;
  }

  /** Whether the match is a place, all evidence taken together. */
  boolean isPlace(NameMatch match) {
    NameGroup group = group(match);
    double elsewhere = Math.max(0, Math.min(1.5, group.evidence() - match.evidence()));
    double shared = match.evidence() <= -3 ? 0 : elsewhere;
    return confidence(group, match.evidence() + shared) >= 0;
  }

  private static double confidence(NameGroup group, double evidence) {
    Candidate best = group.best();
    double rarity = group.candidates().size() == 1 ? RARE : 0;
    return best.prominence() - THRESHOLD + evidence + rarity + RECOGNITION_SHARE * best.support();
  }

  private void linkHolders(List<NameMatch> matches) {
    for (int at = 0; at + 1 < matches.size(); at++) {
      NameMatch one = matches.get(at);
      NameMatch two = matches.get(at + 1);
      if (one.sentence() == two.sentence() && HolderGap.joins(one, two)) {
        linkHolders(group(one), group(two));
        if (HolderGap.isPossessive(one)) {
          linkHolders(group(two), group(one));
        }
      }
    }
  }

  private void linkHolders(NameGroup inner, NameGroup outer) {
    // A name that is said a thousand times is compared with its neighbour's candidates once.
    if (!inner.joins(outer)) {
      return;
    }
    for (Candidate within : inner.candidates()) {
      for (Candidate holder : outer.candidates()) {
        if (table.lies(within.row(), holder.row()) && mayBeHeld(inner, within)) {
          inner.held(within.row(), holder.row());
          outer.held(holder.row(), PlaceTable.NONE);
        }
      }
    }
  }

  // "Mexico, the United States" lists countries; it does not speak of Mexico, Missouri.
  private boolean mayBeHeld(NameGroup group, Candidate candidate) {
    return table.kind(group.candidates().getFirst().row()) != PlaceKind.COUNTRY
        || table.kind(candidate.row()) == PlaceKind.DIVISION;
  }

  private void weigh() {
    countryWeight.clear();
    divisionWeight.clear();
    List<Anchor> all = new ArrayList<>();
    for (NameGroup group : groups.values()) {
      double weight = weight(group);
      if (weight > 0) {
        int row = group.best().row();
        countryWeight.merge(countryOf(row), weight, Double::sum);
        divisionWeight.merge(divisionOf(row), weight, Double::sum);
        all.add(new Anchor(group, row, weight));
      }
    }
    all.sort(Comparator.comparingDouble(anchor -> -anchor.weight()));
    anchors = List.copyOf(all.subList(0, Math.min(MOST_ANCHORS, all.size())));
  }

  // From 0, surely no place, to 1; less where a namesake is nearly as likely.
  private static double weight(NameGroup group) {
    double confidence = Math.max(0, Math.min(1, (confidence(group, group.evidence()) + 1) / 3));
    Candidate best = group.best();
    double second = 0;
    for (Candidate candidate : group.candidates()) {
      if (candidate != best) {
        second = Math.max(second, candidate.score());
      }
    }
    double margin = Math.max(0.3, Math.min(1, (best.score() - second) / 1.5));
    return group.isHeld() ? 1 : confidence * margin;
  }

  private int countryOf(int row) {
    return table.kind(row) == PlaceKind.COUNTRY ? row : table.country(row);
  }

  private int divisionOf(int row) {
    return table.kind(row) == PlaceKind.DIVISION ? row : table.division(row);
  }

  private void support(NameGroup group) {
    double own = weight(group);
    int row = group.best().row();
    for (Candidate candidate : group.candidates()) {
      double country = others(countryWeight, countryOf(candidate.row()), countryOf(row), own);
      double division = others(divisionWeight, divisionOf(candidate.row()), divisionOf(row), own);
      double held = group.isHeld() && group.holds(candidate.row()) ? HELD : 0;
      candidate.support(
          held
              + SAME_COUNTRY * saturated(country, 1.5)
              + SAME_DIVISION * saturated(division, 1.5)
              + NEAR * saturated(nearness(group, candidate.row()), 1));
    }
  }

  private static double others(Map<Integer, Double> weights, int area, int ownArea, double own) {
    if (area == PlaceTable.NONE) {
      return 0;
    }
    return weights.getOrDefault(area, 0.0) - (area == ownArea ? own : 0);
  }

  private static double saturated(double weight, double full) {
    return Math.max(0, Math.min(1, weight / full));
  }

  private double nearness(NameGroup group, int row) {
    if (!isLocal(row)) {
      return 0;
    }
    double nearness = 0;
    for (Anchor anchor : anchors) {
      if (anchor.group() != group && isLocal(anchor.row())) {
        double kilometres = Distance.kilometres(table, row, anchor.row());
        nearness += anchor.weight() * Math.exp(-kilometres / NEAR_KILOMETRES);
      }
    }
    return nearness;
  }

  private boolean isLocal(int row) {
    PlaceKind kind = table.kind(row);
    return kind.isSettlement() || kind == PlaceKind.DISTRICT || kind == PlaceKind.SITE;
  }
}
