package org.casus.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.casus.document.Rejection;
import org.casus.source.Damage;

/**
 * What was read and what became of it.
 *
 * @param read documents read
 * @param coded documents coded
 * @param rejected documents rejected, by reason; a reason that did not occur is not in it
 * @param damaged inputs of which nothing could be read
 * @param damages the same by kind; empty where only their number was kept
 */
public record Tally(
    long read,
    long coded,
    Map<Rejection.Reason, Long> rejected,
    long damaged,
    Map<Damage, Long> damages) {
  public Tally {
    rejected = sorted(Rejection.Reason.class, rejected);
    damages = sorted(Damage.class, damages);
  }

  private static <E extends Enum<E>> Map<E, Long> sorted(Class<E> kind, Map<E, Long> counts) {
    EnumMap<E, Long> sorted = new EnumMap<>(kind);
    sorted.putAll(counts);
    return Collections.unmodifiableMap(sorted);
  }
}
