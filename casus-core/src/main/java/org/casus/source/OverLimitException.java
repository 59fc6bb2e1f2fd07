package org.casus.source;

import java.io.IOException;

/** Says that reading went over one of the {@link Limits}. */
final class OverLimitException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message which limit, and what to do, in one sentence for a person
   */
  OverLimitException(String message) {
    super(message);
  }
}
