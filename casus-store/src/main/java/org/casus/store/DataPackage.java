package org.casus.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.casus.document.Rejection.Reason;
import org.casus.store.wire.Column;
import org.casus.store.wire.CsvWriter;
import org.casus.store.wire.EventTable;
import org.casus.store.wire.RecordWriter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes an export after the <a href="https://datapackage.org">Data Package</a> standard,
 * version 2, with a part of our own, {@code casus}, that says what coded it and what was selected.
 * The description holds no moment of its making, so that the same export has the same description.
 */
final class DataPackage {
  static final String FILE = "datapackage.json";

  private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
          .build();

  private DataPackage() {}

  /** The description, as the text of its file. */
  static String describe(List<DataFile> files, Origin origin) {
    ObjectNode description = JSON.createObjectNode();
    description.put("$schema", PROFILE);
    description.put("name", "casus-export");
    description.put("title", "Events coded by Casus");
    ArrayNode resources = description.putArray("resources");
    files.forEach(file -> resource(resources.addObject(), file));
    casus(description.putObject("casus"), origin);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n";
  }

  private static void resource(ObjectNode resource, DataFile file) {
    String path = file.format().file();
    resource.put("name", path.replace('.', '-'));
    resource.put("path", path);
    form(resource, file.format());
    resource.put("bytes", file.bytes());
    resource.put("hash", "sha256:" + file.sha256());
    if (isTable(file.format())) {
      fields(resource.putObject("schema").putArray("fields"), file.format());
    }
  }

  private static boolean isTable(ExportFormat format) {
    return format == ExportFormat.CSV || format == ExportFormat.PARQUET;
  }

  private static void form(ObjectNode resource, ExportFormat format) {
    switch (format) {
      case JSONL -> kind(resource, "json", "jsonl", "application/jsonl");
      case CSV -> kind(resource, "table", "csv", "text/csv");
      case PARQUET -> kind(resource, "table", "parquet", "application/vnd.apache.parquet");
      case GEOJSON -> kind(resource, "json", "geojson", "application/geo+json");
    }
    if (format != ExportFormat.PARQUET) {
      resource.put("encoding", "utf-8");
    }
  }

  private static void kind(ObjectNode resource, String type, String format, String mediaType) {
    resource.put("type", type);
    resource.put("format", format);
    resource.put("mediatype", mediaType);
  }

  private static void fields(ArrayNode fields, ExportFormat format) {
    for (Column column : EventTable.columns()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      type(field, column.type(), format);
      field.put("description", column.description());
    }
  }

  private static void type(ObjectNode field, Column.Type type, ExportFormat format) {
    switch (type) {
      case TEXT -> field.put("type", "string");
      case INTEGER -> field.put("type", "integer");
      case NUMBER -> field.put("type", "number");
      case DATE -> field.put("type", "date");
      case LIST -> list(field, format);
    }
  }

  private static void list(ObjectNode field, ExportFormat format) {
    if (format == ExportFormat.CSV) {
      field.put("type", "list").put("itemType", "string").put("delimiter", CsvWriter.DELIMITER);
    } else {
      field.put("type", "array");
    }
  }

  private static void casus(ObjectNode casus, Origin origin) {
    casus.put("schema", RecordWriter.SCHEMA);
    texts(casus, "coder_versions", origin.coders());
    texts(casus, "codebook_versions", origin.codebooks());
    ObjectNode documents = casus.putObject("documents");
    documents.put("read", origin.documents().read());
    documents.put("coded", origin.documents().coded());
    ObjectNode rejected = documents.putObject("rejected");
    for (Map.Entry<Reason, Long> reason : origin.documents().rejected().entrySet()) {
      rejected.put(reason.getKey().name(), reason.getValue());
    }
    ObjectNode selected = casus.putObject("selected");
    selected.put("documents", origin.selectedDocuments());
    selected.put("events", origin.selectedEvents());
    filter(casus.putObject("filter"), origin);
  }

  private static void filter(ObjectNode node, Origin origin) {
    EventFilter filter = origin.filter();
    origin.moment().ifPresent(moment -> node.put("as_of", moment.toString()));
    if (filter.since() != null) {
      node.put("since", filter.since().toString());
    }
    if (filter.until() != null) {
      node.put("until", filter.until().toString());
    }
    wanted(node, "types", filter.types().stream().map(Enum::name).toList());
    wanted(node, "countries", filter.countries());
    wanted(node, "actors", filter.actors());
    wanted(node, "place_countries", filter.placeCountries());
    wanted(node, "speakers", filter.speakers());
    wanted(node, "publishers", filter.publishers());
  }

  private static void wanted(ObjectNode node, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      texts(node, name, values);
    }
  }

  private static void texts(ObjectNode node, String name, Collection<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
  }
}
