package org.casus.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.casus.store.wire.DocumentRecord;

/**
 * A folder that keeps records and finds them again. Nothing is overwritten: a changed document is a
 * new version. One process writes at a time; an instance belongs to one thread at a time.
 */
public interface Store extends AutoCloseable {
  /** How many documents a batch well holds: the cost of making it durable is shared by so many. */
  int BATCH = 1000;

  /**
   * Opens the store in this folder to read and write, and makes it where there is none.
   *
   * @param clock tells the moment at which a batch is kept
   * @throws StoreException if another process holds it, or what is there is no store
   */
  static Store open(Path folder, InstantSource clock) throws StoreException {
    return DuckStore.open(folder, clock);
  }

  /**
   * Opens the store in this folder to read alone; several processes may do so at a time.
   *
   * @throws StoreException if there is none, or a process is writing to it
   */
  static Store openToRead(Path folder) throws StoreException {
    return DuckStore.openToRead(folder);
  }

  /**
   * Keeps the records of a batch, all or none: on return they are durable. A document that the
   * store holds already with this content, coded by this version, is not kept again.
   */
  Kept ingest(List<DocumentRecord> batch, CoderVersion version) throws StoreException;

  /** Keeps what a run did. */
  void recordRun(Run run) throws StoreException;

  /** The runs in the order in which they were kept. */
  List<Run> runs() throws StoreException;

  /** The store as it stands, each time it is asked. */
  Snapshot current();

  /** The store as it stood at this moment. */
  Snapshot asOf(Instant moment);

  @Override
  void close() throws StoreException;
}
