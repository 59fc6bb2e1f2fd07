package org.casus.attribution;

import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.actor.Sector;
import org.casus.event.EventMention;
import org.jspecify.annotations.Nullable;

/** Says how each speaker stands to the parties of an event. */
final class Interests {
  private static final Relations RELATIONS = Relations.load();

  private Interests() {}

  /** The same attributions with each speaker's interest in the event. */
  static List<Attribution> of(
      EventMention event, List<Attribution> attributions, @Nullable Year year) {
    return attributions.stream()
        .map(
            a ->
                new Attribution(
                    a.speaker(),
                    a.cue(),
                    a.cueText(),
                    a.stance(),
                    interest(event, a.speaker(), year)))
        .toList();
  }

  private static Interest interest(EventMention event, ActorMention speaker, @Nullable Year year) {
    Actor actor = speaker.actor();
    if (!actor.isCoded()) {
      return Interest.UNKNOWN;
    }
    boolean party =
        Stream.concat(event.actors().stream(), event.recipients().stream())
            .map(ActorMention::actor)
            .anyMatch(p -> sameSide(p, actor));
    if (party) {
      return Interest.PARTY;
    }
    // Of a people without a country nobody knows on whose side they are.
    boolean placeless =
        actor.country() == null && (actor.sector() == Sector.CVL || actor.sector() == null);
    return placeless ? Interest.UNKNOWN : towards(event, actor, year);
  }

  /** Towards those whose deed it is; where nothing is known of these, towards the other side. */
  private static Interest towards(EventMention event, Actor speaker, @Nullable Year year) {
    Interest deed = towards(event.actors(), speaker, year);
    return deed == Interest.THIRD ? towards(event.recipients(), speaker, year) : deed;
  }

  private static Interest towards(List<ActorMention> side, Actor speaker, @Nullable Year year) {
    for (ActorMention mention : side) {
      Interest interest = towards(mention.actor(), speaker, year);
      if (interest != Interest.THIRD) {
        return interest;
      }
    }
    return Interest.THIRD;
  }

  // A state and its own rebels are adversaries; states stand as the dictionary has it that year.
  private static Interest towards(Actor party, Actor speaker, @Nullable Year year) {
    String one = party.country();
    String other = speaker.country();
    if (one == null || other == null) {
      return Interest.THIRD;
    }
    if (one.equals(other)) {
      return rebels(party) == rebels(speaker) ? Interest.PARTY : Interest.ADVERSARY;
    }
    if (rebels(party) || rebels(speaker)) {
      return Interest.THIRD;
    }
    if (RELATIONS.opposed(one, other, year)) {
      return Interest.ADVERSARY;
    }
    return RELATIONS.allied(one, other, year) ? Interest.ALLY : Interest.THIRD;
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
