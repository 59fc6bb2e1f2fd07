package org.casus.app;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Work done on many threads and handed on in the order of the items: one thread reads, several
 * work, the caller's takes what is done.
 *
 * <p>Memory is constant: reading waits while too many items, or too large ones, are on their way.
 *
 * @param <I> what is worked on
 * @param <O> what comes of it
 */
final class InOrder<I, O> {
  private static final int ITEMS_A_THREAD = 16;
  private static final int WEIGHT = 1 << 23;

  private final Function<I, O> work;
  private final ToIntFunction<I> weight;
  private final int threads;

  /**
   * @param work done on several threads at a time
   * @param weight how large an item is, in characters
   * @param threads how many work
   */
  InOrder(Function<I, O> work, ToIntFunction<I> weight, int threads) {
    this.work = work;
    this.weight = weight;
    this.threads = threads;
  }

  /** Takes what came of one item. */
  @FunctionalInterface
  interface Taker<O> {
    void take(O outcome) throws IOException;

    /** Called when nothing more is done at present: a good moment to let go of what is buffered. */
    default void pause() throws IOException {}
  }

  /** Works on every item; on return all outcomes have been taken. */
  void run(Iterator<I> items, Taker<O> taker) throws IOException {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("coder-", 1).factory());
    Run run = new Run(workers);
    Thread reader = Thread.ofPlatform().daemon().name("reader").unstarted(() -> run.feed(items));
    try {
      reader.start();
      run.drain(taker);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      reader.interrupt();
      workers.shutdownNow();
    }
  }

  /** An item on its way. */
  private record Step<O>(Future<O> outcome, int weight, boolean last) {}

  /** One run over one sequence of items. */
  private final class Run {
    private final ExecutorService workers;
    private final BlockingQueue<Step<O>> steps = new ArrayBlockingQueue<>(threads * ITEMS_A_THREAD);
    private final Semaphore room = new Semaphore(WEIGHT);

    Run(ExecutorService workers) {
      this.workers = workers;
    }

    void feed(Iterator<I> items) {
      try {
        try {
          while (items.hasNext()) {
            submit(items.next());
          }
          steps.put(end(() -> null));
        } catch (RuntimeException | Error e) {
          // The reader's own failure is told to whoever takes the outcomes.
          steps.put(end(() -> fail(e)));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void submit(I item) throws InterruptedException {
      int size = Math.clamp(weight.applyAsInt(item), 1, WEIGHT);
      room.acquire(size);
      steps.put(new Step<>(workers.submit(() -> work.apply(item)), size, false));
    }

    private O fail(Throwable cause) {
      throw new IllegalStateException("reading failed", cause);
    }

    private Step<O> end(Callable<O> outcome) {
      FutureTask<O> task = new FutureTask<>(outcome);
      task.run();
      return new Step<>(task, 0, true);
    }

    void drain(Taker<O> taker) throws IOException, InterruptedException {
      while (true) {
        Step<O> step = next(taker);
        O outcome = outcome(step);
        if (step.last()) {
          return;
        }
        taker.take(outcome);
        room.release(step.weight());
      }
    }

    private Step<O> next(Taker<O> taker) throws IOException, InterruptedException {
      Step<O> ready = steps.poll();
      if (ready == null || !ready.outcome().isDone()) {
        taker.pause();
      }
      return ready == null ? steps.take() : ready;
    }

    private O outcome(Step<O> step) throws InterruptedException {
      try {
        return step.outcome().get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
