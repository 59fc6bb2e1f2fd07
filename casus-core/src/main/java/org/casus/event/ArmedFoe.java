package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.actor.Sector;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;

/**
 * Whom force is used on where the clause does not say it: "flew 300 sorties to defeat the militia"
 * is on the one armed group that the clause names, unless it fights on the same side.
 */
final class ArmedFoe {
  private static final Set<Sector> ARMED = Set.of(Sector.REB, Sector.UAF);
  private static final Set<String> BESIDE = Set.of("with", "by", "alongside", "for", "from");

  /** What one does for those on one's own side. */
  private static final Set<String> HELP =
      Set.of(
          "ally",
          "arm",
          "assist",
          "assistance",
          "back",
          "backing",
          "cover",
          "coordinate",
          "help",
          "helpful",
          "join",
          "partner",
          "protect",
          "supply",
          "support",
          "train");

  private final Sentence sentence;
  private final Cast cast;

  ArmedFoe(Sentence sentence, Cast cast) {
    this.sentence = sentence;
    this.cast = cast;
  }

  /**
   * The one armed group that the words under a clause's verb name and that is none of the actors;
   * none where two are named.
   */
  List<ActorMention> besides(List<ActorMention> actors, Clause clause) {
    List<ActorMention> groups = new ArrayList<>();
    Token top = clause.support() == null ? clause.predicate() : clause.support();
    for (Token token : sentence.tokens()) {
      if (!isUnder(token, top)) {
        continue;
      }
      for (ActorMention mention : cast.actorOf(sentence.index(), token)) {
        if (isGroup(mention) && actors.stream().noneMatch(a -> isSame(a, mention))) {
          if (isHelped(token)) {
            return List.of();
          }
          groups.add(mention);
        }
      }
    }
    boolean one = groups.stream().map(g -> String.valueOf(g.actor().id())).distinct().count() == 1;
    return one ? List.of(groups.getFirst()) : List.of();
  }

  private static boolean isGroup(ActorMention mention) {
    return mention.actor().id() != null
        && mention.actor().sector() != null
        && ARMED.contains(mention.actor().sector());
  }

  private static boolean isSame(ActorMention actor, ActorMention group) {
    return group.actor().id() != null && group.actor().id().equals(actor.actor().id());
  }

  private boolean isUnder(Token token, Token top) {
    Token at = token;
    while (!at.equals(top)) {
      boolean clauseBeside = at.relation() == Relation.CONJ && at.tag() == Tag.VERB;
      if (at.isRoot() || clauseBeside) {
        return false;
      }
      at = sentence.token(at.head());
    }
    return true;
  }

  private boolean isHelped(Token group) {
    boolean beside =
        sentence.children(group, Relation.CASE).stream()
            .anyMatch(c -> BESIDE.contains(c.text().toLowerCase(Locale.ROOT)));
    return beside || (!group.isRoot() && HELP.contains(sentence.token(group.head()).lemma()));
  }
}
