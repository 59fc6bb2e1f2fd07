package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.casus.app.accuracy.Evaluation;
import org.casus.app.accuracy.Figures;
import org.casus.app.accuracy.Gold;
import org.casus.event.EventType;
import org.casus.store.wire.RecordWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The gold sentences of this repository: no figure may fall below its floor. */
class AccuracyFloorsTest {
  private static final Path FOLDER = Path.of("..", "gold");

  private static List<Gold> gold() throws IOException {
    return Gold.read(FOLDER.resolve("sentences.jsonl"));
  }

  @Test
  void everyFigureKeepsItsFloor() throws IOException {
    Coder coder = Coder.load();
    Map<String, Figures> figures =
        Evaluation.of(gold(), item -> RecordWriter.line(coder.record(item))).figures().stream()
            .collect(Collectors.toMap(Figures::name, Function.identity()));
    List<String> floors =
        Files.readAllLines(FOLDER.resolve("floors.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(floors).hasSizeGreaterThan(5);
    SoftAssertions.assertSoftly(
        softly -> {
          for (String floor : floors) {
            String[] parts = floor.split("\\s*\\|\\s*", 3);
            double value = figures.get(parts[0]).values().get(parts[1]).doubleValue();
            softly.assertThat(value).as(floor).isGreaterThanOrEqualTo(Double.parseDouble(parts[2]));
          }
        });
  }

  @Test
  void theGoldHasEveryTypeAndAsManyNegatives() throws IOException {
    List<Gold> gold = gold();
    Set<String> types = new HashSet<>();
    int negatives = 0;
    for (Gold record : gold) {
      JsonNode events = record.record().get("events");
      events.forEach(event -> types.add(event.get("type").asString()));
      negatives += events.isEmpty() ? 1 : 0;
    }
    assertThat(gold).hasSizeGreaterThanOrEqualTo(300);
    assertThat(types).hasSize(EventType.values().length);
    assertThat(negatives).isGreaterThanOrEqualTo(gold.size() / 2);
  }
}
