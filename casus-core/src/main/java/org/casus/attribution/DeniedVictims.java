package org.casus.attribution;

import java.util.List;
import java.util.Objects;
import org.casus.actor.ActorMention;
import org.casus.actor.Sector;
import org.casus.event.EventMention;
import org.casus.event.QuadClass;

/**
 * Whose people they are whom one denies to have hurt: "Chad denies that its forces attack
 * civilians" does not say that they are Chad's, of which land the text speaks most though it does.
 */
final class DeniedVictims {
  private DeniedVictims() {}

  /** The event, its unnamed victims without a country that is only that of who denies it. */
  static EventMention of(EventMention event, List<Attribution> speakers) {
    boolean force =
        event.type().quadClass() == QuadClass.MATERIAL_CONFLICT
            && event.actors().stream().anyMatch(a -> a.actor().sector() == Sector.MIL);
    if (!force || speakers.stream().noneMatch(DeniedVictims::isDenier)) {
      return event;
    }
    List<ActorMention> recipients =
        event.recipients().stream()
            .map(r -> isOfDenier(r, speakers) ? withoutCountry(r) : r)
            .toList();
    return event.withRoles(event.actors(), recipients);
  }

  private static boolean isDenier(Attribution attribution) {
    return attribution.stance() == Stance.DENIES && attribution.speaker().actor().country() != null;
  }

  private static boolean isOfDenier(ActorMention victim, List<Attribution> speakers) {
    return victim.hasGuessedCountry()
        && speakers.stream()
            .filter(DeniedVictims::isDenier)
            .map(a -> a.speaker().actor().country())
            .anyMatch(country -> Objects.equals(country, victim.actor().country()));
  }

  private static ActorMention withoutCountry(ActorMention victim) {
    return new ActorMention(
        victim.mention(),
        victim.actor().withoutCountry(),
        victim.evidence() + ", which denies the deed: unknown");
  }
}
