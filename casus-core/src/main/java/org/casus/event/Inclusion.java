package org.casus.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.event.Embedding.Link;
import org.casus.event.EntryMatcher.Match;
import org.casus.language.Relation;
import org.casus.language.Token;

/**
 * Tells which events of a sentence are told with another of its events: what somebody promises,
 * refuses or threatens to do, what an event is for or depends on, and what only says when, why or
 * of whom, unless both its sides are named.
 */
final class Inclusion {
  /** What the mode of a request already says: to meet, to agree, to change a policy. */
  private static final Set<EventType> ASKED =
      EnumSet.of(
          EventType.AGREE,
          EventType.CONSULT,
          EventType.SUPPORT,
          EventType.COOPERATE,
          EventType.CONCEDE,
          EventType.REJECT);

  private static final Set<EventType> MEANT =
      EnumSet.of(EventType.AGREE, EventType.REJECT, EventType.THREATEN);
  private static final Set<Link> CONTENT =
      EnumSet.of(Link.THAT, Link.INFINITIVE, Link.PURPOSE, Link.CONJUNCT);
  private static final Set<Link> WITHIN =
      EnumSet.of(Link.THAT, Link.INFINITIVE, Link.PURPOSE, Link.CONJUNCT, Link.ARGUMENT);
  private static final Set<Link> AGAIN =
      EnumSet.of(Link.INFINITIVE, Link.PURPOSE, Link.ARGUMENT, Link.ADVERBIAL);
  private static final Set<Link> ASIDE = EnumSet.of(Link.RELATIVE, Link.ADVERBIAL);

  private final ClauseTree tree;
  private final RoleFiller roles;
  private final Map<Token, Match> matches;

  Inclusion(ClauseTree tree, RoleFiller roles, Map<Token, Match> matches) {
    this.tree = tree;
    this.roles = roles;
    this.matches = matches;
  }

  /**
   * An event and the way that leads up to it.
   *
   * @param match the event
   * @param links from the included clause upwards
   */
  record Whole(Match match, List<Link> links) {
    boolean through(Link link) {
      return links.contains(link);
    }

    boolean onlyThrough(Set<Link> allowed) {
      return allowed.containsAll(links);
    }

    EventType type() {
      return Inclusion.type(match);
    }
  }

  /** Whether another event of the sentence tells this one with it. */
  boolean isIncluded(Match match) {
    Optional<Whole> whole = whole(match);
    return whole.isPresent() && isIncluded(match, whole.get());
  }

  private boolean isIncluded(Match match, Whole whole) {
    return isContent(match, whole)
        || (whole.onlyThrough(WITHIN) && isIncluded(whole.match()) && !isToEnd(match, whole))
        || isOwnDemand(match, whole)
        || isCharge(match, whole)
        || whole.through(Link.CONDITION)
        || (isAside(match, whole) && !hasBothSides(roles.fill(match)));
  }

  // "called for an end to Turkey's shelling of Syria": the shelling goes on, whoever wants what.
  private boolean isToEnd(Match match, Whole whole) {
    return type(match) == EventType.ASSAULT
        && whole.type() == EventType.RETREAT
        && whole.match().clause().kind() == Clause.Kind.NOUN
        && hasBothSides(roles.fill(match));
  }

  /** The event of the same type and doer that this one tells again. */
  Optional<Match> repeated(Match match) {
    return whole(match)
        .filter(whole -> whole.type() == type(match) && whole.onlyThrough(AGAIN))
        .filter(whole -> !whole.through(Link.ADVERBIAL) || isGerund(match.clause().predicate()))
        .filter(whole -> isOfSameSides(match, whole))
        .map(Whole::match);
  }

  private boolean isOfSameSides(Match match, Whole whole) {
    Roles inner = roles.fill(match);
    Roles outer = roles.fill(whole.match());
    boolean noun = match.clause().kind() == Clause.Kind.NOUN;
    boolean doer = isCoded(inner.actors()) ? isWithin(inner.actors(), outer.actors()) : noun;
    boolean aim = whole.through(Link.PURPOSE) || whole.through(Link.INFINITIVE);
    return doer
        && (aim
            || !isCoded(outer.recipients())
            || isWithin(inner.recipients(), outer.recipients()));
  }

  private static boolean isCoded(List<ActorMention> mentions) {
    return mentions.stream().anyMatch(m -> m.actor().isCoded());
  }

  private static boolean isWithin(List<ActorMention> mentions, List<ActorMention> others) {
    return mentions.stream()
        .filter(m -> m.actor().isCoded())
        .allMatch(m -> others.stream().anyMatch(o -> o.actor().samePartyAs(m.actor())));
  }

  /** The nearest event above a clause; what stands beside it is not above it. */
  Optional<Whole> whole(Match match) {
    List<Link> links = new ArrayList<>();
    for (Embedding e = match.clause().parent(); e != null; e = e.clause().parent()) {
      links.add(e.link());
      Optional<Match> outer = at(e.clause());
      if (outer.isPresent() && e.link() != Link.CONJUNCT) {
        return outer.filter(o -> !o.equals(match)).map(o -> new Whole(o, links));
      }
    }
    return Optional.empty();
  }

  private Optional<Match> at(Clause clause) {
    return told(clause, matches);
  }

  /**
   * The event of these, by their predicates, that a clause tells by itself or as a noun's support.
   */
  static Optional<Match> told(Clause clause, Map<Token, Match> matches) {
    Match own = matches.get(clause.predicate());
    return own != null
        ? Optional.of(own)
        : matches.values().stream()
            .filter(m -> clause.predicate().equals(m.clause().support()))
            .findFirst();
  }

  // "agreed to withdraw", "threatened to bomb", "rejected an offer to meet", "urged them to meet"
  private static boolean isContent(Match match, Whole whole) {
    EventType type = type(match);
    if (whole.type() == EventType.REQUEST) {
      return ASKED.contains(type)
          && !whole.through(Link.RELATIVE)
          && !whole.through(Link.ADVERBIAL);
    }
    if (!MEANT.contains(whole.type())) {
      return false;
    }
    return whole.onlyThrough(CONTENT)
        || (match.clause().kind() == Clause.Kind.NOUN
            && isCooperative(type)
            && !whole.through(Link.RELATIVE)
            && !whole.through(Link.ADVERBIAL));
  }

  // "rallied to demand elections", "blocked a road, demanding cheaper fuel": what protests do.
  private static boolean isOwnDemand(Match match, Whole whole) {
    EventType type = type(match);
    boolean protest =
        whole.type() == EventType.PROTEST || whole.match().entry().type() == EventType.PROTEST;
    return protest
        && (type == EventType.REQUEST || type == EventType.ACCUSE)
        && (whole.through(Link.PURPOSE) || whole.through(Link.ADVERBIAL));
  }

  // "accused of violating the pact", "arrested for collaborating": the charge, not a deed of its
  // own unless it is one of violence.
  private boolean isCharge(Match match, Whole whole) {
    EventType outer = whole.type();
    boolean charged = outer == EventType.ACCUSE || outer == EventType.COERCE;
    return charged
        && match.clause().kind() == Clause.Kind.VERB
        && isGerund(match.clause().predicate())
        && ASKED.contains(type(match));
  }

  private static boolean isGerund(Token verb) {
    return verb.text().toLowerCase(Locale.ROOT).endsWith("ing");
  }

  // "after the vote", "which it invaded", "as it fled": asides, as what an event is for.
  private boolean isAside(Match match, Whole whole) {
    return whole.through(Link.PURPOSE)
        || (ASIDE.contains(whole.links().getLast()) && !goesOn(match, whole))
        || (whole.type() != EventType.ACCUSE && isReason(match, whole));
  }

  // "fired missiles, hitting a town": a participle goes on telling.
  private boolean goesOn(Match match, Whole whole) {
    return whole.links().getLast() == Link.ADVERBIAL && isGerund(match.clause().predicate());
  }

  // "left after the raid on Gaza", "blamed them for the bombing": a noun without a doer that is
  // neither told nor spoken of.
  private boolean isReason(Match match, Whole whole) {
    Token noun = match.clause().predicate();
    return match.clause().kind() == Clause.Kind.NOUN
        && whole.onlyThrough(EnumSet.of(Link.ARGUMENT))
        && match.clause().support() == null
        && isAdjunct(noun);
  }

  private boolean isAdjunct(Token noun) {
    return noun.relation().isOblique()
        && tree.sentence().children(noun, Relation.CASE).stream()
            .noneMatch(c -> c.text().equalsIgnoreCase("including"));
  }

  private static boolean isCooperative(EventType type) {
    return switch (type.quadClass()) {
      case VERBAL_COOPERATION, MATERIAL_COOPERATION -> true;
      case VERBAL_CONFLICT, MATERIAL_CONFLICT -> false;
    };
  }

  private static EventType type(Match match) {
    return Intent.coding(match.clause(), match.entry()).type();
  }

  private static boolean hasBothSides(Roles filled) {
    long actors = filled.actors().stream().filter(a -> a.actor().isCoded()).count();
    return actors > 1 || (actors == 1 && isCoded(filled.recipients()));
  }
}
