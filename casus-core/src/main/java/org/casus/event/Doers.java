package org.casus.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.actor.Sector;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.casus.language.Token;

/** Finds who does what an entry tells, and who only seems to. */
final class Doers {
  private static final SlotName SUBJECT = SlotName.of("subject");

  /** Whose object these verbs make an event noun, decides or directs the event. */
  private static final Set<String> DECIDING =
      Set.of(
          "announce",
          "order",
          "authorize",
          "authorise",
          "approve",
          "declare",
          "plan",
          "accelerate",
          "speed",
          "complete",
          "finish",
          "extend",
          "prolong",
          "delay",
          "postpone",
          "prepare");

  private static final Set<String> TOOLS =
      Set.of(
          ("aircraft artillery bomb bomber drone fighter gun helicopter jet knife missile mortar"
                  + " plane rocket tank warplane")
              .split(" "));

  /** Words for kinds of attacks, by whomever. */
  private static final Set<String> KINDS = Set.of("terror", "terrorist");

  /** Deeds that are known by the capital where they happened rather than by who did them. */
  private static final Set<String> HITTING =
      Set.of("assassination", "attack", "bombing", "killing", "massacre", "murder", "shooting");

  /** Whom the object of these verbs names did what stands behind "of" or "for". */
  private static final Set<String> BLAMING =
      Set.of(
          ("accuse blame condemn criticise criticize denounce suspect censure castigate slam fault"
                  + " sanction punish rebuke lambast convict")
              .split(" "));

  private final ClauseTree tree;
  private final Sides sides;

  Doers(ClauseTree tree, Sides sides) {
    this.tree = tree;
    this.sides = sides;
  }

  // "announced a suspension of flights": who decides a deed that is nobody else's does it.
  List<ActorMention> actors(Clause clause, Entry entry) {
    List<ActorMention> actors = sides.first(clause, entry.actor());
    if (entry.type() == EventType.ASSAULT && clause.kind() == Clause.Kind.NOUN) {
      actors = actors.stream().filter(a -> !isTool(clause, a)).toList();
    }
    if (entry.type() == EventType.ASSAULT && !Sides.hasCoded(actors)) {
      List<ActorMention> others =
          clause.kind() == Clause.Kind.NOUN ? accused(clause) : strikers(clause);
      actors = Sides.hasCoded(others) ? others : actors;
    }
    Embedding place = clause.parent();
    boolean decided =
        place != null
            && actors.isEmpty()
            && clause.kind() == Clause.Kind.NOUN
            && DECIDING.contains(place.clause().predicate().lemma())
            && place.clause().in(Slot.OBJECT).contains(clause.predicate());
    return decided && place != null ? sides.mentions(place.clause(), SUBJECT) : actors;
  }

  // "accused Iran of an attack", "blamed it for the raid": the accused did it.
  private List<ActorMention> accused(Clause deed) {
    Embedding place = deed.parent();
    boolean charged =
        place != null
            && deed.kind() == Clause.Kind.NOUN
            && BLAMING.contains(place.clause().predicate().lemma())
            && Stream.of("of", "for", "over")
                .anyMatch(p -> place.clause().behind(p).contains(deed.predicate()));
    return charged && place != null
        ? sides.mentions(place.clause(), SlotName.of("object"))
        : List.of();
  }

  // "was killed in an Israeli raid": who raided killed.
  private List<ActorMention> strikers(Clause toll) {
    return Stream.of("in", "during", "by")
        .flatMap(preposition -> toll.behind(preposition).stream())
        .flatMap(noun -> tree.clauseOf(noun).stream())
        .filter(deed -> tree.mayTell(deed.predicate(), Partners.DONE_ANYWHERE))
        .flatMap(
            deed ->
                Stream.of("by", "poss", "mod")
                    .flatMap(slot -> sides.mentions(deed, SlotName.of(slot)).stream())
                    .filter(m -> m.actor().isCoded() && !isTool(deed, m) && !isTownHit(m, deed)))
        .distinct()
        .toList();
  }

  // "a drone strike": whose drone it is nobody says.
  private boolean isTool(Clause deed, ActorMention mention) {
    if (mention.mention().sentence() != deed.sentence()) {
      return false;
    }
    Token head = tree.sentence().token(mention.mention().head());
    return head.relation() == Relation.COMPOUND
        && head.head() == deed.predicate().index()
        && TOOLS.contains(head.lemma());
  }

  /** Who claims a deed: "claimed the bombing", "claimed responsibility for it". */
  List<ActorMention> claimers(Clause deed) {
    Embedding place = deed.parent();
    boolean claimed =
        place != null
            && deed.kind() == Clause.Kind.NOUN
            && place.clause().predicate().lemma().equals("claim")
            && (place.clause().in(Slot.OBJECT).contains(deed.predicate())
                || place.clause().behind("for").contains(deed.predicate()));
    return claimed && place != null ? sides.mentions(place.clause(), SUBJECT) : List.of();
  }

  /** The towns before the noun of a deed, which were hit and did nothing: "the Paris attack". */
  List<ActorMention> townsHit(EntryMatcher.Match match, List<ActorMention> actors) {
    Clause deed = match.clause();
    return match.entry().type() == EventType.ASSAULT && deed.kind() == Clause.Kind.NOUN
        ? actors.stream().filter(a -> isTownHit(a, deed)).toList()
        : List.of();
  }

  // A capital may have led an offensive.
  private boolean isTownHit(ActorMention mention, Clause deed) {
    Actor actor = mention.actor();
    Token head = tree.sentence().token(mention.mention().head());
    boolean before =
        head.relation() == Relation.COMPOUND
            && head.head() == deed.predicate().index()
            && mention.mention().sentence() == tree.sentence().index();
    boolean capital =
        head.tag() == Tag.PROPN
            && actor.name() == null
            && actor.country() != null
            && actor.sector() == Sector.GOV;
    return before
        && (Sides.isTown(actor, head) || (capital && HITTING.contains(deed.predicate().lemma())));
  }

  /** Whether these are towns by their names. */
  boolean areTowns(List<ActorMention> mentions) {
    return !mentions.isEmpty()
        && mentions.stream()
            .allMatch(
                m ->
                    m.mention().sentence() == tree.sentence().index()
                        && Sides.isTown(m.actor(), tree.sentence().token(m.mention().head())));
  }

  // "Chad called the decision illegal": who calls it so is not who says the sentence.
  List<ActorMention> judges(Clause clause) {
    return Optional.ofNullable(clause.parent())
        .filter(EventSelection::isJudging)
        .map(place -> Sides.coded(sides.mentions(place.clause(), SUBJECT)))
        .orElse(List.of());
  }

  // "was arrested in Lebanon": there, only the state arrests.
  List<ActorMention> stateThere(Clause clause) {
    return sides.mentions(clause, SlotName.of("in")).stream()
        .filter(m -> m.actor().country() != null && m.actor().sector() == null)
        .limit(1)
        .toList();
  }

  /** The roles without those whose word only tells of what kind a deed is: "a terrorist attack". */
  Roles unnamed(Clause deed, Roles roles) {
    return new Roles(
        roles.actors().stream().filter(a -> !isKind(a, deed)).toList(), roles.recipients());
  }

  private boolean isKind(ActorMention mention, Clause deed) {
    Token head = tree.sentence().token(mention.mention().head());
    return deed.kind() == Clause.Kind.NOUN
        && mention.mention().sentence() == deed.sentence()
        && head.head() == deed.predicate().index()
        && KINDS.contains(mention.mention().text().toLowerCase(Locale.ROOT));
  }
}
