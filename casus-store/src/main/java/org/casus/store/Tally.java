package org.casus.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.casus.document.Rejection;

/**
 * What was read and what became of it.
 *
 * @param read documents read
 * @param coded documents coded
 * @param rejected documents rejected, by reason; a reason that did not occur is not in it
 * @param damaged inputs of which nothing could be read
 */
public record Tally(long read, long coded, Map<Rejection.Reason, Long> rejected, long damaged) {
  public Tally {
    EnumMap<Rejection.Reason, Long> sorted = new EnumMap<>(Rejection.Reason.class);
    sorted.putAll(rejected);
    rejected = Collections.unmodifiableMap(sorted);
  }
}
