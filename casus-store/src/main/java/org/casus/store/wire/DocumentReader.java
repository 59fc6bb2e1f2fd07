package org.casus.store.wire;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.document.Document;
import org.casus.document.Evidence;
import org.casus.document.Publication;
import org.casus.document.Publication.Fact;
import org.casus.document.Zone;
import org.casus.source.Provenance;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the document of a record again, so that it can be coded anew. */
final class DocumentReader {
  private final String text;
  private int unit;
  private int point;

  private DocumentReader(String text) {
    this.text = text;
  }

  static Document read(JsonNode document) {
    String text = document.get("text").asString();
    return new Document(
        document.get("id").asString(),
        text,
        optional(document, "title"),
        texts(document.get("authors")),
        day(document, "published"),
        optional(document, "publisher"),
        optional(document, "url"),
        optional(document, "language"),
        confidence(document.path("language_confidence")),
        provenance(document.get("source").asString()),
        texts(document.get("keywords")),
        new DocumentReader(text).zones(document.get("zones")),
        publication(document.path("publication")));
  }

  // Records kept before languages were told so do not have it.
  private static @Nullable Double confidence(JsonNode told) {
    return told.isNumber() ? told.asDouble() : null;
  }

  // Records kept before pages were asked for it tell nothing of their publication.
  private static Publication publication(JsonNode publication) {
    return publication.isObject()
        ? new Publication(
            moment(publication, "moment"),
            day(publication, "updated"),
            moment(publication, "updated_moment"),
            optional(publication, "subtitle"),
            evidence(publication.get("evidence")))
        : Publication.UNKNOWN;
  }

  private static @Nullable OffsetDateTime moment(JsonNode node, String name) {
    String moment = optional(node, name);
    return moment == null ? null : OffsetDateTime.parse(moment);
  }

  private static @Nullable LocalDate day(JsonNode node, String name) {
    String day = optional(node, name);
    return day == null ? null : LocalDate.parse(day);
  }

  private static Map<Fact, Evidence> evidence(JsonNode told) {
    Map<Fact, Evidence> evidence = new EnumMap<>(Fact.class);
    for (var entry : told.properties()) {
      evidence.put(
          Fact.valueOf(upper(entry.getKey())),
          Evidence.valueOf(upper(entry.getValue().asString())));
    }
    return evidence;
  }

  private static String upper(String constant) {
    return constant.toUpperCase(Locale.ROOT);
  }

  private static @Nullable String optional(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value.isNull() ? null : value.asString();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asString()));
    return texts;
  }

  private static Provenance provenance(String label) {
    int mark = label.lastIndexOf('#');
    String number = label.substring(mark + 1);
    boolean numbered = mark > 0 && number.matches("[1-9][0-9]{0,17}");
    return numbered
        ? new Provenance(label.substring(0, mark), Long.parseLong(number))
        : new Provenance(label, 0);
  }

  private List<Zone> zones(JsonNode array) {
    List<Zone> zones = new ArrayList<>();
    for (JsonNode zone : array) {
      String kind = upper(zone.get("kind").asString());
      JsonNode span = zone.get("span");
      int start = unitAt(span.get(0).asInt());
      zones.add(new Zone(Zone.Kind.valueOf(kind), new Span(start, unitAt(span.get(1).asInt()))));
    }
    return zones;
  }

  // Zones stand in the order of the text: each search goes on where the last one ended.
  private int unitAt(int wanted) {
    if (wanted < point) {
      unit = 0;
      point = 0;
    }
    unit = text.offsetByCodePoints(unit, wanted - point);
    point = wanted;
    return unit;
  }
}
