package org.casus.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  private static final Set<String> FREEING =
      Set.of(
          ("battle campaign fight free isolate isolation liberate liberation offensive operation push"
                  + " recapture regain retake")
              .split(" "));

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

  /**
   * The one armed group that a document names, if it names but one: a town that is to be freed is
   * held by somebody.
   */
  static Optional<ActorMention> only(List<Sentence> sentences, Cast cast) {
    Map<String, ActorMention> groups = new LinkedHashMap<>();
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (token.tag() == Tag.PROPN) {
          cast.actorOf(sentence.index(), token).stream()
              .filter(ArmedFoe::isGroup)
              .forEach(m -> groups.putIfAbsent(String.valueOf(m.actor().id()), m));
        }
      }
    }
    return groups.size() == 1 ? groups.values().stream().findFirst() : Optional.empty();
  }

  /** Whether a deed wrests a town from whoever holds it. */
  static boolean frees(Clause clause) {
    return FREEING.contains(clause.predicate().lemma());
  }

  /** The group unless it is one of those who act. */
  static List<ActorMention> unless(Optional<ActorMention> group, List<ActorMention> actors) {
    return group.filter(g -> actors.stream().noneMatch(a -> isSame(a, g))).stream().toList();
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
