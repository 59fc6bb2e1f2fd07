package org.casus.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.casus.store.wire.DocumentRecord;

/** A store in one DuckDB file. */
final class DuckStore implements Store {
  private static final String FILE = "casus.duckdb";

  private final Database database;
  private final InstantSource clock;
  private Instant last;

  private DuckStore(Database database, InstantSource clock) throws StoreException {
    this.database = database;
    this.clock = clock;
    this.last = lastRecorded(database);
  }

  static DuckStore open(Path folder, InstantSource clock) throws StoreException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      StoreSchema.createIn(file);
    }
    return checked(Database.openToWrite(file), clock, StoreSchema::renew);
  }

  static DuckStore openToRead(Path folder) throws StoreException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new StoreException("there is no store in " + folder);
    }
    InstantSource never = () -> Instant.EPOCH;
    AtomicBoolean older = new AtomicBoolean();
    DuckStore store =
        checked(Database.openToRead(file), never, found -> older.set(StoreSchema.isOlder(found)));
    if (!older.get()) {
      return store;
    }
    store.close();
    open(folder, never).close();
    return checked(Database.openToRead(file), never, StoreSchema::isOlder);
  }

  /** Looks whether a database is a store that can be used. */
  private interface Check {
    void look(Database database) throws StoreException;
  }

  private static DuckStore checked(Database database, InstantSource clock, Check check)
      throws StoreException {
    try {
      check.look(database);
      return new DuckStore(database, clock);
    } catch (StoreException e) {
      database.close();
      throw e;
    }
  }

  private static Instant lastRecorded(Database database) throws StoreException {
    Sql sql = Sql.of("SELECT coalesce(epoch_us(max(recorded_at)), 0) FROM documents");
    return Moments.moment(database.query(sql, row -> row.getLong(1)).getFirst());
  }

  @Override
  public Kept ingest(List<DocumentRecord> batch, CoderVersion version) throws StoreException {
    if (batch.isEmpty()) {
      return Kept.NONE;
    }
    return new Ingestion(database, version, now()).keep(batch);
  }

  // A clock that was set back must not put a newer version before an older one.
  private Instant now() {
    Instant now = clock.instant();
    last = now.isBefore(last) ? last : now;
    return last;
  }

  @Override
  public void recordRun(Run run) throws StoreException {
    database.inTransaction(connection -> Runs.append(connection, run));
  }

  @Override
  public List<Run> runs() throws StoreException {
    return Runs.read(database);
  }

  @Override
  public Snapshot current() {
    return new DuckSnapshot(database, "", Optional.empty());
  }

  @Override
  public Snapshot asOf(Instant moment) {
    String recorded = "WHERE recorded_at <= make_timestamp(" + Moments.micros(moment) + ")";
    return new DuckSnapshot(database, recorded, Optional.of(moment));
  }

  @Override
  public void close() throws StoreException {
    database.close();
  }
}
