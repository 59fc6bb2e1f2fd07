package org.casus.store.wire;

import static org.casus.store.wire.Column.Type.DATE;
import static org.casus.store.wire.Column.Type.INTEGER;
import static org.casus.store.wire.Column.Type.TEXT;

import java.util.List;
import org.casus.document.Rejection;
import org.casus.store.wire.Table.Field;
import org.jspecify.annotations.Nullable;

/** The flat table of documents: one row a document, coded or rejected, without its text. */
public final class DocumentTable {
  private static final Table<DocumentRecord> TABLE =
      new Table<>(
          List.of(
              Field.of("document_id", TEXT, "The document's id", r -> r.document().id()),
              Field.of("source", TEXT, "Where it was read", DocumentTable::source),
              Field.of("title", TEXT, "The headline", r -> r.document().title()),
              Field.of("published", DATE, "The day of publication", r -> r.document().published()),
              Field.of("publisher", TEXT, "The outlet's name", r -> r.document().publisher()),
              Field.of("url", TEXT, "Where it was published", r -> r.document().url()),
              Field.of("language", TEXT, "ISO 639-1", r -> r.document().language()),
              Field.of("rejection", TEXT, "Why it was not coded", DocumentTable::reason),
              Field.of("rejection_detail", TEXT, "What was found", DocumentTable::detail),
              Field.of("events", INTEGER, "How many events it reports", DocumentTable::events),
              Field.of("agreements", INTEGER, "How many pacts", DocumentTable::agreements)));

  private DocumentTable() {}

  /** The columns in their order. */
  public static List<Column> columns() {
    return TABLE.columns();
  }

  /** The record's row. */
  public static List<@Nullable Object> row(DocumentRecord record) {
    return TABLE.row(record);
  }

  private static String source(DocumentRecord record) {
    return record.document().provenance().label();
  }

  private static @Nullable Rejection rejection(DocumentRecord record) {
    return switch (record) {
      case DocumentRecord.Coded coded -> null;
      case DocumentRecord.Rejected rejected -> rejected.rejection();
    };
  }

  private static @Nullable String reason(DocumentRecord record) {
    Rejection rejection = rejection(record);
    return rejection == null ? null : rejection.reason().name();
  }

  private static @Nullable String detail(DocumentRecord record) {
    Rejection rejection = rejection(record);
    return rejection == null ? null : rejection.detail();
  }

  private static Long events(DocumentRecord record) {
    return switch (record) {
      case DocumentRecord.Coded coded -> (long) coded.coded().events().size();
      case DocumentRecord.Rejected rejected -> 0L;
    };
  }

  private static Long agreements(DocumentRecord record) {
    return switch (record) {
      case DocumentRecord.Coded coded -> (long) coded.agreements().size();
      case DocumentRecord.Rejected rejected -> 0L;
    };
  }
}
