package org.casus.store.wire;

import java.util.List;
import org.casus.text.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * The flat event table: one row an event, its columns in a fixed order. The store, CSV and Parquet
 * all have these columns.
 */
public final class EventTable {
  private static final Table<EventLine> TABLE = new Table<>(EventColumns.all());

  private EventTable() {}

  /** The columns in their order. */
  public static List<Column> columns() {
    return TABLE.columns();
  }

  /** A row for each event of the record, in the record's order; a rejected document has none. */
  public static List<List<@Nullable Object>> rows(DocumentRecord record) {
    return switch (record) {
      case DocumentRecord.Coded coded -> rowsOf(coded);
      case DocumentRecord.Rejected rejected -> List.of();
    };
  }

  private static List<List<@Nullable Object>> rowsOf(DocumentRecord.Coded coded) {
    CodePoints points = CodePoints.of(coded.document().text());
    return coded.coded().events().stream()
        .map(report -> TABLE.row(new EventLine(coded, report, points)))
        .toList();
  }
}
