package org.casus.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casus.source.Source;
import org.casus.store.Kept;
import org.casus.store.Run;
import org.casus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code casus ingest}: codes documents and keeps them. */
@Command(
    name = "ingest",
    description = {
      "Code documents and keep them in a store.",
      "The same document twice is kept once; an interrupted run is completed by running it again."
    },
    footer = {"", "Example:", "  casus ingest --store mystore news/"})
final class IngestCommand implements Callable<Integer> {
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private OwnOptions own = new OwnOptions();
  @Mixin private StoreOption store = new StoreOption();
  private final Main main;

  IngestCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = store.folder();
    input.keepApart(folder);
    Coder coder = own.coder(main);
    CodingRun run = new CodingRun(main, coder, input.threads(), input.timeLimit());
    Instant started = main.console().clock().instant();
    try (Store kept = Store.open(folder, main.console().clock());
        Source source = input.open(main.console());
        Progress progress = input.progress(main)) {
      Batches batches = new Batches(kept, coder.version());
      run.run(source, record -> record, batches, progress);
      Kept sum = batches.finish();
      Instant ended = main.console().clock().instant();
      kept.recordRun(new Run(started, ended, coder.version(), run.tally(), sum));
      return run.end(started.toEpochMilli(), told(sum, folder));
    }
  }

  static String told(Kept kept, Path folder) {
    return String.format(
        Locale.ROOT,
        "Kept in %s: %d new, %d changed, %d known already.",
        folder,
        kept.added(),
        kept.renewed(),
        kept.known());
  }
}
