package org.casus.store;

import java.io.IOException;

/** A store that cannot be opened, read or written; the message says which, and why. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A failure with no other behind it. */
  public StoreException(String message) {
    super(message);
  }

  /** A failure and what caused it. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
