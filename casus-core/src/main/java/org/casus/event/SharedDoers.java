package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.actor.Sector;
import org.casus.language.Token;

/**
 * Passes on who strikes: "The coalition flew ten strikes against the group. Near Mosul, two strikes
 * hit its depots." Deeds of one name and one manner against one side are one side's.
 */
final class SharedDoers {
  private static final int NEAR = 15;

  private SharedDoers() {}

  /**
   * The events, each blow of nobody's with the doer of the same blow before it, if there is one.
   */
  static List<EventMention> of(List<EventMention> events) {
    List<EventMention> settled = new ArrayList<>(events.size());
    for (EventMention event : events) {
      settled.add(
          isNobodys(event)
              ? doer(event, settled)
                  .map(doers -> event.withRoles(doers, event.recipients()))
                  .orElse(event)
              : event);
    }
    return List.copyOf(settled);
  }

  private static boolean isNobodys(EventMention event) {
    return event.type() == EventType.ASSAULT
        && event.mode() != null
        && !hasCoded(event.actors())
        && hasCoded(event.recipients());
  }

  private static Optional<List<ActorMention>> doer(EventMention event, List<EventMention> before) {
    return before.reversed().stream()
        .takeWhile(e -> event.clause().sentence() - e.clause().sentence() <= NEAR)
        .filter(e -> e.type() == EventType.ASSAULT && hasCoded(e.actors()))
        .filter(e -> Objects.equals(e.mode(), event.mode()))
        .filter(e -> isOneDeed(e, event) && isOneSide(e.recipients(), event.recipients()))
        .findFirst()
        .map(EventMention::actors);
  }

  private static boolean isOneDeed(EventMention one, EventMention other) {
    return nouns(one).anyMatch(noun -> nouns(other).anyMatch(noun::equals));
  }

  private static Stream<String> nouns(EventMention event) {
    Clause clause = event.clause();
    Stream<Token> tokens =
        clause.kind() == Clause.Kind.NOUN
            ? Stream.of(clause.predicate())
            : clause.in(Slot.SUBJECT).stream();
    return tokens.map(Token::lemma);
  }

  private static boolean isOneSide(List<ActorMention> ones, List<ActorMention> others) {
    return others.stream()
        .filter(o -> o.actor().isCoded())
        .allMatch(
            o ->
                ones.stream()
                    .anyMatch(
                        one ->
                            one.actor().samePartyAs(o.actor())
                                || isOneGroup(one.actor(), o.actor())));
  }

  // "ISIL" and "an ISIL unit in Syria" are one foe.
  private static boolean isOneGroup(Actor one, Actor other) {
    return one.sector() == Sector.REB
        && other.sector() == Sector.REB
        && (one.country() == null
            || other.country() == null
            || one.country().equals(other.country()));
  }

  private static boolean hasCoded(List<ActorMention> mentions) {
    return mentions.stream().anyMatch(m -> m.actor().isCoded());
  }
}
