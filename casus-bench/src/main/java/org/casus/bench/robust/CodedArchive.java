package org.casus.bench.robust;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.casus.bench.speed.Memory;

/**
 * Codes a large web archive with the launcher, as anybody does, with its usual options, and tells
 * how much memory its process took at most.
 */
public final class CodedArchive {
  private static final double MEBI = 1 << 20;

  /** Of so many records one is a page: some 150 long articles, half a million tokens. */
  private static final int EVERY = 24;

  private static final int POLL_MILLIS = 100;

  private CodedArchive() {}

  /** Makes the archive, codes it with the launcher of this checkout; its exit status. */
  public static int print(Path home, PrintStream out) throws IOException {
    Path archive = Files.createTempFile("casus-large", ".warc");
    Path records = Files.createTempFile("casus-large", ".jsonl");
    try {
      LargeArchive.write(archive, EVERY);
      return code(home.resolve("casus"), archive, records, out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.delete(archive);
      Files.delete(records);
    }
  }

  private static int code(Path launcher, Path archive, Path records, PrintStream out)
      throws IOException, InterruptedException {
    // The shell of the launcher becomes the JVM: it stays the same process.
    Process process =
        new ProcessBuilder(
                launcher.toString(),
                "code",
                "--quiet",
                "-o",
                records.toString(),
                archive.toString())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.INHERIT)
            .start();
    long peak = 0;
    Duration cpu = Duration.ZERO;
    do {
      peak = Math.max(peak, Memory.peakOf(process.pid()));
      cpu = process.info().totalCpuDuration().orElse(cpu);
    } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
    if (process.exitValue() != 0) {
      out.println("the command ended with status " + process.exitValue());
    }
    try (var lines = Files.lines(records)) {
      out.println(
          String.format(
              Locale.ROOT,
              "%.0f MB coded, %d records, in %.1f CPU s, peak memory of the process %.0f MB",
              Files.size(archive) / MEBI,
              lines.count(),
              cpu.toMillis() / 1e3,
              peak / MEBI));
    }
    return process.exitValue();
  }
}
