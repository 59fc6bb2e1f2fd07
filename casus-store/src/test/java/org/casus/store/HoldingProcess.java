package org.casus.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Opens a store, says so, and holds it until its input ends. */
final class HoldingProcess {
  private HoldingProcess() {}

  public static void main(String[] arguments) throws IOException {
    try (Store store = Store.open(Path.of(arguments[0]), () -> Instant.EPOCH)) {
      System.out.println("holding");
      System.in.readAllBytes();
      store.runs();
    }
  }
}
