package org.casus.bench.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that a process has used. */
public final class Memory {
  private static final String PEAK = "VmHWM:";
  private static final int KIBI = 1024;

  private Memory() {}

  /** The most of the heap that was in use at a time, in bytes. */
  public static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  /** Forgets what was in use before now. */
  public static void resetPeakHeap() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Of this whole process, as Linux counts it; 0 elsewhere. */
  public static long peak() throws IOException {
    return peakOf(ProcessHandle.current().pid());
  }

  /** Of a whole process, as Linux counts it; 0 elsewhere, and where it has ended. */
  public static long peakOf(long process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(PEAK))
        .map(line -> line.substring(PEAK.length()).replace("kB", "").strip())
        .mapToLong(kilobytes -> Long.parseLong(kilobytes) * KIBI)
        .findFirst()
        .orElse(0);
  }
}
