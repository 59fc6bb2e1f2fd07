package org.casus.app;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.function.LongSupplier;

/**
 * Keeps the memory of a long run near what is alive. The serial collector lets old objects fill the
 * whole heap before it looks which of them are still needed; here that is looked at as soon as they
 * take more than the models and a document or two do. A document that needs more gets it.
 */
final class HeapBound {
  private static final String OLD_OF_SERIAL = "Tenured Gen";

  /** What the models, what is remembered of words, and usual documents take. */
  private static final long USUAL = 210L << 20;

  private static final double SLACK = 1.3;

  private final LongSupplier old;
  private final Runnable collection;
  private long bound = USUAL;

  /**
   * A bound for objects that are counted and collected so.
   *
   * @param old how many bytes old objects take, dead ones too
   * @param collection frees the dead ones
   */
  HeapBound(LongSupplier old, Runnable collection) {
    this.old = old;
    this.collection = collection;
  }

  /** That of this process; other collectors than the serial one look after themselves. */
  static HeapBound ofProcess() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getName().equals(OLD_OF_SERIAL)) {
        return new HeapBound(() -> pool.getUsage().getUsed(), System::gc);
      }
    }
    return new HeapBound(() -> 0, () -> {});
  }

  /** Collects where the bound is passed; where that does not help, the bound gives way. */
  void keep() {
    if (old.getAsLong() > bound) {
      collection.run();
      bound = Math.max(USUAL, (long) (SLACK * old.getAsLong()));
    }
  }
}
