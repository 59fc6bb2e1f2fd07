package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.document.Rejection.Reason;
import org.casus.store.wire.DocumentRecord;
import org.casus.store.wire.RecordWriter;
import org.casus.store.wire.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final CoderVersion V1 = new CoderVersion("0.1.0", "codebook-1");
  private static final Instant MORNING = Instant.parse("2026-01-01T08:00:00Z");

  @TempDir Path folder;

  @Test
  void keepsADocumentOnce() throws IOException {
    List<DocumentRecord> batch =
        List.of(Samples.airstrike("a"), Samples.pact("b"), Samples.rejected("c", Reason.MALFORMED));
    try (Store store = Store.open(folder, () -> MORNING)) {
      assertThat(store.ingest(batch, V1)).isEqualTo(new Kept(3, 0, 0));
      assertThat(store.ingest(batch, V1)).isEqualTo(new Kept(0, 0, 3));
    }
    try (Store store = Store.openToRead(folder)) {
      assertThat(records(store.current(), EventFilter.ALL))
          .containsExactlyElementsOf(batch.stream().map(RecordWriter::line).toList());
      assertThat(records(store.current(), EventFilter.ALL.actors(Set.of("israel def"))))
          .containsExactly(RecordWriter.line(batch.getFirst()));
    }
  }

  private static List<String> records(Snapshot snapshot, EventFilter filter) throws IOException {
    List<String> lines = new ArrayList<>();
    snapshot.records(filter, lines::add);
    return lines;
  }
}
