package org.casus.bench.speed;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.casus.language.EnglishAnnotator;
import org.casus.language.Sentence;

/** How fast every sentence of some texts is analysed, by one thread and by two at a time. */
public final class AnalyserSpeed {
  private static final int WARM_UPS = 3;
  private static final int PASSES = 1;

  private final EnglishAnnotator annotator;
  private final List<String> texts;
  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private AnalyserSpeed(EnglishAnnotator annotator, List<String> texts) {
    this.annotator = annotator;
    this.texts = texts;
  }

  /**
   * What one thread has done.
   *
   * @param sentences how many it analysed
   * @param tokens how many tokens they have
   * @param cost what that took
   */
  private record Work(long sentences, long tokens, Cost cost) {}

  /**
   * Measures and prints.
   *
   * @param load where the analyser comes from; the first call of this is measured too
   * @throws InterruptedException when the thread is told to stop
   */
  public static void print(Supplier<EnglishAnnotator> load, List<String> texts, PrintStream out)
      throws InterruptedException {
    long start = System.nanoTime();
    EnglishAnnotator annotator = load.get();
    line(out, "model read in %.0f ms", (System.nanoTime() - start) / 1e6);
    new AnalyserSpeed(annotator, texts).print(out);
  }

  private void print(PrintStream out) throws InterruptedException {
    long characters = texts.stream().mapToLong(String::length).sum();
    line(out, "%d texts, %.1f million characters", texts.size(), characters / 1e6);
    for (int i = 0; i < WARM_UPS; i++) {
      pass();
    }
    long start = System.nanoTime();
    Work one = passes();
    long alone = System.nanoTime() - start;
    line(out, "%d sentences, %d tokens a pass", one.sentences / PASSES, one.tokens / PASSES);
    line(out, "one thread: %.0f tokens a CPU second", one.cost.perSecond(one.tokens));
    line(out, "allocated: %.1f KB a sentence", one.cost.bytes() / 1e3 / one.sentences);
    start = System.nanoTime();
    List<Work> two = twoAtATime();
    long together = System.nanoTime() - start;
    double gain = two.stream().mapToDouble(work -> work.cost.perSecond(work.tokens)).sum();
    line(out, "two threads: %.0f tokens a second of both", gain);
    line(out, "  by CPU time %.2f times one", gain / one.cost.perSecond(one.tokens));
    line(out, "  by the clock %.2f times one", 2.0 * alone / together);
    line(out, "most heap in use: %.0f MB", Memory.peakHeap() / 1e6);
  }

  private static void line(PrintStream out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private Work passes() {
    long sentences = 0;
    long tokens = 0;
    Cost cost = Cost.NONE;
    for (int i = 0; i < PASSES; i++) {
      Work work = pass();
      sentences += work.sentences;
      tokens += work.tokens;
      cost = cost.plus(work.cost);
    }
    return new Work(sentences, tokens, cost);
  }

  private Work pass() {
    long nanos = threads.getCurrentThreadCpuTime();
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long sentences = 0;
    long tokens = 0;
    for (String text : texts) {
      for (Sentence sentence : annotator.annotate(text)) {
        sentences++;
        tokens += sentence.size();
      }
    }
    Cost cost =
        new Cost(
            threads.getCurrentThreadCpuTime() - nanos,
            threads.getCurrentThreadAllocatedBytes() - bytes);
    return new Work(sentences, tokens, cost);
  }

  private List<Work> twoAtATime() throws InterruptedException {
    Callable<Work> work = this::passes;
    List<Work> done = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (Future<Work> result : pool.invokeAll(List.of(work, work))) {
        done.add(result.get());
      }
      return done;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a text could not be analysed", e.getCause());
    }
  }
}
