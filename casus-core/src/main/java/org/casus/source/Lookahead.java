package org.casus.source;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A source that reads one step ahead. */
abstract class Lookahead implements Source {
  private @Nullable Reading ahead;
  private boolean finished;

  /** The next reading, or null at the end. */
  abstract @Nullable Reading advance();

  @Override
  public final boolean hasNext() {
    if (ahead == null && !finished) {
      ahead = advance();
      finished = ahead == null;
    }
    return ahead != null;
  }

  @Override
  public final Reading next() {
    Reading reading = hasNext() ? ahead : null;
    if (reading == null) {
      throw new NoSuchElementException("the source is read to its end");
    }
    ahead = null;
    return reading;
  }
}
