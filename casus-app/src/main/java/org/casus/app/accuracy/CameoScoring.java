package org.casus.app.accuracy;

import java.util.List;

/** The examples of the CAMEO manual: one sentence, its full code. */
final class CameoScoring implements Scoring {
  @Override
  public boolean fits(Gold gold) {
    return gold.label().has("cameo_name");
  }

  @Override
  public List<Figures> score(List<Coded> records) {
    int exact = 0;
    int root = 0;
    int events = 0;
    int exactOfEvents = 0;
    int rootOfEvents = 0;
    for (Coded record : records) {
      String want = record.gold().label().get("cameo").asString();
      List<String> codes = record.events().stream().map(ScoredEvent::cameo).toList();
      long same = codes.stream().filter(want::equals).count();
      long near = codes.stream().filter(code -> root(code).equals(root(want))).count();
      exact += same > 0 ? 1 : 0;
      root += near > 0 ? 1 : 0;
      events += codes.size();
      exactOfEvents += (int) same;
      rootOfEvents += (int) near;
    }
    int n = records.size();
    return List.of(
        Figures.of("CAMEO manual")
            .count("n", n)
            .rate("exact_recall", exact, n)
            .rate("root_recall", root, n)
            .count("events", events)
            .rate("exact_precision", exactOfEvents, events)
            .rate("root_precision", rootOfEvents, events));
  }

  @Override
  public List<Outcome> outcomes(Coded record) {
    return record.labelled(
        root(record.gold().label().get("cameo").asString()),
        record.events().stream().map(event -> root(event.cameo())).toList());
  }

  private static String root(String code) {
    return code.substring(0, Math.min(2, code.length()));
  }
}
