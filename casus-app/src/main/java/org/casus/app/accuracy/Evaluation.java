package org.casus.app.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.casus.source.RawItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well what was coded agrees with one set of gold.
 *
 * @param figures in a fixed order
 * @param outcomes of every record, in the order of the gold
 */
public record Evaluation(List<Figures> figures, List<Outcome> outcomes) {
  private static final List<Scoring> SCORINGS =
      List.of(
          new DocumentScoring(),
          new RootScoring(),
          new DyadScoring(),
          new CameoScoring(),
          new QuadScoring(),
          new TreatyScoring());

  public Evaluation {
    figures = List.copyOf(figures);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Holds the records of a file that was coded before against the gold. A document that the file
   * lacks counts as coded with nothing.
   *
   * @throws IOException if one cannot be read, or there is no scoring for this kind of gold
   */
  public static Evaluation of(List<Gold> gold, Path coded) throws IOException {
    Map<String, JsonNode> records = new HashMap<>();
    for (JsonNode record : Gold.lines(coded)) {
      String id = Gold.text(record.get("document"), "id");
      if (id == null) {
        throw new IOException(coded + ": is no output of casus code.");
      }
      records.put(id, record);
    }
    return of(gold, records);
  }

  /**
   * Codes the texts of the gold, and holds what comes of them against it.
   *
   * @param coder gives the line of output that an item is written as
   * @throws IOException if there is no scoring for this kind of gold
   */
  public static Evaluation of(List<Gold> gold, Function<RawItem, String> coder) throws IOException {
    JsonMapper json = new JsonMapper();
    Map<String, JsonNode> records = new HashMap<>();
    gold.parallelStream()
        .map(record -> Map.entry(record.id(), json.readTree(coder.apply(record.item()))))
        .toList()
        .forEach(entry -> records.put(entry.getKey(), entry.getValue()));
    return of(gold, records);
  }

  private static Evaluation of(List<Gold> gold, Map<String, JsonNode> records) throws IOException {
    Scoring scoring =
        SCORINGS.stream()
            .filter(s -> s.fits(gold.getFirst()))
            .findFirst()
            .orElseThrow(() -> new IOException("there is no scoring for this kind of gold."));
    List<Scoring.Coded> coded = gold.stream().map(g -> coded(g, records.get(g.id()))).toList();
    return new Evaluation(
        scoring.score(coded), coded.stream().flatMap(c -> scoring.outcomes(c).stream()).toList());
  }

  private static Scoring.Coded coded(Gold gold, @Nullable JsonNode record) {
    return record == null
        ? new Scoring.Coded(gold, List.of(), List.of())
        : new Scoring.Coded(
            gold,
            ScoredEvent.all(record.get("events"), gold.text()),
            ScoredAgreement.all(record.get("agreements")));
  }
}
