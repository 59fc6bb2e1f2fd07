package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.ActorMention;
import org.casus.language.Relation;
import org.casus.language.Token;

/** Finds the other side of an event where no slot of its entry names one. */
final class OtherSide {
  private static final SlotName SUBJECT = SlotName.of("subject");

  private static final List<SlotName> OTHER_SIDES =
      Sides.slots(
          "indirect",
          "against",
          "on",
          "upon",
          "to",
          "towards",
          "toward",
          "with",
          "from",
          "at",
          "over",
          "into",
          "object",
          "for",
          "of");

  private static final List<SlotName> CONTENT_SIDES =
      Sides.slots(
          "indirect",
          "object",
          "to",
          "against",
          "on",
          "with",
          "from",
          "for",
          "of",
          "over",
          "subject",
          "in");

  /** In what is blamed or demanded, whose deed it is comes first. */
  private static final List<SlotName> DOER_SIDES =
      Sides.slots(
          "subject", "by", "poss", "object", "to", "against", "on", "of", "mod", "with", "from",
          "for", "over");

  private static final Set<String> JUDGING = Set.of("as");
  private static final List<SlotName> DOING = Sides.slots("subject", "by", "poss", "mod");

  private static final Set<String> NEWS =
      Set.of("allegation", "announcement", "claim", "fact", "news", "report", "revelation");

  /** What one side is to give that the other asks for. */
  private static final Set<String> GIVEN_FROM =
      Set.of(
          "aid",
          "answer",
          "apology",
          "assistance",
          "assurance",
          "compensation",
          "concession",
          "explanation",
          "extradition",
          "guarantee",
          "handover",
          "help",
          "support");

  /** What forces and arms are made ready for. */
  private static final Set<String> HOSTILE =
      Set.of(
          ("attack bomb bombard destroy fight hit invade overrun raid shell storm strike target"
                  + " threaten")
              .split(" "));

  private static final List<SlotName> AIMED_AT = Sides.slots("object", "at", "on", "against");

  private static final SlotName BY = SlotName.of("by");

  private static final SlotName FROM = SlotName.of("from");

  /** How far down it is looked for in what is spoken of. */
  static final int MAX_DEPTH = 3;

  private final ClauseTree tree;
  private final Sides sides;

  OtherSide(ClauseTree tree, Sides sides) {
    this.tree = tree;
    this.sides = sides;
  }

  /**
   * The other party where no slot of the entry names one: behind another preposition, within the
   * object, or, for a speech act, in what is spoken of.
   */
  List<ActorMention> elsewhere(Clause clause, EventType type, List<ActorMention> actors) {
    List<ActorMention> found = others(clause, OTHER_SIDES, actors);
    if (!found.isEmpty()) {
      return found;
    }
    if (!type.quadClass().isVerbal() && type != EventType.PROTEST) {
      return type.quadClass() == QuadClass.MATERIAL_CONFLICT
          ? inAim(clause, type, actors)
          : List.of();
    }
    found = inContent(clause, slotsOf(type), actors, MAX_DEPTH);
    return found.isEmpty() && type == EventType.THREATEN ? inCondition(clause, actors) : found;
  }

  // "demanded the release of two men by China", "sought the extradition of a spy from Chile"
  List<ActorMention> bidden(Clause clause, List<ActorMention> actors) {
    return Stream.concat(clause.in(Slot.OBJECT).stream(), clause.behind("for").stream())
        .flatMap(head -> tree.clauseOf(head).stream())
        .filter(deed -> deed.kind() == Clause.Kind.NOUN)
        .flatMap(
            deed ->
                Stream.concat(
                    sides.mentions(deed, BY).stream(),
                    GIVEN_FROM.contains(deed.predicate().lemma())
                        ? sides.mentions(deed, FROM).stream()
                        : Stream.empty()))
        .filter(m -> m.actor().isCoded() && actors.stream().noneMatch(a -> Sides.isOwn(a, m)))
        .distinct()
        .toList();
  }

  // "was shocked by reports that rebels had killed", "welcomed news that the army had left"
  List<ActorMention> inNews(Clause clause, EventType type, List<ActorMention> actors) {
    if (type != EventType.ACCUSE && type != EventType.SUPPORT) {
      return List.of();
    }
    return clause.arguments().stream()
        .filter(a -> a.slot() == Slot.OBJECT || a.slot() == Slot.PREPOSITION)
        .filter(a -> NEWS.contains(a.head().lemma()))
        .flatMap(a -> tree.sentence().children(a.head()).stream())
        .filter(c -> c.relation() == Relation.ACL || isThatClause(c))
        .flatMap(c -> tree.clauseOf(c).stream())
        .map(told -> others(told, List.of(SUBJECT), actors))
        .filter(doers -> !doers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private boolean isThatClause(Token verb) {
    return tree.sentence().children(verb, Relation.MARK).stream()
        .anyMatch(m -> m.text().equals("that"));
  }

  // "opened fire to disperse the crowd" is on whom it is to drive off.
  private List<ActorMention> inAim(Clause clause, EventType type, List<ActorMention> actors) {
    return tree.aims(clause).stream()
        .map(aim -> others(aim, slotsOf(type), actors))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  // "adds warheads to its missiles to enable them to hit Chad"
  List<ActorMention> targets(Clause clause, List<ActorMention> actors, int depth) {
    for (Clause aim : tree.aims(clause)) {
      List<ActorMention> found =
          HOSTILE.contains(aim.predicate().lemma())
              ? others(aim, AIMED_AT, actors)
              : depth > 1 ? targets(aim, actors, depth - 1) : List.of();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  List<ActorMention> inContent(
      Clause clause, List<SlotName> slots, List<ActorMention> actors, int depth) {
    for (Clause content : tree.contents(clause)) {
      // "condemned it as a breach of Chad's borders": nobody blames Chad.
      boolean judges = tree.standsBehind(content.predicate(), JUDGING);
      List<ActorMention> found = others(content, judges ? DOING : slots, actors);
      if (found.isEmpty() && depth > 1) {
        found = inContent(content, slots, actors, depth - 1);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  // "threatened to strike unless Israel withdrew"
  private List<ActorMention> inCondition(Clause clause, List<ActorMention> actors) {
    return tree.conditionsUnder(clause).stream()
        .map(condition -> others(condition, DOER_SIDES, actors))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The first slot that names another side; one known by country is better than by sector. */
  private List<ActorMention> others(
      Clause clause, List<SlotName> slots, List<ActorMention> actors) {
    List<ActorMention> bySector = List.of();
    for (SlotName slot : slots) {
      List<ActorMention> others = others(clause, slot, actors);
      List<ActorMention> placed = others.stream().filter(m -> Sides.isPlaced(m.actor())).toList();
      if (!placed.isEmpty()) {
        return placed;
      }
      if (bySector.isEmpty()) {
        bySector = Sides.coded(others);
      }
    }
    return bySector;
  }

  private List<ActorMention> others(Clause clause, SlotName slot, List<ActorMention> actors) {
    List<ActorMention> others = new ArrayList<>(0);
    for (ActorMention mention : sides.mentions(clause, slot)) {
      // "peace in Mali" is Mali's, "talks in Geneva" are not Switzerland's.
      boolean place = slot.preposition().equals("in") && mention.actor().id() == null;
      if (!place && actors.stream().noneMatch(a -> Sides.isOwn(a, mention))) {
        others.add(mention);
      }
    }
    return others;
  }

  /** Where, in what is spoken of, the other side of an event of a type stands. */
  static List<SlotName> slotsOf(EventType type) {
    return switch (type) {
      case ACCUSE, REQUEST, PROTEST -> DOER_SIDES;
      default -> CONTENT_SIDES;
    };
  }
}
