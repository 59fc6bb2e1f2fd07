package org.casus.store;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.store.wire.Column;
import org.casus.store.wire.CsvWriter;
import org.casus.store.wire.EventTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/** Writes a selection into a folder, file by file, and describes it. */
final class Exporter {
  private static final String COLUMNS =
      EventTable.columns().stream().map(Column::name).collect(Collectors.joining(", "));
  private static final String ROWS =
      "SELECT " + COLUMNS + " FROM exported ORDER BY document_id, position";

  private final DuckSnapshot snapshot;
  private final Database database;
  private final Path folder;

  /**
   * @param snapshot what to select from
   * @param database its store
   * @param folder where the files go; made where there is none
   */
  Exporter(DuckSnapshot snapshot, Database database, Path folder) {
    this.snapshot = snapshot;
    this.database = database;
    this.folder = folder;
  }

  /** Writes one file. */
  private interface Content {
    void write(Path file) throws IOException;
  }

  Export export(EventFilter filter, Set<ExportFormat> formats) throws IOException {
    Files.createDirectories(folder);
    Sql tables = snapshot.tables(filter);
    database.execute(
        Sql.of("CREATE OR REPLACE TEMP TABLE exported AS")
            .then(tables)
            .then("SELECT * FROM selected"));
    try {
      return write(filter, formats, new Counting(database, tables));
    } finally {
      database.execute("DROP TABLE exported");
    }
  }

  private Export write(EventFilter filter, Set<ExportFormat> formats, Counting counting)
      throws IOException {
    List<Path> files = new ArrayList<>();
    List<DataFile> described = new ArrayList<>();
    for (ExportFormat format : ExportFormat.values()) {
      if (formats.contains(format)) {
        Path file = place(format.file(), part -> write(filter, format, part));
        files.add(file);
        described.add(DataFile.read(file, format));
      }
    }
    Origin origin = origin(filter, counting);
    String description = DataPackage.describe(described, origin);
    files.add(place(DataPackage.FILE, part -> Files.writeString(part, description)));
    return new Export(files, origin.selectedDocuments(), origin.selectedEvents());
  }

  // Under another name until it is whole: whoever looks finds the old file or the new one.
  private Path place(String name, Content content) throws IOException {
    Path part = folder.resolve(name + ".part");
    try {
      content.write(part);
      return Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void write(EventFilter filter, ExportFormat format, Path file) throws IOException {
    switch (format) {
      case JSONL -> lines(filter, file);
      case CSV -> csv(file);
      case PARQUET -> parquet(file);
      case GEOJSON -> geojson(file);
    }
  }

  private void lines(EventFilter filter, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      snapshot.records(filter, record -> out.append(record).append('\n'));
    }
  }

  private void csv(Path file) throws IOException {
    try (CsvWriter csv = new CsvWriter(Files.newBufferedWriter(file))) {
      database.each(Sql.of(ROWS), row -> csv.write(values(row)));
    }
  }

  private void geojson(Path file) throws IOException {
    try (GeoJsonWriter geojson = new GeoJsonWriter(Files.newBufferedWriter(file))) {
      database.each(Sql.of(ROWS), row -> geojson.write(values(row)));
    } catch (JacksonIOException e) {
      throw new IOException(file + ": " + e.getOriginalMessage(), e);
    }
  }

  // One thread: with several, rows could be cut into groups differently from run to run.
  private void parquet(Path file) throws IOException {
    database.execute("SET threads = 1");
    try {
      database.execute(
          "COPY (%s) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
              .formatted(ROWS, file.toString().replace("'", "''")));
    } finally {
      database.execute("RESET threads");
    }
  }

  private static List<@Nullable Object> values(ResultSet row) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    int at = 1;
    for (Column column : EventTable.columns()) {
      values.add(value(row, at++, column.type()));
    }
    return values;
  }

  private static @Nullable Object value(ResultSet row, int at, Column.Type type)
      throws SQLException {
    return switch (type) {
      case LIST -> Arrays.asList((Object[]) row.getArray(at).getArray());
      case TEXT, INTEGER, NUMBER, DATE -> row.getObject(at);
    };
  }

  private Origin origin(EventFilter filter, Counting counting) throws StoreException {
    return new Origin(
        counting.texts(versions("coder_version")),
        counting.texts(versions("codebook_version")),
        counting.documents(),
        filter,
        snapshot.moment(),
        counting.number("SELECT count(DISTINCT document_id) FROM selected"),
        counting.number("SELECT count(*) FROM selected"));
  }

  private static String versions(String column) {
    return """
    SELECT DISTINCT %1$s FROM documents SEMI JOIN newest USING (document_id, version)
    ORDER BY %1$s"""
        .formatted(column);
  }
}
