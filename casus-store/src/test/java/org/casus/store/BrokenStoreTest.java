package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.casus.store.wire.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenStoreTest {
  private static final CoderVersion V1 = new CoderVersion("0.1.0", "codebook-1");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("casus.duckdb");
  }

  private Store open() throws StoreException {
    return Store.open(folder, () -> Instant.EPOCH);
  }

  private void checkRefused(String... said) {
    assertThatThrownBy(() -> open().close())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(said);
    assertThatThrownBy(() -> Store.openToRead(folder).close()).isInstanceOf(StoreException.class);
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement s = connection.createStatement()) {
      s.execute(statement);
    }
  }

  @Test
  void nothingThere() {
    assertThatThrownBy(() -> Store.openToRead(folder))
        .isInstanceOf(StoreException.class)
        .hasMessage("there is no store in " + folder);
    assertThat(file).doesNotExist();
  }

  @Test
  void makesTheFolderToo() throws IOException {
    Path deep = folder.resolve("a/b c");
    Store.open(deep, () -> Instant.EPOCH).close();
    try (Stream<Path> files = Files.list(deep)) {
      assertThat(files).containsExactly(deep.resolve("casus.duckdb"));
    }
  }

  @Test
  void aFolderThatIsAFile() throws IOException {
    Files.writeString(folder.resolve("taken"), "");
    assertThatThrownBy(() -> Store.open(folder.resolve("taken"), () -> Instant.EPOCH))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("taken");
  }

  @Test
  void aPathThatTheDatabaseCannotRead() {
    assertThatThrownBy(() -> Store.open(folder.resolve("a;b"), () -> Instant.EPOCH))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("semicolon");
  }

  @Test
  void anotherKindOfFile() throws IOException {
    Files.writeString(file, "once upon a time ".repeat(1000));
    checkRefused("cannot be opened as a store");
  }

  @Test
  void anEmptyFile() throws IOException {
    Files.createFile(file);
    checkRefused("cannot be opened as a store");
  }

  @Test
  void halfAStore() throws IOException {
    try (Store store = open()) {
      store.ingest(List.of(Samples.airstrike("a")), V1);
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, 10_000));
    checkRefused("cannot be opened as a store");
  }

  @Test
  void somebodyElsesDatabase() throws SQLException {
    sql("CREATE TABLE poems (line VARCHAR)");
    checkRefused("is a database, but no store of Casus");
  }

  @Test
  void aLaterLayout() throws Exception {
    open().close();
    int later = StoreSchema.VERSION + 1;
    sql("UPDATE casus_store SET schema_version = " + later);
    checkRefused("has layout " + later + ", and this Casus knows layout " + StoreSchema.VERSION);
  }

  @Test
  void aWriterShutsOthersOut() throws Exception {
    Process other = TestProcess.start(HoldingProcess.class, folder.toString());
    try (BufferedReader told = other.inputReader()) {
      assertThat(told.readLine()).isEqualTo("holding");
      checkRefused("is in use by another process", "PID " + other.pid());
    } finally {
      other.destroyForcibly().waitFor();
    }
    open().close();
  }
}
