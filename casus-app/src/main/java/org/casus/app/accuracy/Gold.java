package org.casus.app.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.casus.source.MediaKind;
import org.casus.source.Metadata;
import org.casus.source.Provenance;
import org.casus.source.RawItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hand-coded record: the document as it is given, and what a person found in it. */
public record Gold(JsonNode record) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * The records of a file of JSON lines.
   *
   * @throws IOException if it cannot be read, or a line is no record with an id and a text
   */
  public static List<Gold> read(Path file) throws IOException {
    List<Gold> records = new ArrayList<>();
    for (JsonNode line : lines(file)) {
      String where = file + ": record " + (records.size() + 1);
      if (text(line, "id") == null || text(line, "text") == null) {
        throw new IOException(where + " has no id or no text, so it is no gold.");
      }
      records.add(checked(new Gold(line), where));
    }
    if (records.isEmpty()) {
      throw new IOException(file + ": holds no records.");
    }
    return List.copyOf(records);
  }

  private static Gold checked(Gold gold, String where) throws IOException {
    try {
      gold.item();
      gold.events();
      return gold;
    } catch (IllegalArgumentException e) {
      throw new IOException(where + ": " + e.getMessage(), e);
    }
  }

  /** The objects of a file of JSON lines. */
  static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        objects.add(object(file, number, line));
      }
    }
    return objects;
  }

  private static JsonNode object(Path file, int number, String line) throws IOException {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new IOException(file + ":" + number + ": is no JSON: " + e.getOriginalMessage(), e);
    }
    throw new IOException(file + ":" + number + ": is no JSON object.");
  }

  /** The document's id. */
  public String id() {
    return record.get("id").asString();
  }

  /** The document's text. */
  public String text() {
    return record.get("text").asString();
  }

  /** The document as the coder is given it, without what a person found in it. */
  public RawItem item() {
    Metadata metadata =
        new Metadata(id(), text(record, "title"), date(), text(record, "publisher"), null, null);
    return new RawItem(text(), MediaKind.PLAIN, metadata, new Provenance("gold", 0));
  }

  private @Nullable LocalDate date() {
    String date = text(record, "date");
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException('"' + date + "\" is no ISO date", e);
    }
  }

  /** What is coded of a single sentence; a missing node where the record is of another kind. */
  public JsonNode label() {
    return record.path("gold").path(0);
  }

  /** What is coded of a whole document. */
  List<ScoredEvent> events() {
    return ScoredEvent.all(record.get("events"), text());
  }

  /** The pacts that are coded of a whole document. */
  List<ScoredAgreement> agreements() {
    return ScoredAgreement.all(record.get("agreements"));
  }

  /** The text of a field, null where it is absent, null or empty. */
  public static @Nullable String text(@Nullable JsonNode node, String field) {
    JsonNode value = node == null ? null : node.get(field);
    String text = value == null || value.isNull() ? "" : value.asString();
    return text.isEmpty() ? null : text;
  }
}
