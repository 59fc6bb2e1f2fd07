package org.casus.store.wire;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the flat event table as comma-separated values after RFC 4180, its first line the columns'
 * names. The values of a list are joined by semicolons; a semicolon within one becomes a comma.
 */
public final class CsvWriter implements Closeable, Flushable {
  /** What joins the values of a list. */
  public static final String DELIMITER = ";";

  private final CSVPrinter printer;

  /** Writes the line of names at once. Closing the writer closes the output. */
  public CsvWriter(Writer out) throws IOException {
    this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(EventTable.columns().stream().map(Column::name));
  }

  /** Writes a row for each event of the record. */
  public void write(DocumentRecord record) throws IOException {
    for (List<@Nullable Object> row : EventTable.rows(record)) {
      write(row);
    }
  }

  /** Writes one row of the table. */
  public void write(List<@Nullable Object> row) throws IOException {
    List<String> cells = new ArrayList<>(row.size());
    for (Object value : row) {
      cells.add(cell(value));
    }
    printer.printRecord(cells);
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof List<?> list ? joined(list) : value.toString();
  }

  private static String joined(List<?> values) {
    return String.join(
        DELIMITER, values.stream().map(v -> v.toString().replace(DELIMITER, ",")).toList());
  }

  @Override
  public void flush() throws IOException {
    printer.flush();
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
