package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  private static boolean append(DuckDBConnection connection) throws SQLException {
    try (DuckDBAppender rows = connection.createAppender("numbers")) {
      rows.beginRow().append(1).endRow();
    }
    return true;
  }

  private static List<Integer> numbers(Database database) throws StoreException {
    return database.query(Sql.of("SELECT n FROM numbers"), row -> row.getInt(1));
  }

  @Test
  void whatAnAppenderWroteIsUndoneWithItsTransaction() throws StoreException {
    Path file = folder.resolve("numbers.duckdb");
    try (Database database = Database.openToWrite(file)) {
      database.execute("CREATE TABLE numbers (n INTEGER)");
      assertThatThrownBy(
              () ->
                  database.inTransaction(
                      connection -> {
                        append(connection);
                        throw new SQLException("the disk is full");
                      }))
          .isInstanceOf(StoreException.class)
          .hasMessage(file + ": the disk is full");
      assertThat(numbers(database)).isEmpty();
      database.inTransaction(DatabaseTest::append);
      assertThat(numbers(database)).containsExactly(1);
    }
  }

  @Test
  void aWrongStatementNamesTheFile() throws StoreException {
    Path file = folder.resolve("numbers.duckdb");
    try (Database database = Database.openToWrite(file)) {
      assertThatThrownBy(() -> numbers(database))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("numbers does not exist");
    }
  }
}
