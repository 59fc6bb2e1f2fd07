package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Passes a toll back to the attack that it is of: "Jets bombed Homs. At least 43 people died." A
 * sentence that tells a toll and no attack of its own tells that of the attack before it.
 */
final class SharedTolls {
  private static final int NEAR = 2;

  private SharedTolls() {}

  /**
   * The events, each attack with the toll that it or a sentence right after it tells.
   *
   * @param tolls by sentence
   * @param dated the sentences that name a time, which may be another one
   */
  static List<EventMention> of(
      List<EventMention> events, Map<Integer, Toll> tolls, Set<Integer> dated) {
    List<EventMention> settled = new ArrayList<>();
    for (EventMention event : events) {
      if (!isTollOnly(event) || owner(settled, event.clause().sentence(), true) < 0) {
        settled.add(event);
      }
    }
    tolls.forEach(
        (sentence, toll) -> {
          int at = owner(settled, sentence, dated.contains(sentence));
          if (at >= 0) {
            settled.set(at, fill(settled.get(at), toll));
          }
        });
    return List.copyOf(settled);
  }

  // "At least 43 people were killed": nobody is said to have done it, and no other side to suffer
  // it.
  private static boolean isTollOnly(EventMention event) {
    return event.type() == EventType.ASSAULT
        && CasualtyReader.tellsToll(event.clause())
        && (event.dead() != null || event.injured() != null)
        && event.actors().isEmpty()
        && event.place() == null
        && event.recipients().stream().allMatch(r -> r.actor().country() == null);
  }

  /** Where the last attack before a sentence stands, if the sentence tells none itself. */
  private static int owner(List<EventMention> events, int sentence, boolean dated) {
    for (int at = endOf(events, sentence) - 1; at >= 0; at--) {
      EventMention event = events.get(at);
      int distance = sentence - event.clause().sentence();
      if (distance > (dated ? 1 : NEAR)) {
        return -1;
      }
      if (event.type() == EventType.ASSAULT) {
        return distance == 0 ? -1 : at;
      }
    }
    return -1;
  }

  /** Where the events of a sentence end; they stand in the order of the sentences. */
  private static int endOf(List<EventMention> events, int sentence) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).clause().sentence() <= sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static EventMention fill(EventMention event, Toll toll) {
    return event.withToll(
        new Toll(either(event.dead(), toll.dead()), either(event.injured(), toll.injured())));
  }

  private static @Nullable Quantity either(@Nullable Quantity own, @Nullable Quantity later) {
    return own == null ? later : own;
  }
}
