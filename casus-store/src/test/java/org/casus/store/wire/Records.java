package org.casus.store.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What every record must hold to. */
public final class Records {
  private static final Schema SCHEMA = closedSchema();

  private Records() {}

  /** Checks that the line fits the schema and that its spans reproduce their text. */
  public static JsonNode check(String line) {
    assertThat(errors(line)).as(line).isEmpty();
    assertThat(line).doesNotContain("\n").doesNotContain("\r");
    JsonNode record = RecordReader.read(line);
    assertThat(RecordReader.line(record)).isEqualTo(line);
    checkSpans(record, record.get("document").get("text").asString());
    return record;
  }

  /** What the schema finds wrong in a line. */
  public static List<String> errors(String line) {
    return SCHEMA.validate(RecordReader.read(line)).stream().map(Object::toString).toList();
  }

  private static void checkSpans(JsonNode node, String text) {
    if (node.has("text") && node.has("span")) {
      assertThat(words(node.get("span"), text)).isEqualTo(node.get("text").asString());
    }
    node.forEach(child -> checkSpans(child, text));
  }

  /** The characters of a text that a span names, which counts code points. */
  public static String words(JsonNode span, String text) {
    int start = text.offsetByCodePoints(0, span.get(0).asInt());
    int end = text.offsetByCodePoints(start, span.get(1).asInt() - span.get(0).asInt());
    return text.substring(start, end);
  }

  // The published schema leaves room for later fields; what is written now must have no others.
  private static Schema closedSchema() {
    JsonNode schema = RecordReader.read(RecordSchema.text());
    close(schema);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("required")) {
      object.put("additionalProperties", false);
    }
    node.forEach(Records::close);
  }
}
