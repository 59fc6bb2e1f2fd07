package org.casus.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The store as it stands, or as it stood at a moment: of each document its newest version. */
public interface Snapshot {
  /** The document with this id. */
  Optional<StoredDocument> document(String id) throws StoreException;

  /**
   * The event with this id: of the newest version of its document, or, where that no longer reports
   * it, of the newest that does.
   */
  Optional<StoredEvent> event(String id) throws StoreException;

  /**
   * Hands over the selected records, lines of the wire format, in the order of the documents' ids.
   *
   * <p>Where every event fits, these are all documents, rejected ones too, just as they were kept.
   * Else they are the documents with a selected event; each has the selected events alone, and the
   * agreements that one of their sentences is evidence of.
   */
  void records(EventFilter filter, RecordSink sink) throws IOException;

  /** Counts what the filter selects. */
  Stats stats(EventFilter filter) throws StoreException;

  /**
   * Writes what the filter selects into a folder, a file for each format, and a {@code
   * datapackage.json} that describes them. The same selection gives the same bytes, whenever and in
   * whatever batches it was kept. Files of these names are replaced.
   */
  Export export(EventFilter filter, Set<ExportFormat> formats, Path folder) throws IOException;

  /** Takes one record after the other. */
  @FunctionalInterface
  interface RecordSink {
    /** Takes a line of the wire format, without its line feed. */
    void accept(String record) throws IOException;
  }
}
