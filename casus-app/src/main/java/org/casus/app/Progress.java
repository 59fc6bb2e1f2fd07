package org.casus.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.casus.source.Sources;
import org.jspecify.annotations.Nullable;

/** How far a long run has come: documents, documents a second, and the time that remains. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 100;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Shown to nobody. */
  static Progress none() {
    return new Progress(null);
  }

  /** Shown on the terminal; the number of documents is counted beside the work. */
  static Progress over(List<String> inputs, Console console) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("coding")
            .setUnit(" docs", 1)
            .setInitialMax(-1)
            .setStyle(style())
            .setUpdateIntervalMillis(250)
            .showSpeed()
            .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
            .build();
    Thread.ofVirtual().name("count").start(() -> announce(inputs, bar));
    return new Progress(bar);
  }

  private static ProgressBarStyle style() {
    return StandardCharsets.UTF_8.name().equals(System.getProperty("stderr.encoding"))
        ? ProgressBarStyle.UNICODE_BLOCK
        : ProgressBarStyle.ASCII;
  }

  private static void announce(List<String> inputs, ProgressBar bar) {
    try {
      long documents = 0;
      for (String input : inputs) {
        if (input.equals(Sources.STANDARD_INPUT)) {
          return;
        }
        documents += documentsIn(Path.of(input));
      }
      bar.maxHint(documents);
    } catch (IOException | java.io.UncheckedIOException e) {
      // Whoever reads the inputs will tell what is wrong with them; here it only costs the
      // estimate.
      bar.maxHint(-1);
    }
  }

  private static long documentsIn(Path input) throws IOException {
    try (Stream<Path> files = Files.walk(input)) {
      long documents = 0;
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        documents += isLines(file) ? lines(file) : 1;
      }
      return documents;
    }
  }

  private static boolean isLines(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  private static long lines(Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long lines = 0;
    try (var in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  /** One document more is done. */
  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
