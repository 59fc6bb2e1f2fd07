package org.casus.app.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Keeps requests to one host apart, and waits. Safe for several threads. */
final class Courtesy {
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Map<String, Instant> free = new HashMap<>();

  /** Waits; a test's own does not. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  Courtesy(InstantSource clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** What tells the time. */
  InstantSource clock() {
    return clock;
  }

  /**
   * Waits until the host may be asked again.
   *
   * @param pause how far apart its requests are to be
   */
  void await(String host, Duration pause) throws InterruptedException {
    Duration wait = reserve(host, pause);
    if (wait.isPositive()) {
      sleeper.sleep(wait);
    }
  }

  private synchronized Duration reserve(String host, Duration pause) {
    Instant now = clock.instant();
    Instant turn = free.getOrDefault(host, now);
    Instant mine = turn.isBefore(now) ? now : turn;
    free.put(host, mine.plus(pause));
    return Duration.between(now, mine);
  }

  /** Waits before another try. */
  void pause(Duration time) throws InterruptedException {
    sleeper.sleep(time);
  }
}
