package org.casus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.store.wire.AgreementTable;
import org.casus.store.wire.Column;
import org.casus.store.wire.DocumentTable;
import org.casus.store.wire.EventTable;

/** The tables of a store, and the version of their layout. */
final class StoreSchema {
  /** The layout that this program reads and writes. */
  static final int VERSION = 4;

  private static final String GREATEST = String.valueOf(Integer.MAX_VALUE);

  private StoreSchema() {}

  /**
   * Makes a store where the file does not exist. It is made beside its place and then moved there,
   * so that a store is whole or is not there.
   */
  static void createIn(Path file) throws StoreException {
    Path draft = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(draft);
      try (Database database = Database.openToWrite(draft)) {
        for (String statement : statements()) {
          database.execute(statement);
        }
      }
      Files.move(draft, file);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(file + " cannot be made: " + e.getMessage(), e);
    }
  }

  private static List<String> statements() {
    return List.of(
        "CREATE TABLE casus_store (schema_version INTEGER NOT NULL)",
        "INSERT INTO casus_store VALUES (" + VERSION + ")",
        """
        CREATE TABLE documents (version INTEGER NOT NULL, content VARCHAR NOT NULL,
          coder_version VARCHAR NOT NULL, codebook_version VARCHAR NOT NULL,
          recorded_at TIMESTAMP NOT NULL, record VARCHAR NOT NULL, %s)"""
            .formatted(columns(DocumentTable.columns())),
        "CREATE TABLE events (version INTEGER NOT NULL, position INTEGER NOT NULL, %s)"
            .formatted(columns(EventTable.columns())),
        """
        CREATE TABLE agreements (document_id VARCHAR NOT NULL, version INTEGER NOT NULL,
          position INTEGER NOT NULL, %s)"""
            .formatted(columns(AgreementTable.columns())),
        """
        CREATE TABLE runs (started_at TIMESTAMP NOT NULL, ended_at TIMESTAMP NOT NULL,
          coder_version VARCHAR NOT NULL, codebook_version VARCHAR NOT NULL, read BIGINT NOT NULL,
          coded BIGINT NOT NULL, rejected MAP(VARCHAR, BIGINT) NOT NULL, damaged BIGINT NOT NULL,
          added INTEGER NOT NULL, renewed INTEGER NOT NULL, known INTEGER NOT NULL,
          damages MAP(VARCHAR, BIGINT))""",
        currentView("documents"),
        currentView("events"),
        currentView("agreements"));
  }

  private static String columns(List<Column> columns) {
    return columns.stream()
        .map(column -> column.name() + " " + type(column.type()))
        .collect(Collectors.joining(", "));
  }

  private static String type(Column.Type type) {
    return switch (type) {
      case TEXT -> "VARCHAR";
      case LIST -> "VARCHAR[]";
      case INTEGER -> "BIGINT";
      case NUMBER -> "DOUBLE";
      case DATE -> "DATE";
    };
  }

  // For whoever opens the file from R or Python: the newest version of everything.
  private static String currentView(String table) {
    return """
    CREATE VIEW current_%1$s AS SELECT * FROM %1$s SEMI JOIN (
      SELECT document_id, max(version) AS version FROM documents GROUP BY document_id)
    USING (document_id, version)"""
        .formatted(table);
  }

  /**
   * Brings a store of an older layout up to this one: the first kept of each run how much was
   * damaged, not the kinds of damage; until the third, a number of people without an upper bound
   * was kept as the greatest integer; until the fourth, all days of signature were told by words.
   */
  static void renew(Database database) throws StoreException {
    if (isOlder(database)) {
      database.execute("ALTER TABLE runs ADD COLUMN IF NOT EXISTS damages MAP(VARCHAR, BIGINT)");
      for (String column : List.of("dead_high", "injured_high", "crowd_high")) {
        database.execute(
            "UPDATE events SET " + column + " = NULL WHERE " + column + " = " + GREATEST);
      }
      database.execute(
          """
          UPDATE documents SET record = replace(record, '"high":GREATEST', '"high":null')
          WHERE contains(record, '"high":GREATEST')"""
              .replace("GREATEST", GREATEST));
      renewAgreements(database);
      database.execute("UPDATE casus_store SET schema_version = " + VERSION);
    }
  }

  private static void renewAgreements(Database database) throws StoreException {
    database.execute("ALTER TABLE agreements ADD COLUMN IF NOT EXISTS signed_basis VARCHAR");
    database.execute("UPDATE agreements SET signed_basis = 'text' WHERE signed_start IS NOT NULL");
    // A view keeps the columns that its table had when it was made.
    database.execute("DROP VIEW current_agreements");
    database.execute(currentView("agreements"));
  }

  /**
   * Whether a store has an older layout, which this program can renew.
   *
   * @throws StoreException if the file is no store, or has a layout that this program does not know
   */
  static boolean isOlder(Database database) throws StoreException {
    List<Integer> found =
        holdsVersion(database)
            ? database.query(
                Sql.of("SELECT max(schema_version) FROM casus_store"), row -> row.getInt(1))
            : List.of();
    if (found.isEmpty()) {
      throw new StoreException(database.file() + " is a database, but no store of Casus");
    }
    if (found.getFirst() < 1 || found.getFirst() > VERSION) {
      throw new StoreException(
          "%s has layout %s, and this Casus knows layout %s: use the version that made it"
              .formatted(database.file(), found.getFirst(), VERSION));
    }
    return found.getFirst() < VERSION;
  }

  private static boolean holdsVersion(Database database) throws StoreException {
    Sql sql =
        Sql.of("SELECT count(*) FROM information_schema.tables WHERE table_name = 'casus_store'");
    return database.query(sql, row -> row.getInt(1)).getFirst() > 0;
  }
}
