package org.casus.event;

import org.casus.text.Span;

/**
 * A number of people as the text gives it.
 *
 * @param low the least that the words allow
 * @param high the most that the words allow; equals {@code low} for an exact number, {@link #OPEN}
 *     where the words set no upper bound ("at least 43")
 * @param span the words
 * @param text those words
 */
public record Quantity(int low, int high, Span span, String text) {
  /** No upper bound; the wire format writes null. */
  public static final int OPEN = Integer.MAX_VALUE;

  /** Whether the words set no upper bound. */
  public boolean isOpen() {
    return high == OPEN;
  }
}
