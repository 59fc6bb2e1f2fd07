package org.casus.bench.speed;

/**
 * What a piece of work has taken from the machine.
 *
 * @param nanos CPU time of the thread that did it
 * @param bytes what it allocated
 */
public record Cost(long nanos, long bytes) {
  /** Nothing. */
  static final Cost NONE = new Cost(0, 0);

  /** Both together. */
  Cost plus(Cost other) {
    return new Cost(nanos + other.nanos, bytes + other.bytes);
  }

  /** How many things of which so many were done are done in a CPU second. */
  double perSecond(long things) {
    return nanos == 0 ? 0 : things * 1e9 / nanos;
  }
}
