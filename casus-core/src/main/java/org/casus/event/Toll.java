package org.casus.event;

import org.jspecify.annotations.Nullable;

/**
 * The people that a deed cost.
 *
 * @param dead how many died, if the text says so
 * @param injured how many were injured, if the text says so
 */
record Toll(@Nullable Quantity dead, @Nullable Quantity injured) {
  /** Whether the text says nothing of either. */
  boolean isUntold() {
    return dead == null && injured == null;
  }
}
