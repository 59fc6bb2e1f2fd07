package org.casus.text;

import java.util.concurrent.CancellationException;

/**
 * The way in which work ends for which nobody waits any more: whoever runs the road interrupts the
 * thread, and the next sentence is not begun. It decides whether there is an outcome, never which.
 */
public final class Cancellation {
  private Cancellation() {}

  /**
   * Goes on, unless this thread was interrupted; costs next to nothing.
   *
   * @throws CancellationException if it was
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the work was given up");
    }
  }
}
