package org.casus.app.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An address that could not be fetched; the message says why, for a person. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean passing;

  FetchException(String message, boolean passing, @Nullable Throwable cause) {
    super(message, cause);
    this.passing = passing;
  }

  /** What trying again will not change. */
  static FetchException lasting(String message) {
    return new FetchException(message, false, null);
  }

  /** What may be over in a while. */
  static FetchException passing(String message, @Nullable Throwable cause) {
    return new FetchException(message, true, cause);
  }

  /** Whether it may be over in a while. */
  public boolean isPassing() {
    return passing;
  }
}
