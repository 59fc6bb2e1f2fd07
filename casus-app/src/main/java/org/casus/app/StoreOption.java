package org.casus.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of the store that a command writes or reads. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the store.")
  private Path folder = Path.of("");

  Path folder() {
    return folder;
  }
}
