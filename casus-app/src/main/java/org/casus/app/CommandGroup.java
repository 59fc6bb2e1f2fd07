package org.casus.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only holds others: alone, it tells how they are used. */
abstract class CommandGroup implements Runnable {
  @Spec private @Nullable CommandSpec spec;
  private final Main main;

  CommandGroup(Main main) {
    this.main = main;
  }

  /** Where its commands speak to the person. */
  Console console() {
    return main.console();
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
