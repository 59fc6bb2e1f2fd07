package org.casus.app.accuracy;

import java.util.ArrayList;
import java.util.List;

/** The ConfliBERT records: no event, or verbal or material cooperation or conflict. */
final class QuadScoring implements Scoring {
  private static final int VERBAL_CONFLICT = 3;
  private static final List<String> CLASSES =
      List.of(
          Outcome.NOTHING,
          "verbal cooperation",
          "material cooperation",
          "verbal conflict",
          "material conflict");

  @Override
  public boolean fits(Gold gold) {
    return gold.label().has("quad5");
  }

  @Override
  public List<Figures> score(List<Coded> records) {
    List<Integer> want = new ArrayList<>();
    List<Integer> got = new ArrayList<>();
    for (Coded record : records) {
      want.add(record.gold().label().get("quad5").asInt());
      got.add(record.events().isEmpty() ? 0 : quad(record.events().getFirst().type()));
    }
    return List.of(
        Figures.of("ConfliBERT five classes")
            .count("n", records.size())
            .value("accuracy", Figures.accuracy(want, got))
            .value("macro_f1", Figures.macroF1(want, got)));
  }

  @Override
  public List<Outcome> outcomes(Coded record) {
    int want = record.gold().label().get("quad5").asInt();
    int got = record.events().isEmpty() ? 0 : quad(record.events().getFirst().type());
    return List.of(
        new Outcome(record.gold().id(), CLASSES.get(want), CLASSES.get(got), record.gold().text()));
  }

  // This set counts a sanction as verbal conflict.
  private static int quad(String type) {
    return type.equals("SANCTION") ? VERBAL_CONFLICT : RootScoring.quad(type);
  }
}
