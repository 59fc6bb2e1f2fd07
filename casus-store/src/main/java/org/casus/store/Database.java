package org.casus.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** A DuckDB file and one connection to it; every failure names the file. */
final class Database implements AutoCloseable {
  private static final Pattern LOCK_HOLDER =
      Pattern.compile("Conflicting lock is held in (\\S+) \\(PID (\\d+)\\)");

  private final Path file;
  private final DuckDBConnection connection;

  private Database(Path file, DuckDBConnection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** What is asked of the database. */
  interface Question<T> {
    T ask(DuckDBConnection connection) throws SQLException;
  }

  /** A row of an answer. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row of an answer after the other. */
  interface RowSink {
    void accept(ResultSet row) throws SQLException, IOException;
  }

  static Database openToWrite(Path file) throws StoreException {
    return connect(file, new Properties());
  }

  static Database openToRead(Path file) throws StoreException {
    Properties readOnly = new Properties();
    readOnly.setProperty("access_mode", "READ_ONLY");
    return connect(file, readOnly);
  }

  private static Database connect(Path file, Properties properties) throws StoreException {
    if (file.toString().contains(";")) {
      throw new StoreException(file + ": a store's path may hold no semicolon");
    }
    // Rows are read as they come, not gathered in memory first.
    properties.setProperty("jdbc_stream_results", "true");
    try {
      String url = "jdbc:duckdb:" + file.toAbsolutePath();
      return new Database(file, (DuckDBConnection) new DuckDBDriver().connect(url, properties));
    } catch (SQLException e) {
      throw cannotOpen(file, e);
    }
  }

  private static StoreException cannotOpen(Path file, SQLException cause) {
    String said = String.valueOf(cause.getMessage());
    Matcher holder = LOCK_HOLDER.matcher(said);
    if (holder.find()) {
      return new StoreException(
          "%s is in use by another process (%s, PID %s); try again when it has ended"
              .formatted(file, holder.group(1), holder.group(2)),
          cause);
    }
    if (said.contains("Could not set lock")) {
      return new StoreException(file + " is in use by another process", cause);
    }
    return new StoreException(file + " cannot be opened as a store: " + said, cause);
  }

  Path file() {
    return file;
  }

  <T> T ask(Question<T> question) throws StoreException {
    try {
      return question.ask(connection);
    } catch (SQLException e) {
      throw new StoreException(file + ": " + e.getMessage(), e);
    }
  }

  void execute(String sql) throws StoreException {
    execute(Sql.of(sql));
  }

  void execute(Sql sql) throws StoreException {
    ask(
        c -> {
          try (PreparedStatement statement = sql.prepare(c)) {
            return statement.execute();
          }
        });
  }

  <T> List<T> query(Sql sql, Row<T> row) throws StoreException {
    return ask(
        c -> {
          List<T> rows = new ArrayList<>();
          try (PreparedStatement statement = sql.prepare(c);
              ResultSet result = statement.executeQuery()) {
            while (result.next()) {
              rows.add(row.read(result));
            }
          }
          return rows;
        });
  }

  /** Hands over the rows of an answer one by one, without gathering them. */
  void each(Sql sql, RowSink sink) throws IOException {
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        sink.accept(result);
      }
    } catch (SQLException e) {
      throw new StoreException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Does all of the work or none of it. The transaction is begun by an explicit {@code BEGIN}: with
   * {@code setAutoCommit(false)} alone the appender would commit by itself.
   */
  void inTransaction(Question<?> work) throws StoreException {
    execute("BEGIN TRANSACTION");
    try {
      ask(work);
      execute("COMMIT");
    } catch (StoreException | RuntimeException | Error e) {
      undo(e);
      throw e;
    }
  }

  private void undo(Throwable cause) {
    try {
      execute("ROLLBACK");
    } catch (StoreException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() throws StoreException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreException(file + ": " + e.getMessage(), e);
    }
  }
}
