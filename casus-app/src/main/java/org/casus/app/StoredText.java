package org.casus.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.document.Document;
import org.casus.document.Zone;
import org.casus.source.Provenance;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way back from a record of the wire format to the document that it was written of. */
final class StoredText {
  private static final JsonMapper JSON = new JsonMapper();

  private StoredText() {}

  /** The document of a record: coding it gives the record again. */
  static Document documentOf(String record) {
    JsonNode from = JSON.readTree(record).get("document");
    String text = from.get("text").asString();
    String published = optional(from, "published");
    return new Document(
        from.get("id").asString(),
        text,
        optional(from, "title"),
        texts(from.get("authors")),
        published == null ? null : LocalDate.parse(published),
        optional(from, "publisher"),
        optional(from, "url"),
        optional(from, "language"),
        provenance(from.get("source").asString()),
        texts(from.get("keywords")),
        zones(from.get("zones"), text));
  }

  /** The event of this id in a record, as indented JSON. */
  static String eventOf(String record, String id) {
    for (JsonNode event : JSON.readTree(record).get("events")) {
      if (event.get("id").asString().equals(id)) {
        return event.toPrettyString();
      }
    }
    throw new IllegalArgumentException("no event " + id + " in this record");
  }

  private static @Nullable String optional(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asString()));
    return texts;
  }

  private static Provenance provenance(String label) {
    int mark = label.lastIndexOf('#');
    boolean numbered = mark >= 0 && label.substring(mark + 1).matches("[1-9][0-9]{0,17}");
    return numbered
        ? new Provenance(label.substring(0, mark), Long.parseLong(label.substring(mark + 1)))
        : new Provenance(label, 0);
  }

  private static List<Zone> zones(JsonNode array, String text) {
    List<Zone> zones = new ArrayList<>();
    for (JsonNode zone : array) {
      JsonNode span = zone.get("span");
      int start = text.offsetByCodePoints(0, span.get(0).asInt());
      int end = text.offsetByCodePoints(0, span.get(1).asInt());
      String kind = zone.get("kind").asString().toUpperCase(Locale.ROOT);
      zones.add(new Zone(Zone.Kind.valueOf(kind), new Span(start, end)));
    }
    return zones;
  }
}
