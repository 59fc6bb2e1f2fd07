package org.casus.bench.robust;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.casus.bench.speed.Memory;
import org.casus.source.InputFormat;
import org.casus.source.Sources;

/**
 * How fast bombs are stopped, with how much memory, and whether what stands beside them is read;
 * and the memory that a large web archive takes.
 */
public final class Bombs {
  private static final String ARTICLE =
      "The minister signed the treaty in the capital on Monday, and the army left the border.";
  private static final double MEBI = 1024.0 * 1024;
  private static final double SECONDS = 2;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Bombs() {}

  /**
   * Prints a line for each bomb.
   *
   * @return whether each was stopped in two seconds of CPU time, which a busy machine does not
   *     spoil, and the article beside it was read
   */
  public static boolean print(PrintStream out) throws IOException {
    boolean held = true;
    for (Bomb bomb : Bomb.values()) {
      Path folder = Files.createTempDirectory("casus-bombs");
      Path file = bomb.write(folder);
      Path article = Files.writeString(folder.resolve("~article.txt"), ARTICLE);
      held &= print(folder, file, article, out);
      Files.delete(file);
      Files.delete(article);
      Files.delete(folder);
    }
    memory(out);
    return held;
  }

  private static boolean print(Path folder, Path bomb, Path article, PrintStream out)
      throws IOException {
    // A first reading loads the classes: it does not count.
    read(article.toString());
    Memory.resetPeakHeap();
    long start = System.nanoTime();
    long work = THREADS.getCurrentThreadCpuTime();
    Trial stopped = read(bomb.toString());
    double seconds = (THREADS.getCurrentThreadCpuTime() - work) / 1e9;
    double wall = (System.nanoTime() - start) / 1e9;
    Trial rest = read(folder.toString());
    out.println(
        String.format(
            Locale.ROOT,
            "%-32s %8.1f MB %6.2f CPU s (%.2f s) %6.0f MB of heap  %s%s",
            bomb.getFileName(),
            Files.size(bomb) / MEBI,
            seconds,
            wall,
            Memory.peakHeap() / MEBI,
            stopped.losses(),
            rest.coded() == stopped.coded() + 1 ? "" : "  THE REST WAS NOT READ"));
    return seconds <= SECONDS && rest.coded() == stopped.coded() + 1 && rest.isHeld();
  }

  private static Trial read(String input) {
    Trial trial = new Trial(document -> {});
    trial.take(
        input, Sources.open(List.of(input), InputFormat.AUTO, InputStream.nullInputStream()));
    return trial;
  }

  /** Writes a web archive of a gibibyte, reads and extracts it, and prints what that took. */
  public static void largeArchive(PrintStream out) throws IOException {
    Path file = Files.createTempFile("casus-large", ".warc");
    try {
      LargeArchive.write(file, 2);
      Memory.resetPeakHeap();
      long start = System.nanoTime();
      Trial trial = read(file.toString());
      double seconds = (System.nanoTime() - start) / 1e9;
      out.println(Trial.head());
      out.println(trial.line("web archive"));
      out.println(
          String.format(
              Locale.ROOT,
              "%.0f MB read and extracted in %.1f s, peak heap %.0f MB",
              Files.size(file) / MEBI,
              seconds,
              Memory.peakHeap() / MEBI));
      memory(out);
    } finally {
      Files.delete(file);
    }
  }

  private static void memory(PrintStream out) throws IOException {
    out.println(
        String.format(Locale.ROOT, "peak memory of the process %.0f MB", Memory.peak() / MEBI));
  }
}
