package org.casus.store.wire;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.casus.document.Document;
import org.casus.document.Evidence;
import org.casus.document.Publication;
import org.casus.document.Publication.Fact;
import org.casus.document.Rejection;
import org.casus.document.Zone;
import org.casus.report.CodedDocument;
import org.casus.text.CodePoints;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes records as the wire format has them: one compact JSON object a line, its keys in a fixed
 * order, its offsets in code points. The same record gives the same characters everywhere.
 */
public final class RecordWriter {
  /** The version of the wire format. */
  public static final int SCHEMA = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private RecordWriter() {}

  /** The record's line, without the line feed that ends it. */
  public static String line(DocumentRecord record) {
    String text = record.document().text();
    StringWriter line = new StringWriter(text.length() + 1024);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      JsonFields json = new JsonFields(out, CodePoints.of(text));
      json.object(record, value -> fields(json, value));
    }
    return Surrogates.escapeLone(line.toString());
  }

  private static void fields(JsonFields json, DocumentRecord record) {
    json.number("schema", SCHEMA);
    json.object("document", record.document(), document -> document(json, document));
    switch (record) {
      case DocumentRecord.Coded coded -> coded(json, coded);
      case DocumentRecord.Rejected rejected -> rejected(json, rejected.rejection());
    }
  }

  private static void coded(JsonFields json, DocumentRecord.Coded record) {
    CodedDocument coded = record.coded();
    EventJson event = new EventJson(json, coded.annotated().sentences());
    AgreementJson agreement = new AgreementJson(json);
    json.nothing("rejection");
    json.objects("events", coded.events(), event::fields);
    json.objects("agreements", record.agreements(), agreement::fields);
  }

  private static void rejected(JsonFields json, Rejection rejection) {
    json.object(
        "rejection",
        rejection,
        why -> {
          json.text("reason", why.reason().name());
          json.text("detail", why.detail());
        });
    json.texts("events", List.of());
    json.texts("agreements", List.of());
  }

  private static void document(JsonFields json, Document document) {
    json.text("id", document.id());
    json.text("text", document.text());
    json.text("title", document.title());
    json.texts("authors", document.authors());
    json.date("published", document.published());
    json.text("publisher", document.publisher());
    json.text("url", document.url());
    json.text("language", document.language());
    json.number("language_confidence", document.languageConfidence());
    json.text("source", document.provenance().label());
    json.texts("keywords", document.keywords());
    json.objects("zones", document.zones(), zone -> zone(json, zone));
    json.object("publication", document.publication(), found -> publication(json, found));
  }

  private static void publication(JsonFields json, Publication publication) {
    json.moment("moment", publication.moment());
    json.date("updated", publication.updated());
    json.moment("updated_moment", publication.updatedMoment());
    json.text("subtitle", publication.subtitle());
    json.object("evidence", publication.evidence(), found -> evidence(json, found));
  }

  private static void evidence(JsonFields json, Map<Fact, Evidence> evidence) {
    for (Fact fact : Fact.values()) {
      Evidence told = evidence.get(fact);
      if (told != null) {
        json.constant(JsonFields.lower(fact), told);
      }
    }
  }

  private static void zone(JsonFields json, Zone zone) {
    json.constant("kind", zone.kind());
    json.span("span", zone.span());
  }
}
