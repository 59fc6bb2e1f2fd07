package org.casus.bench.speed;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Adds up what each stage costs on the thread that runs it. */
final class Meter {
  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<Stage, Cost> costs = new EnumMap<>(Stage.class);

  /** Does the work and adds its cost to the stage's. */
  <T> T measure(Stage stage, Supplier<T> work) {
    Cost before = now();
    T result = work.get();
    Cost after = now();
    Cost cost = new Cost(after.nanos() - before.nanos(), after.bytes() - before.bytes());
    costs.merge(stage, cost, Cost::plus);
    return result;
  }

  private Cost now() {
    return new Cost(threads.getCurrentThreadCpuTime(), threads.getCurrentThreadAllocatedBytes());
  }

  /** What a stage has cost. */
  Cost of(Stage stage) {
    return costs.getOrDefault(stage, Cost.NONE);
  }

  /** What all stages together have cost. */
  Cost all() {
    return costs.values().stream().reduce(Cost.NONE, Cost::plus);
  }
}
