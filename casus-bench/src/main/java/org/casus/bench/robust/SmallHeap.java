package org.casus.bench.robust;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Runs a command of the bench in a process of its own, which has 512 MB of heap. */
public final class SmallHeap {
  private SmallHeap() {}

  /** The exit status of the command. */
  public static int run(String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-D") || option.startsWith("--enable-native-access"))
        .forEach(line::add);
    line.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
    line.add("org.casus.bench.Main");
    line.addAll(List.of(command));
    try {
      return new ProcessBuilder(line).inheritIO().start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
