package org.casus.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hand-coded record: the document as it is given, and what a person found in it. */
record Gold(JsonNode record) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The records of a file of JSON lines. */
  static List<Gold> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(l -> new Gold(JSON.readTree(l))).toList();
    }
  }

  String id() {
    return record.get("id").asString();
  }

  String text() {
    return record.get("text").asString();
  }

  @Nullable String optional(String field) {
    return text(record, field);
  }

  /** What is coded of a single sentence. */
  JsonNode label() {
    return record.get("gold").get(0);
  }

  /** What is coded of a whole document. */
  List<ScoredEvent> events() {
    List<ScoredEvent> events = new ArrayList<>();
    record.get("events").forEach(event -> events.add(event(event)));
    return events;
  }

  private ScoredEvent event(JsonNode event) {
    JsonNode place = event.get("place");
    JsonNode time = event.get("time");
    return new ScoredEvent(
        event.get("type").asString(),
        text(event, "mode"),
        "",
        trigger(event.get("trigger")),
        parties(event.get("actors")),
        parties(event.get("recipients")),
        speakers(event.get("attribution")),
        factuality(event.get("factuality")),
        lower(text(place, "name")),
        text(place, "country"),
        text(time, "start"));
  }

  private Span trigger(JsonNode trigger) {
    JsonNode span = trigger.get("span");
    if (span != null) {
      return new Span(span.get(0).asInt(), span.get(1).asInt());
    }
    String text = text();
    String words = trigger.get("text").asString();
    JsonNode occurrence = trigger.get("occurrence");
    int at = -1;
    for (int i = 0; i < (occurrence == null ? 1 : occurrence.asInt()); i++) {
      at = text.indexOf(words, at + 1);
    }
    if (at < 0) {
      throw new IllegalArgumentException("record " + id() + " has no words \"" + words + "\"");
    }
    int start = text.codePointCount(0, at);
    return new Span(start, start + words.codePointCount(0, words.length()));
  }

  private static List<String> factuality(JsonNode factuality) {
    return Stream.of("polarity", "certainty", "reality")
        .map(field -> factuality.get(field).asString())
        .toList();
  }

  private static List<Party> speakers(JsonNode attribution) {
    List<Party> speakers = new ArrayList<>();
    attribution.forEach(said -> speakers.add(party(said.get("speaker"))));
    return speakers;
  }

  private static List<Party> parties(JsonNode array) {
    List<Party> parties = new ArrayList<>();
    array.forEach(node -> parties.add(party(node)));
    return parties;
  }

  private static Party party(JsonNode node) {
    String text = text(node, "text");
    return new Party(
        text == null ? "" : text, text(node, "country"), text(node, "sector"), text(node, "code"));
  }

  static @Nullable String text(@Nullable JsonNode node, String field) {
    JsonNode value = node == null ? null : node.get(field);
    String text = value == null || value.isNull() ? "" : value.asString();
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
