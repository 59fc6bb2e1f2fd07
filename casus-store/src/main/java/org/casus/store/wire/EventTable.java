package org.casus.store.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.text.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * The flat event table: one row an event, its columns in a fixed order. The store, CSV and Parquet
 * all have these columns.
 */
public final class EventTable {
  private static final List<Column> COLUMNS = EventColumns.all();

  private EventTable() {}

  /** The columns in their order. */
  public static List<Column> columns() {
    return COLUMNS;
  }

  /** The columns' names in their order, parted by commas. */
  public static String names() {
    return COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));
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
        .map(report -> row(new EventLine(coded, report, points)))
        .toList();
  }

  private static List<@Nullable Object> row(EventLine line) {
    List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
    for (Column column : COLUMNS) {
      row.add(column.value().of(line));
    }
    return Collections.unmodifiableList(row);
  }
}
