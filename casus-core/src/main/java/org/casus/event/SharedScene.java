package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.actor.ActorMention;

/**
 * Passes the place of an event on to the next: "It bombed Homs. It also shelled depots." A sentence
 * that names no place goes on where the same side acted in the sentence before.
 */
final class SharedScene {
  private static final int NEAR = 1;
  private static final Set<EventType> DEEDS =
      Set.of(EventType.ASSAULT, EventType.COERCE, EventType.CONSULT, EventType.PROTEST);

  private SharedScene() {}

  /**
   * The events, each with a place if it or the event before it has one.
   *
   * @param placed the sentences that name a place
   */
  static List<EventMention> of(List<EventMention> events, Set<Integer> placed) {
    List<EventMention> settled = new ArrayList<>();
    for (EventMention event : events) {
      boolean open = event.place() == null && !placed.contains(event.clause().sentence());
      settled.add(open && DEEDS.contains(event.type()) ? settle(event, settled) : event);
    }
    return List.copyOf(settled);
  }

  private static EventMention settle(EventMention event, List<EventMention> before) {
    for (int at = before.size() - 1; at >= 0; at--) {
      EventMention earlier = before.get(at);
      if (event.clause().sentence() - earlier.clause().sentence() > NEAR) {
        return event;
      }
      if (earlier.place() != null && earlier.type() == event.type() && sharesSide(earlier, event)) {
        return event.at(earlier.place());
      }
    }
    return event;
  }

  private static boolean sharesSide(EventMention earlier, EventMention event) {
    return event.actors().stream()
        .map(ActorMention::actor)
        .anyMatch(
            a -> a.isCoded() && earlier.actors().stream().anyMatch(e -> e.actor().samePartyAs(a)));
  }
}
