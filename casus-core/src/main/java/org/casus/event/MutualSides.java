package org.casus.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.actor.Sector;

/** Who takes part in a mutual event: all of them act. */
final class MutualSides {
  private static final SlotName SUBJECT = SlotName.of("subject");

  private static final List<SlotName> MUTUAL =
      Sides.slots(
          "subject", "with", "between", "among", "object", "poss", "mod", "of", "by", "indirect");

  /** Behind these verbs the object is what is spoken of. */
  private static final Set<String> ON_A_TOPIC =
      Set.of("discuss", "debate", "review", "examine", "address", "consider", "explore", "study");

  private static final SlotName BETWEEN = SlotName.of("between");

  private final Sides sides;

  MutualSides(Sides sides) {
    this.sides = sides;
  }

  // "left after talks with Chad": the other side is who left.
  List<ActorMention> of(Clause clause, Entry entry) {
    List<ActorMention> told = parties(clause, entry);
    Embedding place = clause.parent();
    boolean open =
        told.size() == 1
            && isLoose(clause)
            && !clause.behind("with").isEmpty()
            && sides.mentions(clause, SlotName.of("with")).contains(told.getFirst());
    if (!open || place == null) {
      return told;
    }
    List<ActorMention> others =
        sides.mentions(place.clause(), SUBJECT).stream()
            .filter(m -> m.actor().isCoded() && !m.actor().samePartyAs(told.getFirst().actor()))
            .toList();
    return Stream.concat(others.stream(), told.stream()).toList();
  }

  /** "after talks with Chad", "after fighting with rebels": who takes part stands outside. */
  private static boolean isLoose(Clause clause) {
    Embedding place = clause.parent();
    return place != null
        && switch (clause.kind()) {
          case NOUN -> clause.support() == null && place.link() == Embedding.Link.ARGUMENT;
          case VERB -> place.link() == Embedding.Link.ADVERBIAL;
          case ADJECTIVE -> false;
        };
  }

  // Whom an entry asks for behind a preposition takes part: "spoke to the premier".
  private static List<SlotName> asked(Entry entry) {
    return entry.conditions().stream()
        .filter(Condition::asksForActor)
        .map(Condition::slot)
        .filter(slot -> slot.kind() == SlotName.Kind.PREPOSITION)
        .toList();
  }

  // "Chad and Mali swapped prisoners": where two are known, what they deal in is no third.
  private static List<ActorMention> placed(List<ActorMention> sides) {
    List<ActorMention> placed = sides.stream().filter(m -> Sides.isPlaced(m.actor())).toList();
    boolean things =
        sides.stream()
            .filter(m -> !Sides.isPlaced(m.actor()))
            .allMatch(
                m ->
                    (m.actor().kind() != ActorKind.PERSON || m.actor().sector() == Sector.CRM)
                        && m.actor().isCoded());
    return placed.size() > 1 && things ? placed : sides;
  }

  // One party named twice in a clause ("Iran ... its minister") is one unless the sectors differ.
  private static Object key(ActorMention mention) {
    Actor actor = mention.actor();
    return actor.isCoded()
        ? List.of(
            String.valueOf(actor.country()),
            String.valueOf(actor.sector()),
            String.valueOf(actor.id()))
        : mention.mention();
  }

  private List<ActorMention> parties(Clause clause, Entry entry) {
    // "discussed the cooperation between X and Y": whoever else is near takes no part.
    List<ActorMention> between = Sides.coded(sides.sidesIn(clause, BETWEEN));
    if (clause.kind() == Clause.Kind.NOUN && between.size() > 1) {
      return between;
    }
    Map<Object, ActorMention> parties = new LinkedHashMap<>();
    List<SlotName> slots = new ArrayList<>(entry.actor());
    slots.addAll(entry.recipient());
    slots.addAll(asked(entry));
    slots.addAll(MUTUAL);
    boolean onTopic = ON_A_TOPIC.contains(clause.predicate().lemma());
    for (SlotName slot : slots) {
      if (onTopic && slot.kind() == SlotName.Kind.OBJECT) {
        continue;
      }
      for (ActorMention mention : sides.sidesIn(clause, slot)) {
        if (mention.actor().isCoded() || slot.kind() == SlotName.Kind.SUBJECT) {
          parties.putIfAbsent(key(mention), mention);
        }
      }
    }
    return placed(List.copyOf(parties.values()));
  }
}
