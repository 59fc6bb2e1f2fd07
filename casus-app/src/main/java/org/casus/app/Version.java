package org.casus.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The release that is running, as its jar names it. */
final class Version implements IVersionProvider {
  /** The release's number, or {@code development} where no jar was made. */
  static String number() {
    return Objects.requireNonNullElse(
        Main.class.getPackage().getImplementationVersion(), "development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"casus " + number()};
  }
}
