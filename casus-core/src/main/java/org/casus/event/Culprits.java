package org.casus.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.actor.ActorMention;
import org.casus.event.EntryMatcher.Match;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Token;

/**
 * Whom one blames who condemns a deed: those who did it. Whom it hit and where it happened is
 * nobody's fault: "condemned the attack on a market in Baghdad" blames neither.
 */
final class Culprits {
  private final Sentence sentence;
  private final RoleFiller roles;
  private final Map<Token, Match> matches;

  Culprits(Sentence sentence, RoleFiller roles, Map<Token, Match> matches) {
    this.sentence = sentence;
    this.roles = roles;
    this.matches = matches;
  }

  /** The roles of an accusation, with the doers of the deed that it is about. */
  Roles of(Match match, Roles filled) {
    List<Match> deeds = match.entry().type() == EventType.ACCUSE ? deeds(match) : List.of();
    if (deeds.isEmpty()) {
      return filled;
    }
    List<ActorMention> doers =
        deeds.stream()
            .flatMap(
                deed -> roles.doers().unnamed(deed.clause(), roles.fill(deed)).actors().stream())
            .filter(doer -> doer.actor().isCoded() && !filled.actors().contains(doer))
            .distinct()
            .toList();
    List<ActorMention> others =
        filled.recipients().stream().filter(r -> !isInside(r, deeds)).toList();
    return new Roles(filled.actors(), doers.isEmpty() ? others : doers);
  }

  private List<Match> deeds(Match match) {
    Stream<Token> about =
        Stream.concat(
            match.clause().in(Slot.OBJECT).stream(), match.clause().behind("for").stream());
    return about
        .flatMap(head -> Stream.concat(Stream.of(head), conjuncts(head)))
        .map(matches::get)
        .filter(deed -> deed != null && isNounOfForce(deed))
        .toList();
  }

  private Stream<Token> conjuncts(Token head) {
    return sentence.children(head, Relation.CONJ).stream();
  }

  private static boolean isNounOfForce(Match deed) {
    return deed.clause().kind() == Clause.Kind.NOUN
        && deed.entry().type() == EventType.ASSAULT
        && !deed.entry().mutual();
  }

  private boolean isInside(ActorMention mention, List<Match> deeds) {
    if (mention.mention().sentence() != sentence.index()) {
      return false;
    }
    Token named = sentence.token(mention.mention().head());
    return deeds.stream()
        .anyMatch(deed -> sentence.subtree(deed.clause().predicate()).contains(named));
  }
}
