package org.casus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of the program's own making. */
final class Folders {
  private Folders() {}

  /** Removes the folder and all within it, if it is there; links are not followed. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> within;
    try (Stream<Path> files = Files.walk(folder)) {
      within = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : within) {
      Files.delete(file);
    }
  }
}
