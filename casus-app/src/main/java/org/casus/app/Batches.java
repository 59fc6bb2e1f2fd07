package org.casus.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.casus.store.CoderVersion;
import org.casus.store.Kept;
import org.casus.store.Store;
import org.casus.store.StoreException;
import org.casus.store.wire.DocumentRecord;

/** Gathers records into batches that the store keeps, each all or none. */
final class Batches implements CodingRun.Taker<DocumentRecord> {
  private static final long CHARACTERS = 1 << 25;

  private final Store store;
  private final CoderVersion version;
  private final List<DocumentRecord> batch = new ArrayList<>();
  private long characters;
  private Kept kept = Kept.NONE;

  Batches(Store store, CoderVersion version) {
    this.store = store;
    this.version = version;
  }

  @Override
  public void take(DocumentRecord record, DocumentRecord same) throws IOException {
    batch.add(record);
    characters += record.document().text().length();
    if (batch.size() >= Store.BATCH || characters >= CHARACTERS) {
      keep();
    }
  }

  private void keep() throws StoreException {
    kept = kept.plus(store.ingest(batch, version));
    batch.clear();
    characters = 0;
  }

  /** Keeps what is left; what has become of all of it. */
  Kept finish() throws StoreException {
    keep();
    return kept;
  }
}
