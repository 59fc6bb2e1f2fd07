package org.casus.attribution;

import java.util.List;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.event.EventMention;

/** Says how each speaker stands to the parties of an event. */
final class Interests {
  private Interests() {}

  /** The same attributions with each speaker's interest in the event. */
  static List<Attribution> of(EventMention event, List<Attribution> attributions) {
    return attributions.stream()
        .map(
            a ->
                new Attribution(
                    a.speaker(), a.cue(), a.cueText(), a.stance(), interest(event, a.speaker())))
        .toList();
  }

  private static Interest interest(EventMention event, ActorMention speaker) {
    Actor actor = speaker.actor();
    if (!actor.isCoded()) {
      return Interest.UNKNOWN;
    }
    boolean party =
        Stream.concat(event.actors().stream(), event.recipients().stream())
            .map(ActorMention::actor)
            .anyMatch(p -> sameSide(p, actor));
    return party ? Interest.PARTY : Interest.THIRD;
  }

  private static boolean sameSide(Actor party, Actor speaker) {
    boolean sameCountry = party.country() != null && party.country().equals(speaker.country());
    return sameCountry && rebels(party) == rebels(speaker) || party.samePartyAs(speaker);
  }

  // A country's rebels do not speak for its state.
  private static boolean rebels(Actor actor) {
    return switch (actor.sector()) {
      case REB, UAF, OPP, PRM, IMG -> true;
      case null -> false;
      default -> false;
    };
  }
}
