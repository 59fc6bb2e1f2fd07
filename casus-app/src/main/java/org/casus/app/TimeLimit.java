package org.casus.app;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The longest time that one document may take. Work that takes longer is given up: it is
 * interrupted, which ends it at the next sentence, and nobody waits for it any more.
 */
final class TimeLimit {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("document-", 1).factory());
  private final int seconds;

  /**
   * @param seconds of wall-clock time
   */
  TimeLimit(int seconds) {
    this.seconds = seconds;
  }

  int seconds() {
    return seconds;
  }

  /** What the work gives, or what stands for it where it takes too long. */
  <T> T within(Callable<T> work, Supplier<T> late) {
    Future<T> outcome = threads.submit(work);
    try {
      return outcome.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      outcome.cancel(true);
      return late.get();
    } catch (InterruptedException e) {
      outcome.cancel(true);
      Thread.currentThread().interrupt();
      return late.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
