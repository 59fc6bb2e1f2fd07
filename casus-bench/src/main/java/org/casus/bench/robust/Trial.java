package org.casus.bench.robust;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.casus.document.Document;
import org.casus.document.Extraction;
import org.casus.document.Extractor;
import org.casus.document.Rejection;
import org.casus.source.Damage;
import org.casus.source.Limits;
import org.casus.source.Reading;
import org.casus.source.Source;

/**
 * Reads, extracts and codes one input after the other, and counts what becomes of each. Times are
 * CPU seconds of the thread, so that a busy machine does not spoil them.
 */
final class Trial {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Extractor extractor = new Extractor();
  private final Consumer<Document> coder;
  private final Map<Rejection.Reason, Integer> rejected = new EnumMap<>(Rejection.Reason.class);
  private final Map<Damage, Integer> damaged = new EnumMap<>(Damage.class);
  private final Map<String, String> escaped = new LinkedHashMap<>();
  private String slowestInput = "";
  private int inputs;
  private int whole;
  private int coded;
  private int passed;
  private int late;
  private double slowest;

  /**
   * @param coder codes an article; what it gives is not looked at
   */
  Trial(Consumer<Document> coder) {
    this.coder = coder;
  }

  /** Takes one input; the name is told where something escapes. */
  void take(String name, Source source) {
    inputs++;
    int before = breaches();
    try (source) {
      while (step(name, source)) {
        // Each step is timed by itself.
      }
      whole += breaches() == before ? 1 : 0;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // Nothing may come here: that is what the trial is for.
      escaped.put(name, e.toString());
    }
  }

  private boolean step(String name, Source source) {
    long start = THREADS.getCurrentThreadCpuTime();
    boolean more = source.hasNext();
    if (more) {
      switch (source.next()) {
        case Reading.Damaged loss -> damaged.merge(loss.damage(), 1, Integer::sum);
        case Reading.Passed record -> passed++;
        case Reading.Item item -> count(extractor.extract(item.item()));
      }
    }
    double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    if (seconds > slowest) {
      slowest = seconds;
      slowestInput = name;
    }
    late += seconds > Limits.DEFAULT.seconds() ? 1 : 0;
    return more;
  }

  private void count(Extraction extraction) {
    switch (extraction) {
      case Extraction.Rejected unfit -> rejected.merge(unfit.rejection().reason(), 1, Integer::sum);
      case Extraction.Extracted article -> {
        coder.accept(article.document());
        coded++;
      }
    }
  }

  private int damages() {
    return damaged.values().stream().mapToInt(Integer::intValue).sum();
  }

  // What is empty was read: there was nothing in it.
  private int breaches() {
    return damages() - damaged.getOrDefault(Damage.EMPTY, 0);
  }

  /** The share of the inputs that were read without damage, empty ones with them. */
  String share() {
    return String.format(
        Locale.ROOT,
        "read without damage: %d of %d (%.1f %%)",
        whole,
        inputs,
        100.0 * whole / inputs);
  }

  /** Whether nothing escaped and nothing took longer than a document may. */
  boolean isHeld() {
    return escaped.isEmpty() && late == 0;
  }

  int coded() {
    return coded;
  }

  /** Why documents were not coded, and what was damaged, by kind. */
  String losses() {
    Map<String, Integer> losses = new TreeMap<>();
    rejected.forEach((reason, count) -> losses.put(reason.name(), count));
    damaged.forEach((kind, count) -> losses.put("damaged " + kind, count));
    return String.join(
        ", ", losses.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
  }

  /** The input that took longest. */
  String slowestInput() {
    return slowestInput;
  }

  /** What escaped, by the name of the input. */
  Map<String, String> escaped() {
    return escaped;
  }

  /** One line of the table. */
  String line(String name) {
    int lost = rejected.values().stream().mapToInt(Integer::intValue).sum();
    return String.format(
        Locale.ROOT,
        "%-22s %7d %7d %8d %8d %8d %8d %6d %6.2f CPU s",
        name,
        inputs,
        coded,
        lost,
        damages(),
        passed,
        escaped.size(),
        late,
        slowest);
  }

  static String head() {
    return String.format(
        Locale.ROOT,
        "%-22s %7s %7s %8s %8s %8s %8s %6s %12s",
        "",
        "inputs",
        "coded",
        "rejected",
        "damaged",
        "no pages",
        "escaped",
        "late",
        "slowest");
  }
}
