package org.casus.bench.attribution;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.casus.document.Document;
import org.casus.document.Extractor;
import org.casus.event.EventMention;
import org.casus.event.Quantity;
import org.casus.report.DocumentCoder;
import tools.jackson.databind.JsonNode;

/**
 * The measure of how many died, on the templates of MUC-4 (1992).
 *
 * <p>The dead of a template are those human targets whose effect is DEATH, each with the number
 * that the template gives it; templates that give one of them no number are left out. A toll is
 * found when any coded attack of the dispatch tells how many died, and right when the number of one
 * of the targets, or of all of them, lies within the range of such an attack.
 */
public final class TollAccuracy {
  private final Extractor extractor;
  private final DocumentCoder coder;

  private int tolls;
  private int found;
  private int right;

  private TollAccuracy(Extractor extractor, DocumentCoder coder) {
    this.extractor = extractor;
    this.coder = coder;
  }

  /** Prints the figures over a file of dispatches with their templates. */
  public static void print(Extractor extractor, DocumentCoder coder, Path file, PrintStream out)
      throws IOException {
    TollAccuracy accuracy = new TollAccuracy(extractor, coder);
    for (JsonNode record : Texts.read(file)) {
      accuracy.measure(record);
    }
    out.printf(
        Locale.ROOT,
        "tolls: %d, told by a coded attack %.3f; of these right %.3f%n",
        accuracy.tolls,
        (double) accuracy.found / accuracy.tolls,
        (double) accuracy.right / accuracy.found);
  }

  private void measure(JsonNode record) {
    List<Map<String, Integer>> dead =
        record.get("gold").valueStream().map(TollAccuracy::dead).filter(d -> !d.isEmpty()).toList();
    if (dead.isEmpty()) {
      return;
    }
    List<Quantity> ours = ours(record);
    for (Map<String, Integer> targets : dead) {
      tolls++;
      found += ours.isEmpty() ? 0 : 1;
      right += ours.stream().anyMatch(q -> tells(q, targets)) ? 1 : 0;
    }
  }

  private List<Quantity> ours(JsonNode record) {
    Document document =
        Texts.extracted(extractor, record.get("id").asString(), record.get("text").asString());
    return document == null
        ? List.of()
        : coder.code(document).events().stream()
            .map(report -> report.claim().event())
            .map(EventMention::dead)
            .filter(Objects::nonNull)
            .toList();
  }

  private static boolean tells(Quantity ours, Map<String, Integer> targets) {
    int all = targets.values().stream().mapToInt(Integer::intValue).sum();
    return isWithin(all, ours) || targets.values().stream().anyMatch(n -> isWithin(n, ours));
  }

  private static boolean isWithin(int number, Quantity ours) {
    return ours.low() <= number && number <= ours.high();
  }

  /** The dead of a template with their numbers; empty if one has none. */
  private static Map<String, Integer> dead(JsonNode template) {
    Map<String, Integer> dead = new HashMap<>();
    JsonNode effects = template.get("HUM TGT: EFFECT OF INCIDENT");
    JsonNode numbers = template.get("HUM TGT: NUMBER");
    if (effects == null || numbers == null) {
      return dead;
    }
    for (JsonNode effect : effects) {
      String[] parts = effect.asString().split(": ", 2);
      if (parts[0].equals("DEATH") && parts.length == 2) {
        OptionalInt number = number(numbers, parts[1]);
        if (number.isEmpty()) {
          return Map.of();
        }
        dead.put(parts[1], number.getAsInt());
      }
    }
    return dead;
  }

  private static OptionalInt number(JsonNode numbers, String target) {
    for (JsonNode number : numbers) {
      String[] parts = number.asString().split(": ", 2);
      if (parts.length == 2 && parts[1].equals(target) && parts[0].matches("\\d{1,6}")) {
        return OptionalInt.of(Integer.parseInt(parts[0]));
      }
    }
    return OptionalInt.empty();
  }
}
