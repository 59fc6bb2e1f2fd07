package org.casus.actor;

/** A dictionary file breaks its format; the message names file and line and says what is wrong. */
public final class DictionaryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DictionaryException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
