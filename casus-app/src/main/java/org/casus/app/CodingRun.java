package org.casus.app;

import java.io.IOException;
import java.util.function.Function;
import org.casus.source.Limits;
import org.casus.source.Reading;
import org.casus.source.Source;
import org.casus.store.Tally;
import org.casus.store.wire.DocumentRecord;
import org.jspecify.annotations.Nullable;

/**
 * One run over the inputs: every document is read, coded on many threads, and handed on in input
 * order; every loss is counted and told.
 */
final class CodingRun {
  private final Console console;
  private final RunReport report;
  private final Coder coder;
  private final int threads;
  private final TimeLimit limit;
  private final HeapBound heap = HeapBound.ofProcess();

  /** A run with the usual time for each document. */
  CodingRun(Main main, Coder coder, int threads) {
    this(main, coder, threads, new TimeLimit(Limits.DEFAULT.seconds()));
  }

  CodingRun(Main main, Coder coder, int threads, TimeLimit limit) {
    this.console = main.console();
    this.report = new RunReport(console, main.isQuiet());
    this.coder = coder;
    this.threads = threads;
    this.limit = limit;
  }

  /** Takes the records in input order. */
  interface Taker<T> {
    void take(DocumentRecord record, T rendered) throws IOException;

    /** Called when nothing more is done at present. */
    default void pause() throws IOException {}
  }

  /** What came of one reading: a record with its rendering, damage, or nothing. */
  private sealed interface Outcome<T> {
    record Recorded<T>(DocumentRecord record, T rendered) implements Outcome<T> {}

    record Lost<T>(Reading.Damaged damage) implements Outcome<T> {}

    record Passed<T>() implements Outcome<T> {}
  }

  /**
   * Codes every document.
   *
   * @param source where the documents come from
   * @param rendering what is made of each record, on many threads
   * @param taker takes both, on this thread
   * @param progress told of each document
   */
  <T> void run(
      Source source, Function<DocumentRecord, T> rendering, Taker<T> taker, Progress progress)
      throws IOException {
    InOrder<Reading, Outcome<T>> work =
        new InOrder<>(reading -> code(reading, rendering), CodingRun::weight, threads);
    work.run(
        source,
        new InOrder.Taker<>() {
          @Override
          public void take(Outcome<T> outcome) throws IOException {
            CodingRun.this.take(outcome, taker);
            heap.keep();
            progress.step();
          }

          @Override
          public void pause() throws IOException {
            taker.pause();
          }
        });
  }

  private <T> Outcome<T> code(Reading reading, Function<DocumentRecord, T> rendering) {
    return switch (reading) {
      case Reading.Damaged damaged -> new Outcome.Lost<>(damaged);
      case Reading.Passed passed -> new Outcome.Passed<>();
      case Reading.Item item -> {
        DocumentRecord record =
            limit.within(
                () -> coder.record(item.item()), () -> coder.givenUp(item.item(), limit.seconds()));
        yield new Outcome.Recorded<>(record, rendering.apply(record));
      }
    };
  }

  private <T> void take(Outcome<T> outcome, Taker<T> taker) throws IOException {
    switch (outcome) {
      case Outcome.Lost<T>(Reading.Damaged damage) -> report.count(damage);
      case Outcome.Passed<T>() -> report.pass();
      case Outcome.Recorded<T>(DocumentRecord record, T rendered) -> {
        taker.take(record, rendered);
        report.count(record);
      }
    }
  }

  private static int weight(Reading reading) {
    return reading instanceof Reading.Item item ? item.item().content().length() : 1;
  }

  /** What has been read so far. */
  Tally tally() {
    return report.tally();
  }

  /** The same for a poll, in which there may well be nothing new. */
  int endPoll(long startedAt, String more) {
    report.closePoll((console.clock().millis() - startedAt) / 1000.0, more);
    return report.pollStatus();
  }

  /** Tells the counts, and what else there is to tell; the exit status that they ask for. */
  int end(long startedAt, @Nullable String more) {
    report.close((console.clock().millis() - startedAt) / 1000.0, more);
    return report.status();
  }
}
