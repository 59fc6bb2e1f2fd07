package org.casus.app.accuracy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The PLOVER gold-standard records: one sentence, its type and the codes of both sides. */
final class DyadScoring implements Scoring {
  private static final Map<String, String> OLD_TYPES =
      Map.of(
          "DEMAND", "REQUEST", "DISAPPROVE", "ACCUSE", "INVESTIGATE", "ACCUSE", "FIGHT", "ASSAULT");
  private static final Map<String, String> OLD_CODES = Map.of("JAP", "JPN");

  @Override
  public boolean fits(Gold gold) {
    return gold.label().has("plover");
  }

  @Override
  public List<Figures> score(List<Coded> records) {
    Sums sums = new Sums();
    records.forEach(sums::add);
    int n = records.size();
    return List.of(
        Figures.of("PLOVER GSR")
            .count("n", n)
            .rate("type_recall", sums.type, n)
            .rate("both_countries_recall", sums.dyad, n)
            .rate("full_recall", sums.full, n)
            .count("events", sums.events)
            .rate("type_precision", sums.typeOfEvents, sums.events)
            .rate("full_precision", sums.fullOfEvents, sums.events));
  }

  @Override
  public List<Outcome> outcomes(Coded record) {
    return record.labelled(
        wanted(record.gold()), record.events().stream().map(ScoredEvent::type).toList());
  }

  private static String wanted(Gold gold) {
    String plover = gold.label().get("plover").asString();
    return OLD_TYPES.getOrDefault(plover, plover);
  }

  /** What is counted over the records. */
  private static final class Sums {
    private int type;
    private int dyad;
    private int full;
    private int events;
    private int typeOfEvents;
    private int fullOfEvents;

    void add(Coded record) {
      JsonNode label = record.gold().label();
      String want = wanted(record.gold());
      Set<String> sources = heads(label.get("source"));
      Set<String> targets = heads(label.get("target"));
      Set<String> others = targets.isEmpty() && sources.size() > 1 ? sources : targets;
      List<ScoredEvent> typed =
          record.events().stream().filter(e -> e.type().equals(want)).toList();
      List<ScoredEvent> whole = typed.stream().filter(e -> fits(e, sources, others)).toList();
      type += typed.isEmpty() ? 0 : 1;
      dyad += record.events().stream().anyMatch(e -> fits(e, sources, others)) ? 1 : 0;
      full += whole.isEmpty() ? 0 : 1;
      events += record.events().size();
      typeOfEvents += typed.size();
      fullOfEvents += whole.size();
    }
  }

  private static boolean fits(ScoredEvent event, Set<String> sources, Set<String> targets) {
    return event.dyads().stream()
        .anyMatch(
            dyad ->
                sources.contains(dyad.source())
                    && (targets.isEmpty() || targets.contains(dyad.target())));
  }

  private static Set<String> heads(JsonNode parties) {
    Set<String> heads = new TreeSet<>();
    for (JsonNode party : parties) {
      String code = Gold.text(party, "code");
      String head = code == null ? "" : code.substring(0, Math.min(3, code.length()));
      heads.add(OLD_CODES.getOrDefault(head, head));
    }
    return heads;
  }
}
