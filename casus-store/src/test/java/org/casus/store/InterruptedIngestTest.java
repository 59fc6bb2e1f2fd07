package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.casus.store.wire.DocumentRecord;
import org.casus.store.wire.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedIngestTest {
  @TempDir Path folder;

  private Map<String, String> export(Path place) throws Exception {
    Path to = place.resolve("export");
    try (Store store = Store.openToRead(place)) {
      store.current().export(EventFilter.ALL, EnumSet.allOf(ExportFormat.class), to);
    }
    return ExportTest.digests(to);
  }

  private static long documents(Path place) throws StoreException {
    try (Store store = Store.open(place, Instant::now)) {
      return store.current().stats(EventFilter.ALL).documents().read();
    }
  }

  @Test
  void aBatchThatFailsHalfWayLeavesNothing() throws Exception {
    List<DocumentRecord> batch = new ArrayList<>(IngestingProcess.batch(0));
    batch.add(Samples.unwritable("broken"));
    Path place = folder.resolve("store");
    try (Store store = Store.open(place, Instant::now)) {
      store.ingest(IngestingProcess.batch(1), IngestingProcess.VERSION);
      assertThatThrownBy(() -> store.ingest(batch, IngestingProcess.VERSION))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThat(store.current().stats(EventFilter.ALL).documents().read())
          .isEqualTo(IngestingProcess.BATCH);
      store.ingest(IngestingProcess.batch(0), IngestingProcess.VERSION);
    }
    assertThat(documents(place)).isEqualTo(2 * IngestingProcess.BATCH);
  }

  @Test
  void aSecondRunCompletesWhatWasKilledToTheSameExport() throws Exception {
    Path whole = folder.resolve("whole");
    IngestingProcess.keepAll(whole, line -> {});
    Path killed = folder.resolve("killed");
    for (int lines : new int[] {0, 1, 3, 5}) {
      killAfter(lines, killed);
      assertThat(documents(killed) % IngestingProcess.BATCH).isZero();
    }
    IngestingProcess.keepAll(killed, line -> {});
    assertThat(documents(killed)).isEqualTo(documents(whole));
    assertThat(export(killed)).isEqualTo(export(whole)).hasSize(5);
  }

  private static void killAfter(int lines, Path place) throws Exception {
    Process process = TestProcess.start(IngestingProcess.class, place.toString());
    try (BufferedReader told = process.inputReader()) {
      for (int i = 0; i <= lines; i++) {
        told.readLine();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
