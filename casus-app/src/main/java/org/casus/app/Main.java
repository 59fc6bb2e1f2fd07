package org.casus.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: what each word after {@code casus} does. */
@Command(
    name = "casus",
    description = "Reads news and writes event data that says who says so.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit status. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
