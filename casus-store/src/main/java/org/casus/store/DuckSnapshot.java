package org.casus.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.store.StoredEvent.Standing;
import org.casus.store.wire.RecordReader;

/** What a DuckDB store held at a moment. */
final class DuckSnapshot implements Snapshot {
  private static final String DOCUMENT =
      "record, version, epoch_us(recorded_at), coder_version, codebook_version";

  private final Database database;
  private final String recorded;
  private final Optional<Instant> moment;

  /**
   * @param database the store
   * @param recorded the condition, with its WHERE, that a version must fit to be seen at all
   * @param moment when, unless it is now
   */
  DuckSnapshot(Database database, String recorded, Optional<Instant> moment) {
    this.database = database;
    this.recorded = recorded;
    this.moment = moment;
  }

  @Override
  public Optional<StoredDocument> document(String id) throws StoreException {
    Sql sql =
        Sql.of(
            "SELECT %s FROM (FROM documents %s) WHERE document_id = ? ORDER BY version DESC LIMIT 1"
                .formatted(DOCUMENT, recorded),
            List.of(id));
    return database.query(sql, DuckSnapshot::document).stream().findFirst();
  }

  private static StoredDocument document(ResultSet row) throws SQLException {
    return new StoredDocument(
        row.getString(1),
        row.getInt(2),
        Moments.moment(row.getLong(3)),
        new CoderVersion(row.getString(4), row.getString(5)));
  }

  @Override
  public Optional<StoredEvent> event(String id) throws StoreException {
    Sql sql =
        Sql.of(
            """
            WITH seen AS (FROM documents %1$s)
            SELECT %2$s, position, version = (
              SELECT max(version) FROM seen AS other WHERE other.document_id = seen.document_id)
            FROM events JOIN seen USING (document_id, version)
            WHERE event_id = ? ORDER BY version DESC, position LIMIT 1"""
                .formatted(recorded, DOCUMENT),
            List.of(id));
    return database.query(sql, row -> event(id, row)).stream().findFirst();
  }

  private static StoredEvent event(String id, ResultSet row) throws SQLException {
    Standing standing = row.getBoolean(7) ? Standing.CURRENT : Standing.SUPERSEDED;
    return new StoredEvent(id, row.getInt(6), document(row), standing);
  }

  @Override
  public void records(EventFilter filter, RecordSink sink) throws IOException {
    Sql tables = new Selection(recorded, filter).tables();
    if (filter.isAll()) {
      Sql sql =
          tables.then(
              """
              SELECT record FROM documents SEMI JOIN newest USING (document_id, version)
              ORDER BY document_id""");
      database.each(sql, row -> sink.accept(row.getString(1)));
    } else {
      Sql sql =
          tables.then(
              """
              , positions AS (SELECT document_id, version, list(position) AS positions
                FROM selected GROUP BY document_id, version)
              SELECT record, positions FROM documents JOIN positions USING (document_id, version)
              ORDER BY document_id""");
      database.each(sql, row -> sink.accept(RecordReader.select(row.getString(1), positions(row))));
    }
  }

  private static Set<Integer> positions(ResultSet row) throws SQLException {
    return Arrays.stream((Object[]) row.getArray(2).getArray())
        .map(position -> (Integer) position)
        .collect(Collectors.toSet());
  }

  @Override
  public Stats stats(EventFilter filter) throws StoreException {
    return new Counting(database, new Selection(recorded, filter).tables()).stats();
  }

  @Override
  public Export export(EventFilter filter, Set<ExportFormat> formats, Path folder)
      throws IOException {
    return new Exporter(this, database, folder).export(filter, formats);
  }

  Sql tables(EventFilter filter) {
    return new Selection(recorded, filter).tables();
  }

  Optional<Instant> moment() {
    return moment;
  }
}
