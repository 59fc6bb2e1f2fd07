package org.casus.event;

import java.util.List;
import org.casus.actor.ActorMention;

/** Who did it and to whom. */
record Roles(List<ActorMention> actors, List<ActorMention> recipients) {
  Roles {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /** Whom the other side deals with: the recipients, or of a mutual event the further parties. */
  List<ActorMention> against(List<ActorMention> side) {
    return recipients.isEmpty()
        ? actors.stream().filter(a -> side.stream().noneMatch(s -> Sides.isOwn(s, a))).toList()
        : recipients;
  }

  /** Whether anybody in it is known by country or sector. */
  boolean anyCoded() {
    return Sides.hasCoded(actors) || Sides.hasCoded(recipients);
  }

  /** Whether the speaker's own "we" or "I" stands in a role. */
  boolean speakerTakesPart() {
    return actors.stream().anyMatch(a -> a.mention().isFirstPerson())
        || recipients.stream().anyMatch(r -> r.mention().isFirstPerson());
  }
}
