package org.casus.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The person's wish to end what would go on for ever (Ctrl-C, or the system's signal): the work is
 * brought to a good end, then the process ends.
 */
final class Ending implements AutoCloseable {
  private static final int PATIENCE = 15;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  /** A wish that nobody has uttered yet. */
  private Ending() {}

  /** That of this process. */
  static Ending ofProcess(Console console) {
    Ending ending = new Ending();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> ending.end(console), "ending"));
    return ending;
  }

  // The process ends with this thread; what it cuts off is made again by the next run.
  private void end(Console console) {
    if (done.getCount() == 0) {
      return;
    }
    asked.countDown();
    console.say("is stopped; it keeps what it has read.");
    try {
      boolean ended = done.await(PATIENCE, TimeUnit.SECONDS);
      if (!ended) {
        console.say("waits no longer; what is cut off is read again next time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the person wants to end. */
  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Waits; whether the person wanted to end before it was over. */
  boolean isAskedWithin(Duration time) throws InterruptedException {
    return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Tells that the work has come to its end. */
  @Override
  public void close() {
    done.countDown();
  }
}
