package org.casus.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.language.Relation;
import org.casus.language.Token;

/** Tells who of those named can be the other side of what is said or agreed. */
final class Partners {
  /** Where these are done does not say by whom: "attacks in Paris", but "arrests in Cuba". */
  static final Set<EventType> DONE_ANYWHERE = EnumSet.of(EventType.ASSAULT, EventType.RETREAT);

  /** Behind these stands who gets something or takes part: "extradite two men to Britain". */
  private static final Set<String> TOGETHER = Set.of("to", "with", "between", "for");

  private static final Set<String> AGAINST = Set.of("against", "on", "of");

  /** These are done by whoever rules there. */
  private static final Set<String> MISRULE =
      Set.of("abuse", "torture", "atrocity", "repression", "oppression", "execution", "genocide");

  private final ClauseTree tree;

  Partners(ClauseTree tree) {
    this.tree = tree;
  }

  // "agreed to fight the rebels": against whom one agrees is no partner; "condemned the attacks in
  // Paris": where a deed was done does not say whose it was.
  List<ActorMention> among(Clause clause, EventType type, List<ActorMention> mentions) {
    return mentions.stream()
        .filter(m -> m.mention().sentence() != clause.sentence() || isPartner(clause, type, m))
        .toList();
  }

  private boolean isPartner(Clause clause, EventType type, ActorMention mention) {
    Token named = tree.sentence().token(mention.mention().head());
    return switch (type) {
      case AGREE, COOPERATE, CONSULT -> !isFoe(clause, named);
      case ACCUSE, REQUEST -> !isScene(named);
      default -> true;
    };
  }

  private boolean isScene(Token named) {
    return !named.isRoot()
        && tree.standsBehind(named, PartyFinder.LOCATING)
        && isDoneAnywhere(tree.sentence().token(named.head()));
  }

  private boolean isDoneAnywhere(Token deed) {
    return !MISRULE.contains(deed.lemma()) && tree.mayTell(deed, DONE_ANYWHERE);
  }

  private boolean isFoe(Clause clause, Token named) {
    if (tree.standsBehind(named, TOGETHER)) {
      return false;
    }
    Token at = named;
    while (!at.isRoot() && !at.equals(clause.predicate())) {
      boolean hit = at.relation() == Relation.OBJ || tree.standsBehind(at, AGAINST);
      at = tree.sentence().token(at.head());
      if (hit && !at.equals(clause.predicate()) && tree.isCombat(at)) {
        return true;
      }
    }
    return false;
  }
}
