package org.casus.bench.speed;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long a person waits for the launcher, in wall-clock milliseconds. */
public final class StartUp {
  private static final int TURNS = 7;

  private final String launcher;

  /** Measures the launcher of this checkout. */
  public StartUp(Path home) {
    this.launcher = home.resolve("casus").toString();
  }

  /** The median time until the version is shown. */
  public double version() throws IOException {
    return median(List.of(launcher, "--version"));
  }

  /** The median time until the first byte of the first record of this file. */
  public double firstRecord(Path article) throws IOException {
    return median(List.of(launcher, "code", "--quiet", article.toString()));
  }

  private static double median(List<String> command) throws IOException {
    // The first turn may build, or prepare the archive: it does not count.
    once(command);
    List<Double> turns = new ArrayList<>();
    for (int i = 0; i < TURNS; i++) {
      turns.add(once(command));
    }
    Collections.sort(turns);
    return turns.get(TURNS / 2);
  }

  private static double once(List<String> command) throws IOException {
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    try (InputStream out = process.getInputStream()) {
      int first = out.read();
      double millis = (System.nanoTime() - start) / 1e6;
      out.transferTo(java.io.OutputStream.nullOutputStream());
      int status = process.waitFor();
      if (status != 0 || first < 0) {
        throw new IOException(String.join(" ", command) + " ended with status " + status);
      }
      return millis;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
