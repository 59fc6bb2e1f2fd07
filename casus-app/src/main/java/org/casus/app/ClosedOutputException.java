package org.casus.app;

import java.io.IOException;

/** Nobody reads the output any more, as after {@code casus code … | head}: no error, an end. */
final class ClosedOutputException extends IOException {
  private static final long serialVersionUID = 1L;

  ClosedOutputException(IOException cause) {
    super(cause);
  }
}
