package org.casus.source;

import java.io.InputStream;
import java.util.List;

/** The way from what a user names to a {@link Source}. */
public final class Sources {
  /** The name under which standard input is asked for. */
  public static final String STANDARD_INPUT = "-";

  private Sources() {}

  /**
   * Reads files, folders (all files within, in the order of their names) and standard input, in the
   * order given.
   *
   * @param inputs paths, or {@link #STANDARD_INPUT}
   * @param format what every input is, or {@link InputFormat#AUTO}
   * @param standardInput read where an input is {@link #STANDARD_INPUT}
   */
  public static Source open(List<String> inputs, InputFormat format, InputStream standardInput) {
    return open(inputs, format, standardInput, Limits.DEFAULT);
  }

  /** The same within other limits. */
  public static Source open(
      List<String> inputs, InputFormat format, InputStream standardInput, Limits limits) {
    return new InputList(inputs, new StreamReader(format, limits), standardInput);
  }
}
