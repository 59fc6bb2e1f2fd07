package org.casus.event;

/** A codebook file breaks its format; the message names file and line and says what is wrong. */
public final class CodebookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CodebookException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
