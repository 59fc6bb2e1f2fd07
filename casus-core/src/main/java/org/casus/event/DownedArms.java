package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.actor.Mention;
import org.casus.actor.Sector;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.text.Span;

/**
 * Whose missiles, drones and aircraft are shot down where their own words do not tell: "Chad fired
 * rockets at Mali. Mali's army shot down most of the rockets." They are of who struck there.
 */
final class DownedArms {
  private static final String RULE = "/shoot-down";
  private static final int NEAR = 2;
  private static final Set<String> FROM_AFAR = Set.of("aerial", "drone", "drones", "heavy-weapons");
  private static final String EVIDENCE = "arms: of who struck before, ";

  private final AnnotatedDocument annotated;
  private final List<EventMention> events;

  private DownedArms(AnnotatedDocument annotated, List<EventMention> events) {
    this.annotated = annotated;
    this.events = events;
  }

  /** The events, what is shot down of nobody's being of the attacker of whom the text speaks. */
  static List<EventMention> of(List<EventMention> events, AnnotatedDocument annotated) {
    DownedArms arms = new DownedArms(annotated, events);
    List<EventMention> settled = new ArrayList<>(events.size());
    for (EventMention event : events) {
      settled.add(isDowning(event) && isOfNobody(event) ? arms.settled(event) : event);
    }
    return List.copyOf(settled);
  }

  private static boolean isDowning(EventMention event) {
    return event.rule().endsWith(RULE) && !event.clause().in(Slot.OBJECT).isEmpty();
  }

  private static boolean isOfNobody(EventMention event) {
    return event.recipients().stream().noneMatch(r -> r.actor().isCoded())
        && event.actors().stream().anyMatch(a -> a.actor().country() != null);
  }

  private EventMention settled(EventMention event) {
    return attacker(event)
        .map(actor -> event.withRoles(event.actors(), List.of(arms(event, actor))))
        .orElse(event);
  }

  /** Who strikes in the same sentence, else in one of the two before it. */
  private Optional<Actor> attacker(EventMention event) {
    int at = event.clause().sentence();
    Stream<EventMention> same = events.stream().filter(e -> e.clause().sentence() == at);
    Stream<EventMention> before =
        events.reversed().stream()
            .filter(e -> e.clause().sentence() < at && at - e.clause().sentence() <= NEAR);
    return Stream.concat(same, before)
        .filter(DownedArms::isBlow)
        .flatMap(blow -> blow.actors().stream())
        .map(ActorMention::actor)
        .filter(actor -> Sides.isPlaced(actor) && isAnother(actor, event.actors()))
        .findFirst();
  }

  private static boolean isBlow(EventMention event) {
    return event.type() == EventType.ASSAULT
        && !isDowning(event)
        && (event.mode() == null || FROM_AFAR.contains(event.mode()));
  }

  // Of one land are the rebels and the army, else one side.
  private static boolean isAnother(Actor actor, List<ActorMention> shooters) {
    return shooters.stream()
        .map(ActorMention::actor)
        .noneMatch(
            shooter ->
                shooter.samePartyAs(actor)
                    || (actor.country() != null
                        && actor.country().equals(shooter.country())
                        && (actor.sector() == Sector.REB) == (shooter.sector() == Sector.REB)));
  }

  private ActorMention arms(EventMention event, Actor owner) {
    Sentence sentence = annotated.sentences().get(event.clause().sentence());
    Token head = event.clause().in(Slot.OBJECT).getFirst();
    Span span = phrase(sentence, head);
    String text = span.in(annotated.document().text());
    Mention mention = new Mention(sentence.index(), head.index(), span, text);
    return new ActorMention(mention, forces(owner), EVIDENCE + owner.code());
  }

  // A state's missiles are its army's; a group's are the group's.
  private static Actor forces(Actor owner) {
    boolean state =
        owner.country() != null
            && (owner.sector() == null
                || owner.sector() == Sector.GOV
                || owner.sector() == Sector.MIL);
    return state ? Actor.unnamed(owner.country(), Sector.MIL) : owner;
  }

  /** The head with what stands before it, and with what it counts: "most of the missiles". */
  private static Span phrase(Sentence sentence, Token head) {
    Span span = head.span();
    boolean counts = head.tag() == Tag.NUM || Quantities.counts(head);
    for (Token child : sentence.children(head)) {
      boolean before = child.index() < head.index() && child.relation() != Relation.PUNCT;
      if (before) {
        span = Span.covering(span, child.span());
      } else if (counts && child.relation() == Relation.NMOD) {
        span = Span.covering(span, child.span());
      }
    }
    return span;
  }
}
