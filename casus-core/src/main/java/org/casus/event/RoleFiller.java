package org.casus.event;

import java.util.List;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.actor.Sector;

/** Finds the actors and recipients of an event in the slots that its entry names. */
final class RoleFiller {
  private static final Set<String> OF_A_STATE = Set.of("arrest", "deport", "investigate");

  private static final Set<EventType> LENDING =
      Set.of(EventType.AGREE, EventType.AID, EventType.COOPERATE, EventType.REJECT);

  /** "part of the Saudi aggression against Yemen": whose it is comes before whom it hits. */
  private static final List<SlotName> ACCUSED_SIDES =
      Sides.slots("subject", "by", "poss", "mod", "object", "of");

  /** Whom it is said to is nobody's other side. */
  private static final List<SlotName> IN_WHAT_IS_SAID = Sides.slots("that.subject");

  private final ClauseTree tree;
  private final Sides sides;
  private final Doers doers;
  private final OtherSide otherSide;
  private final MutualSides mutualSides;
  private final Partners partners;

  RoleFiller(ClauseTree tree, Cast cast) {
    this.tree = tree;
    this.sides = new Sides(tree, cast);
    this.doers = new Doers(tree, sides);
    this.otherSide = new OtherSide(tree, sides);
    this.mutualSides = new MutualSides(sides);
    this.partners = new Partners(tree);
  }

  /** Who does the deeds of the sentence. */
  Doers doers() {
    return doers;
  }

  /** Fills the roles of an entry that fits a clause. */
  Roles fill(EntryMatcher.Match match) {
    return fill(match.clause(), match.entry());
  }

  private Roles fill(Clause clause, Entry entry) {
    if (entry.mutual()) {
      return mutual(clause, entry);
    }
    if (entry.bySpeaker()) {
      return new Roles(doers.judges(clause), judged(clause, entry));
    }
    List<ActorMention> actors = doers.actors(clause, entry);
    List<ActorMention> bidden =
        entry.type() == EventType.REQUEST ? otherSide.bidden(clause, actors) : List.of();
    List<ActorMention> recipients =
        bidden.isEmpty()
            ? partners.among(clause, entry.type(), Sides.without(aimedAt(clause, entry), actors))
            : bidden;
    if (entry.type() == EventType.MOBILIZE) {
      return ofMobilization(
          clause,
          actors,
          recipients.isEmpty()
              ? otherSide.targets(clause, actors, OtherSide.MAX_DEPTH)
              : recipients);
    }
    if (actors.isEmpty() && entry.mode() != null && OF_A_STATE.contains(entry.mode())) {
      actors = doers.stateThere(clause);
    }
    boolean lent = LENDING.contains(entry.type()) && areNobodysForces(recipients);
    List<ActorMention> inNews = otherSide.inNews(clause, entry.type(), actors);
    if (!inNews.isEmpty()) {
      return new Roles(actors, inNews);
    }
    boolean told = Sides.hasCoded(recipients) && !lent;
    if (told || entry.recipient().isEmpty()) {
      return new Roles(actors, recipients);
    }
    List<ActorMention> found =
        partners.among(
            clause,
            entry.type(),
            entry.type() == EventType.ACCUSE && entry.recipient().equals(IN_WHAT_IS_SAID)
                ? otherSide.inContent(clause, ACCUSED_SIDES, actors, OtherSide.MAX_DEPTH)
                : otherSide.elsewhere(clause, entry.type(), actors));
    return new Roles(actors, found.isEmpty() ? recipients : found);
  }

  // "flew strikes in Syria using bombers against the militia": what is used is used on somebody.
  private List<ActorMention> aimedAt(Clause clause, Entry entry) {
    if (entry.type() == EventType.ASSAULT) {
      List<ActorMention> targets =
          tree.meansOf(clause)
              .map(means -> sides.mentions(means, SlotName.of("against")))
              .orElse(List.of());
      if (Sides.hasCoded(targets)) {
        return targets;
      }
    }
    return sides.first(clause, entry.recipient());
  }

  // Of "the winter in Finland is brutal" nobody is to blame.
  private List<ActorMention> judged(Clause clause, Entry entry) {
    return entry.recipient().stream()
        .map(slot -> sides.sidesIn(clause, slot))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  // "agreed to send aid to Chad": the one side is in what is agreed.
  private Roles mutual(Clause clause, Entry entry) {
    List<ActorMention> sides = partners.among(clause, entry.type(), mutualSides.of(clause, entry));
    return entry.type() == EventType.AGREE && sides.size() == 1
        ? new Roles(
            sides,
            partners.among(
                clause,
                entry.type(),
                otherSide.inContent(
                    clause, OtherSide.slotsOf(entry.type()), sides, OtherSide.MAX_DEPTH)))
        : new Roles(sides, List.of());
  }

  // "The army was put on alert": whose forces move is who moves them.
  private static Roles ofMobilization(
      Clause clause, List<ActorMention> actors, List<ActorMention> recipients) {
    boolean unnamed = actors.isEmpty() && clause.in(Slot.SUBJECT).isEmpty();
    if (unnamed && recipients.stream().allMatch(r -> r.actor().sector() == Sector.MIL)) {
      return new Roles(recipients, List.of());
    }
    return new Roles(
        actors,
        recipients.stream()
            .filter(r -> actors.stream().noneMatch(a -> Sides.isOwnForce(a.actor(), r.actor())))
            .toList());
  }

  // "agreed to send troops to Mali": troops of no country go to somebody.
  private static boolean areNobodysForces(List<ActorMention> recipients) {
    return recipients.stream()
        .allMatch(r -> r.actor().sector() == Sector.MIL && r.actor().country() == null);
  }
}
