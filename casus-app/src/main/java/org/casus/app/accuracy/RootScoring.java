package org.casus.app.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.event.EventType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The PLV records: a sentence with source and target marked, one of 15 roots. */
final class RootScoring implements Scoring {
  private static final Map<String, String> ROOTS = Map.of("CONCEDE", "YIELD", "RETREAT", "YIELD");

  @Override
  public boolean fits(Gold gold) {
    return gold.label().has("plover_root15");
  }

  @Override
  public List<Figures> score(List<Coded> records) {
    List<String> want = new ArrayList<>();
    List<Integer> wantQuad = new ArrayList<>();
    List<@Nullable String> first = new ArrayList<>();
    List<@Nullable String> pair = new ArrayList<>();
    List<@Nullable Integer> firstQuad = new ArrayList<>();
    for (Coded record : records) {
      JsonNode label = record.gold().label();
      want.add(label.get("plover_root15").asString());
      wantQuad.add(Integer.parseInt(label.get("quad").asString()));
      ScoredEvent lead = record.events().isEmpty() ? null : record.events().getFirst();
      ScoredEvent match = match(record, label);
      first.add(root(lead));
      pair.add(root(match == null ? lead : match));
      firstQuad.add(lead == null ? null : quad(lead.type()));
    }
    long some = first.stream().filter(root -> root != null).count();
    return List.of(
        Figures.of("PLV")
            .count("n", records.size())
            .rate("any_event", (double) some, records.size())
            .value("first_accuracy", Figures.accuracy(want, first))
            .value("first_macro_f1", Figures.macroF1(want, first))
            .value("pair_accuracy", Figures.accuracy(want, pair))
            .value("pair_macro_f1", Figures.macroF1(want, pair))
            .value("quad_macro_f1", Figures.macroF1(wantQuad, firstQuad)));
  }

  @Override
  public List<Outcome> outcomes(Coded record) {
    JsonNode label = record.gold().label();
    ScoredEvent match = match(record, label);
    ScoredEvent lead = record.events().isEmpty() ? null : record.events().getFirst();
    String got = root(match == null ? lead : match);
    return List.of(
        new Outcome(
            record.gold().id(),
            label.get("plover_root15").asString(),
            got == null ? Outcome.NOTHING : got,
            record.gold().text()));
  }

  private static @Nullable ScoredEvent match(Coded record, JsonNode label) {
    String source = label.get("source_text").asString();
    String target = label.get("target_text").asString();
    return record.events().stream()
        .filter(e -> names(e.actors(), source))
        .filter(e -> names(e.recipients().isEmpty() ? e.actors() : e.recipients(), target))
        .findFirst()
        .orElse(null);
  }

  private static boolean names(List<Party> parties, String words) {
    return parties.stream()
        .map(Party::text)
        .anyMatch(
            text ->
                !text.isEmpty()
                    && !words.isEmpty()
                    && (text.contains(words) || words.contains(text)));
  }

  private static @Nullable String root(@Nullable ScoredEvent event) {
    return event == null ? null : ROOTS.getOrDefault(event.type(), event.type());
  }

  /** The quad class as these records number it, from 1. */
  static int quad(String type) {
    return switch (EventType.valueOf(type).quadClass()) {
      case VERBAL_COOPERATION -> 1;
      case MATERIAL_COOPERATION -> 2;
      case VERBAL_CONFLICT -> 3;
      case MATERIAL_CONFLICT -> 4;
    };
  }
}
