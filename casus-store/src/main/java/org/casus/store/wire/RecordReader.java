package org.casus.store.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.document.Document;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads lines of the wire format back. */
public final class RecordReader {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .build();

  private RecordReader() {}

  /**
   * The tree of a line.
   *
   * @throws tools.jackson.core.JacksonException if it is no JSON
   */
  public static JsonNode read(String line) {
    return JSON.readTree(line);
  }

  /** The document of a record, as it was before it was written: its spans are Java's again. */
  public static Document document(JsonNode record) {
    return DocumentReader.read(record.get("document"));
  }

  /** The line of a tree, as the writer would have written it. */
  public static String line(JsonNode record) {
    return Surrogates.escapeLone(JSON.writeValueAsString(record));
  }

  /**
   * The line with these of its events alone, and with those agreements that the sentence of one of
   * them is evidence of.
   *
   * @param events their places in the record, from 0
   */
  public static String select(String line, Set<Integer> events) {
    ObjectNode record = (ObjectNode) read(line);
    ArrayNode all = (ArrayNode) record.get("events");
    ArrayNode kept = JSON.createArrayNode();
    for (int i = 0; i < all.size(); i++) {
      if (events.contains(i)) {
        kept.add(all.get(i));
      }
    }
    record.set("events", kept);
    record.set("agreements", evidenced(record.get("agreements"), sentences(kept)));
    return line(record);
  }

  private static List<JsonNode> sentences(ArrayNode events) {
    List<JsonNode> spans = new ArrayList<>();
    events.forEach(event -> spans.add(event.get("sentence").get("span")));
    return spans;
  }

  private static ArrayNode evidenced(JsonNode agreements, List<JsonNode> sentences) {
    ArrayNode kept = JSON.createArrayNode();
    for (JsonNode agreement : agreements) {
      if (overlapAny(agreement.get("evidence"), sentences)) {
        kept.add(agreement);
      }
    }
    return kept;
  }

  private static boolean overlapAny(JsonNode evidence, List<JsonNode> sentences) {
    for (JsonNode span : evidence) {
      if (sentences.stream().anyMatch(sentence -> overlap(span, sentence))) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(JsonNode first, JsonNode second) {
    return first.get(0).asInt() < second.get(1).asInt()
        && second.get(0).asInt() < first.get(1).asInt();
  }
}
