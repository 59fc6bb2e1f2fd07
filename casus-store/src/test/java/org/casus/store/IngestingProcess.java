package org.casus.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.casus.document.Rejection.Reason;
import org.casus.store.wire.DocumentRecord;
import org.casus.store.wire.Samples;

/** Keeps some batches in a store, and says a line before each and one after the last. */
final class IngestingProcess {
  static final CoderVersion VERSION = new CoderVersion("0.1.0", "codebook-1");
  static final int BATCH = 200;

  private static final int BATCHES = 8;

  private IngestingProcess() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println("starting");
    keepAll(Path.of(arguments[0]), System.out::println);
  }

  static void keepAll(Path place, Consumer<String> progress) throws IOException {
    try (Store store = Store.open(place, Instant::now)) {
      for (int number = 0; number < BATCHES; number++) {
        List<DocumentRecord> batch = batch(number);
        progress.accept("batch " + number);
        store.ingest(batch, VERSION);
      }
    }
    progress.accept("done");
  }

  static List<DocumentRecord> batch(int number) {
    return IntStream.range(number * BATCH, (number + 1) * BATCH)
        .mapToObj(IngestingProcess::record)
        .toList();
  }

  private static DocumentRecord record(int number) {
    String id = Integer.toHexString(number * 0x9E3779B9);
    return switch (number % 3) {
      case 0 -> Samples.airstrike(id);
      case 1 -> Samples.pact(id);
      default -> Samples.rejected(id, Reason.NOT_AN_ARTICLE);
    };
  }
}
