package org.casus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.casus.store.Export;
import org.casus.store.ExportFormat;
import org.casus.store.Snapshot;
import org.casus.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code casus export}: writes what a filter selects from a store. */
@Command(
    name = "export",
    description = "Write what a filter selects from a store, with a datapackage.json beside it.",
    footer = {
      "",
      "Examples:",
      "  casus export --store mystore -o out --format csv,parquet --since 2020-07-01 --country IRN",
      "  casus export --store mystore --type ASSAULT --format csv > assaults.csv"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private StoreOption store = new StoreOption();
  @Mixin private FilterOptions filter = new FilterOptions();

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "One or more of jsonl (the default), csv, parquet, geojson.")
  private Set<ExportFormat> formats = EnumSet.of(ExportFormat.JSONL);

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder to write into; without it, one format goes to standard output.")
  private @Nullable Path output;

  @Spec private CommandSpec spec;
  private final Main main;

  ExportCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    if (output == null && formats.size() != 1) {
      throw new ParameterException(spec.commandLine(), "several formats need a folder: -o DIR");
    }
    try (Store kept = Store.openToRead(store.folder())) {
      Snapshot snapshot = filter.of(kept);
      Export export = output == null ? toOutput(snapshot) : toFolder(snapshot, output);
      if (!main.isQuiet()) {
        main.console()
            .say(
                export.events()
                    + " events of "
                    + export.documents()
                    + " documents"
                    + (output == null ? "." : " in " + output + "."));
      }
    }
    return Status.ALL_READ;
  }

  private Export toFolder(Snapshot snapshot, Path folder) throws IOException {
    Files.createDirectories(folder);
    return snapshot.export(filter.filter(), formats, folder);
  }

  private Export toOutput(Snapshot snapshot) throws IOException {
    Path folder = Files.createTempDirectory("casus-export");
    try (Output out = Output.to(null, main.console())) {
      Export export = snapshot.export(filter.filter(), formats, folder);
      Files.copy(folder.resolve(formats.iterator().next().file()), out);
      return export;
    } finally {
      Folders.delete(folder);
    }
  }
}
