package org.casus.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.store.wire.AgreementTable;
import org.casus.store.wire.DocumentRecord;
import org.casus.store.wire.DocumentTable;
import org.casus.store.wire.EventTable;
import org.casus.store.wire.RecordWriter;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Finds out which records of a batch the store does not hold, and keeps those. */
final class Ingestion {
  private final Database database;
  private final CoderVersion coder;
  private final Instant moment;

  /**
   * @param database where to keep
   * @param coder what coded the records
   * @param moment when they are kept
   */
  Ingestion(Database database, CoderVersion coder, Instant moment) {
    this.database = database;
    this.coder = coder;
    this.moment = moment;
  }

  /** A version of a document: what it says and what coded it. */
  private record Identity(String content, CoderVersion coder) {}

  /** A record that the store does not hold, ready to be kept. */
  private record Fresh(DocumentRecord record, Identity identity, int version) {}

  Kept keep(List<DocumentRecord> batch) throws StoreException {
    Map<String, List<Identity>> versions = versionsOf(batch);
    List<Fresh> fresh = new ArrayList<>();
    for (DocumentRecord record : batch) {
      List<Identity> known = versions.computeIfAbsent(id(record), id -> new ArrayList<>());
      Identity identity = new Identity(Content.of(record.document()), coder);
      if (!known.contains(identity)) {
        known.add(identity);
        fresh.add(new Fresh(record, identity, known.size()));
      }
    }
    write(fresh);
    int added = (int) fresh.stream().filter(f -> f.version() == 1).count();
    return new Kept(added, fresh.size() - added, batch.size() - fresh.size());
  }

  private static String id(DocumentRecord record) {
    return String.valueOf(DocumentTable.row(record).getFirst());
  }

  private Map<String, List<Identity>> versionsOf(List<DocumentRecord> batch) throws StoreException {
    List<String> ids = batch.stream().map(Ingestion::id).distinct().toList();
    Map<String, List<Identity>> versions = new HashMap<>();
    Sql sql =
        Sql.of(
            """
            SELECT document_id, content, coder_version, codebook_version FROM documents
            WHERE document_id IN (SELECT unnest(%s)) ORDER BY document_id, version"""
                .formatted(Sql.list(ids.size())),
            ids);
    database.query(
        sql,
        row -> {
          CoderVersion by = new CoderVersion(row.getString(3), row.getString(4));
          return versions
              .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
              .add(new Identity(row.getString(2), by));
        });
    return versions;
  }

  private void write(List<Fresh> fresh) throws StoreException {
    if (!fresh.isEmpty()) {
      database.inTransaction(connection -> append(connection, fresh));
    }
  }

  private boolean append(DuckDBConnection connection, List<Fresh> fresh) throws SQLException {
    try (DuckDBAppender documents = connection.createAppender("documents");
        DuckDBAppender events = connection.createAppender("events");
        DuckDBAppender agreements = connection.createAppender("agreements")) {
      for (Fresh each : fresh) {
        document(documents, each);
        events(events, each);
        agreements(agreements, each);
      }
    }
    return true;
  }

  private void document(DuckDBAppender appender, Fresh fresh) throws SQLException {
    appender.beginRow();
    appender.append(fresh.version());
    appender.append(fresh.identity().content());
    appender.append(coder.coder());
    appender.append(coder.codebook());
    appender.appendEpochMicros(Moments.micros(moment));
    appender.append(RecordWriter.line(fresh.record()));
    append(appender, DocumentTable.row(fresh.record()));
    appender.endRow();
  }

  private static void events(DuckDBAppender appender, Fresh fresh) throws SQLException {
    int position = 0;
    for (List<@Nullable Object> row : EventTable.rows(fresh.record())) {
      appender.beginRow();
      appender.append(fresh.version());
      appender.append(position++);
      append(appender, row);
      appender.endRow();
    }
  }

  private static void agreements(DuckDBAppender appender, Fresh fresh) throws SQLException {
    int position = 0;
    for (List<@Nullable Object> row : AgreementTable.rows(fresh.record())) {
      appender.beginRow();
      appender.append(id(fresh.record()));
      appender.append(fresh.version());
      appender.append(position++);
      append(appender, row);
      appender.endRow();
    }
  }

  private static void append(DuckDBAppender appender, List<@Nullable Object> row)
      throws SQLException {
    for (Object value : row) {
      append(appender, value);
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> appender.appendNull();
      case String text -> appender.append(text);
      case Long number -> appender.append(number.longValue());
      case Double number -> appender.append(number.doubleValue());
      case LocalDate day -> appender.append(day);
      case Collection<?> list -> appender.append(list);
      default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
    }
  }
}
