package org.casus.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.event.EntryMatcher.Match;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/** Leaves, of the matches in one sentence, those that tell an event of their own. */
final class EventSelection {
  private static final Set<String> JUDGING =
      Set.of("brand", "call", "consider", "declare", "deem", "label", "pronounce", "term");

  private final ClauseTree tree;
  private final Map<Token, Match> matches;
  private final Map<Token, Match> effects = new HashMap<>();

  /**
   * @param matches by their predicates; what tells no event of its own is taken out
   */
  EventSelection(ClauseTree tree, RoleFiller roles, Map<Token, Match> matches) {
    this.tree = tree;
    this.matches = matches;
    joinDeeds();
    dropTaken();
    joinManners();
    dropTolls();
    Inclusion inclusion = new Inclusion(tree, roles, matches);
    dropIncluded(inclusion);
    joinRepeats(inclusion);
    dropUnsaid();
  }

  /** The verb that tells the effect of a deed told by a noun: "hit" of "the strike hit a depot". */
  Optional<Match> effect(Match deed) {
    return Optional.ofNullable(effects.get(deed.clause().predicate()));
  }

  /** A deed told by a verb and its noun is one event: the closer description stands. */
  private void dropTaken() {
    Set<Token> dropped = new HashSet<>();
    for (Match match : List.copyOf(matches.values())) {
      for (Token taken : match.taken()) {
        if (!taken.equals(match.clause().predicate()) && !tellsItsOwn(match, taken)) {
          dropped.add(taken);
        }
      }
      Token support = match.clause().support();
      Match carrier = support == null ? null : matches.get(support);
      if (carrier != null && !isTaken(carrier, match)) {
        dropped.add(support);
      }
    }
    dropped.forEach(matches::remove);
  }

  private static boolean isTaken(Match carrier, Match noun) {
    return carrier.taken().contains(noun.clause().predicate());
  }

  /** "demanded that Y withdraw", "condemned the attack": what is spoken of is an event too. */
  private boolean tellsItsOwn(Match match, Token taken) {
    Optional<Clause> inner = tree.clauseOf(taken);
    if (inner.isEmpty()) {
      return false;
    }
    // "is committed to working": the passive's object is who works.
    List<Token> doers = match.clause().in(Slot.SUBJECT);
    Slot other = match.clause().kind() == Clause.Kind.NOUN ? Slot.POSSESSOR : Slot.OBJECT;
    List<Token> outerActors = doers.isEmpty() ? match.clause().in(other) : doers;
    List<Token> innerActors = inner.get().in(Slot.SUBJECT);
    boolean verb = inner.get().kind() == Clause.Kind.VERB;
    // "was accused of attacking": the accused is who attacked.
    if (verb && match.entry().type() == EventType.ACCUSE) {
      return !innerActors.isEmpty() && !doers.containsAll(innerActors);
    }
    return verb
        ? !innerActors.isEmpty() && !outerActors.containsAll(innerActors)
        : (speaksOfDeeds(match.entry().type()) || endsIt(match)) && !tellsTheSame(match, taken);
  }

  // "an end to Turkey's shelling of Syria": what is to end goes on.
  private static boolean endsIt(Match match) {
    return match.entry().type() == EventType.RETREAT && match.clause().kind() == Clause.Kind.NOUN;
  }

  private boolean tellsTheSame(Match match, Token taken) {
    Match inner = matches.get(taken);
    return inner == null || inner.entry().type() == match.entry().type();
  }

  private static boolean speaksOfDeeds(EventType type) {
    return switch (type) {
      case ACCUSE, REQUEST, SUPPORT -> true;
      default -> false;
    };
  }

  /** "The raid killed 12", "the strike hit a depot": one event, told by its noun. */
  private void joinDeeds() {
    for (Match verb : List.copyOf(matches.values())) {
      if (verb.clause().kind() != Clause.Kind.VERB) {
        continue;
      }
      subjects(verb.clause())
          .map(matches::get)
          .filter(deed -> deed != null && deed.clause().kind() == Clause.Kind.NOUN)
          .filter(deed -> deed.entry().type() == verb.entry().type())
          .findFirst()
          .ifPresent(
              deed -> {
                effects.putIfAbsent(deed.clause().predicate(), verb);
                matches.remove(verb.clause().predicate());
              });
    }
  }

  /** "fired missiles, striking a town", "launched raids to destroy depots": one event. */
  private void joinManners() {
    for (Match inner : List.copyOf(matches.values())) {
      Optional<Match> outer = sameDeed(inner);
      if (outer.isEmpty() || !matches.containsKey(inner.clause().predicate())) {
        continue;
      }
      boolean manner = opensWith(inner.clause().predicate(), "by");
      Match kept = manner ? inner : outer.get();
      Match other = manner ? outer.get() : inner;
      effects.putIfAbsent(kept.clause().predicate(), other);
      matches.remove(other.clause().predicate());
    }
  }

  /** The event of the same type and doer that this one is the manner, effect or purpose of. */
  private Optional<Match> sameDeed(Match inner) {
    Embedding place = inner.clause().parent();
    boolean told =
        place != null
            && inner.entry().type() == EventType.ASSAULT
            && (place.link() == Embedding.Link.PURPOSE
                || (place.link() == Embedding.Link.INFINITIVE
                    && place.clause().kind() == Clause.Kind.NOUN)
                || (place.link() == Embedding.Link.ADVERBIAL && isParticiple(inner))
                || isSameBlow(inner, place));
    return told && place != null
        ? outer(place.clause())
            .filter(outer -> outer.entry().type() == inner.entry().type())
            .filter(
                outer -> outer.clause().in(Slot.SUBJECT).equals(inner.clause().in(Slot.SUBJECT)))
        : Optional.empty();
  }

  // "one strike hit a unit and destroyed two trucks": one entry, one doer, one blow.
  private boolean isSameBlow(Match inner, Embedding place) {
    Match first = matches.get(place.clause().predicate());
    return place.link() == Embedding.Link.CONJUNCT
        && first != null
        && first.entry().equals(inner.entry());
  }

  private static boolean isParticiple(Match match) {
    return VerbPhrase.endsInIng(match.clause().predicate());
  }

  private boolean opensWith(Token verb, String mark) {
    return tree.sentence().children(verb).stream()
        .anyMatch(c -> c.index() < verb.index() && c.text().equalsIgnoreCase(mark));
  }

  /** The subjects of a clause, and what a counted one counts: "a series of raids". */
  private Stream<Token> subjects(Clause clause) {
    return clause.in(Slot.SUBJECT).stream()
        .flatMap(
            s ->
                Quantities.counts(s)
                    ? Stream.concat(Stream.of(s), tree.sentence().children(s).stream())
                    : Stream.of(s));
  }

  /** "bombed the town, killing 12" is one event. */
  private void dropTolls() {
    Set<Token> assaults = new HashSet<>();
    matches.values().stream()
        .filter(EventSelection::isAssault)
        .forEach(m -> assaults.add(m.clause().predicate()));
    for (Match match : List.copyOf(matches.values())) {
      Clause clause = match.clause();
      if (!CasualtyReader.tellsToll(clause) || clause.kind() != Clause.Kind.VERB) {
        continue;
      }
      boolean consequence = isConsequenceOfAssault(clause.parent(), assaults);
      if (consequence) {
        matches.remove(clause.predicate());
      }
    }
  }

  private static boolean isConsequenceOfAssault(@Nullable Embedding place, Set<Token> assaults) {
    Embedding at = place;
    while (at != null && CasualtyReader.isConsequence(at)) {
      if (assaults.contains(at.clause().predicate())) {
        return true;
      }
      at = CasualtyReader.tellsToll(at.clause()) ? at.clause().parent() : null;
    }
    return false;
  }

  private static boolean isAssault(@Nullable Match match) {
    return match != null && match.entry().type() == EventType.ASSAULT;
  }

  private void dropIncluded(Inclusion inclusion) {
    List<Match> included = matches.values().stream().filter(inclusion::isIncluded).toList();
    included.forEach(match -> matches.remove(match.clause().predicate()));
  }

  /** "summoned the envoy to complain", "killed three in an attack": one event. */
  private void joinRepeats(Inclusion inclusion) {
    for (Match inner : List.copyOf(matches.values())) {
      inclusion
          .repeated(inner)
          .ifPresent(
              outer -> {
                effects.putIfAbsent(outer.clause().predicate(), inner);
                matches.remove(inner.clause().predicate());
              });
    }
  }

  private Optional<Match> outer(Clause clause) {
    return Inclusion.told(clause, matches);
  }

  /** What nobody asserts, or what somebody's words beside it tell already, is nobody's act. */
  private void dropUnsaid() {
    for (Match match : List.copyOf(matches.values())) {
      if (match.entry().bySpeaker() && !isAsserted(match)) {
        matches.remove(match.clause().predicate());
      }
    }
  }

  /** Whether a clause is what somebody calls something. */
  static boolean isJudging(Embedding place) {
    return place.clause().kind() == Clause.Kind.VERB
        && place.clause().modality() == Clause.Modality.NONE
        && !place.clause().negated()
        && JUDGING.contains(place.clause().predicate().lemma());
  }

  private boolean isAsserted(Match match) {
    if (match.clause().modality() != Clause.Modality.NONE) {
      return false;
    }
    for (Embedding e = match.clause().parent(); e != null; e = e.clause().parent()) {
      // "from the regime's cruelty": what a noun takes for granted is asserted anywhere.
      boolean open =
          isJudging(e)
              || match.clause().kind() == Clause.Kind.NOUN
              || e.link() == Embedding.Link.THAT
              || e.link() == Embedding.Link.CONJUNCT;
      Match outer = matches.get(e.clause().predicate());
      if (!open || (outer != null && outer.entry().type() == match.entry().type())) {
        return false;
      }
    }
    return true;
  }

  /** The mutual event that this one is the purpose of: "met to discuss" is by both. */
  Optional<Match> meeting(Match match) {
    Embedding place = match.clause().parent();
    while (place != null && place.link() == Embedding.Link.CONJUNCT) {
      place = place.clause().parent();
    }
    return place == null || place.link() != Embedding.Link.PURPOSE
        ? Optional.empty()
        : outer(place.clause()).filter(m -> m.entry().mutual());
  }
}
