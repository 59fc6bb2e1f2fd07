package org.casus.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.place.LocatedToponym;
import org.casus.place.Place.Precision;
import org.casus.time.DatedExpression;
import org.casus.time.Dating;
import org.jspecify.annotations.Nullable;

/** Finds where and when the events of one sentence happen. */
final class SettingReader {
  private static final Set<String> WHERE =
      Set.of(
          "in",
          "at",
          "near",
          "outside",
          "inside",
          "over",
          "around",
          "off",
          "across",
          "throughout",
          "along",
          "within",
          "close to",
          "north of",
          "south of",
          "east of",
          "west of",
          "into",
          "on",
          "under");

  /** Behind the verbs of coming and going these name the place as well. */
  private static final Set<String> WHITHER = Set.of("to", "from", "for", "towards", "toward", "");

  private static final Set<EventType> DEEDS =
      Set.of(
          EventType.ASSAULT,
          EventType.COERCE,
          EventType.CONSULT,
          EventType.RETREAT,
          EventType.MOBILIZE,
          EventType.PROTEST,
          EventType.AID);

  private static final Set<String> DIRECTIONS =
      Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");

  private static final int MAX_DEPTH = 4;

  private final ClauseTree tree;
  private final ArgumentReader arguments;
  private final Map<Integer, LocatedToponym> places = new HashMap<>();
  private final Map<Integer, DatedExpression> times = new HashMap<>();

  SettingReader(
      ClauseTree tree,
      ArgumentReader arguments,
      List<LocatedToponym> places,
      List<DatedExpression> times) {
    this.tree = tree;
    this.arguments = arguments;
    places.forEach(p -> this.places.put(p.toponym().head(), p));
    times.forEach(t -> this.times.put(t.expression().head(), t));
  }

  /** Where the clause's event happens, if its sentence says so. */
  @Nullable EventPlace place(EntryMatcher.Match match) {
    Clause clause = match.clause();
    return finer(attached(clause), () -> patientPlace(match))
        .or(() -> withinArguments(clause))
        .or(() -> underVerb(clause))
        .or(() -> inherited(clause))
        .or(() -> onlyPlace(match.entry().type()))
        .map(SettingReader::eventPlace)
        .orElse(null);
  }

  // "the liberation of Fallujah in Iraq": within a country the town says more.
  private static Optional<LocatedToponym> finer(
      Optional<LocatedToponym> place, Supplier<Optional<LocatedToponym>> other) {
    if (place.isPresent() && isFine(place.get())) {
      return place;
    }
    Optional<LocatedToponym> town = other.get().filter(t -> place.isEmpty() || isFine(t));
    boolean elsewhere =
        town.isPresent()
            && place.isPresent()
            && !Objects.equals(town.get().place().country(), place.get().place().country());
    return town.isEmpty() || elsewhere ? place : town;
  }

  // "host in Nairobi talks on the war in Sudan": the town itself before a place within a phrase.
  private Optional<LocatedToponym> attached(Clause clause) {
    List<Token> heads =
        clause.arguments().stream()
            .filter(a -> a.slot() == Slot.PREPOSITION && WHERE.contains(a.preposition()))
            .map(Argument::head)
            .toList();
    return heads.stream()
        .flatMap(head -> at(head, 0).stream())
        .findFirst()
        .or(() -> heads.stream().flatMap(head -> at(head, MAX_DEPTH).stream()).findFirst());
  }

  /** The place at a nominal, or in what says where the nominal is. */
  private Optional<LocatedToponym> at(Token head, int depth) {
    LocatedToponym place = places.get(head.index());
    if (place != null) {
      return Optional.of(place);
    }
    if (depth == 0) {
      return Optional.empty();
    }
    // "Syria's Idlib province": whose the province is comes last.
    return tree.sentence().children(head).stream()
        .filter(this::locates)
        .sorted(Comparator.comparing(child -> child.relation() == Relation.NMOD_POSS))
        .flatMap(child -> at(child, depth - 1).stream())
        .findFirst();
  }

  private boolean locates(Token child) {
    return switch (child.relation()) {
      case NMOD, OBL -> {
        String preposition = arguments.preposition(child);
        yield WHERE.contains(preposition) || preposition.equals("of");
      }
      case COMPOUND, APPOS, FLAT, NMOD_POSS, NMOD_UNMARKED, CONJ -> true;
      // "a village north of Badme"
      case ADVMOD, AMOD -> DIRECTIONS.contains(child.lemma());
      default -> false;
    };
  }

  // "bombed Aleppo", "visited Damascus", "arrived in Cairo": the town is where it happens.
  private Optional<LocatedToponym> patientPlace(EntryMatcher.Match match) {
    EventType type = match.entry().type();
    if (!DEEDS.contains(type)) {
      return Optional.empty();
    }
    return match.clause().arguments().stream()
        .filter(
            a ->
                a.slot() == Slot.OBJECT
                    || (a.slot() == Slot.PREPOSITION && leads(type, a.preposition()))
                    || a.preposition().equals("on"))
        .flatMap(a -> at(a.head(), a.slot() == Slot.OBJECT ? MAX_DEPTH : 0).stream())
        .findFirst();
  }

  // Missiles fired from a place hit another.
  private static boolean leads(EventType type, String preposition) {
    return WHITHER.contains(preposition)
        && !(type == EventType.ASSAULT && preposition.equals("from"));
  }

  // "cities such as Aleppo were shelled": the finest place of the one country spoken of; the Kyiv
  // that "denies" is a government.
  private Optional<LocatedToponym> onlyPlace(EventType type) {
    long countries = places.values().stream().map(p -> p.place().country()).distinct().count();
    if (!DEEDS.contains(type) || countries != 1) {
      return Optional.empty();
    }
    return places.values().stream()
        .filter(p -> isFine(p) || WHERE.contains(arguments.preposition(token(p))))
        .filter(p -> !token(p).relation().isSubject())
        .min(
            Comparator.<LocatedToponym, Boolean>comparing(p -> !isFine(p))
                .thenComparing(p -> p.toponym().span()));
  }

  private static boolean isFine(LocatedToponym place) {
    return place.place().precision() != Precision.COUNTRY
        && place.place().precision() != Precision.REGION;
  }

  private Optional<LocatedToponym> withinArguments(Clause clause) {
    return clause.arguments().stream()
        .filter(a -> a.slot() != Slot.SUBJECT && a.slot() != Slot.POSSESSOR)
        .flatMap(a -> tree.sentence().children(a.head()).stream())
        .filter(c -> c.relation().isNominalModifier() || c.relation() == Relation.OBL)
        .filter(c -> WHERE.contains(arguments.preposition(c)))
        .flatMap(c -> at(c, MAX_DEPTH - 1).stream())
        .findFirst();
  }

  // "met the minister of Iraq, Dr X, in Canberra": hung deep below, but the verb's all the same.
  private Optional<LocatedToponym> underVerb(Clause clause) {
    Token anchor = clause.support() == null ? clause.predicate() : clause.support();
    return places.values().stream()
        .sorted(Comparator.comparing(p -> p.toponym().span()))
        .filter(p -> WHERE.contains(arguments.preposition(token(p))))
        .filter(p -> owner(token(p)).equals(anchor))
        .findFirst();
  }

  private Token token(LocatedToponym place) {
    return tree.sentence().token(place.toponym().head());
  }

  private Optional<LocatedToponym> inherited(Clause clause) {
    Embedding parent = clause.parent();
    return parent != null && sharesScene(parent.link())
        ? attached(parent.clause())
            .or(() -> underVerb(parent.clause()))
            .or(() -> inherited(parent.clause()))
        : Optional.empty();
  }

  private static boolean sharesScene(Embedding.Link link) {
    return switch (link) {
      case CONJUNCT, ADVERBIAL, ARGUMENT, PURPOSE -> true;
      case INFINITIVE, THAT, CONDITION, RELATIVE -> false;
    };
  }

  private static EventPlace eventPlace(LocatedToponym located) {
    return new EventPlace(located.toponym().span(), located.toponym().text(), located.place());
  }

  /** When the clause's event happens, if its sentence says so. */
  @Nullable EventTime time(EntryMatcher.Match match) {
    return times.values().stream()
        .filter(t -> t.dating() instanceof Dating.Dated)
        .sorted(Comparator.comparing(t -> t.expression().span()))
        .filter(t -> tells(t, match))
        .findFirst()
        .map(SettingReader::eventTime)
        .orElse(null);
  }

  /** Whether the expression hangs on the clause, or on one that shares its time. */
  private boolean tells(DatedExpression time, EntryMatcher.Match match) {
    Clause clause = match.clause();
    Token owner = owner(tree.sentence().token(time.expression().head()));
    if (match.taken().contains(owner)) {
      return true;
    }
    Clause at = clause;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      if (owner.equals(at.predicate()) || owner.equals(at.support())) {
        return true;
      }
      Embedding parent = at.parent();
      if (parent == null || !sharesTime(parent.link())) {
        return ownsNominally(time, clause);
      }
      at = parent.clause();
    }
    return false;
  }

  // "Monday's attack", "the attack on Monday"
  private boolean ownsNominally(DatedExpression time, Clause clause) {
    Token token = tree.sentence().token(time.expression().head());
    return !token.isRoot() && token.head() == clause.predicate().index();
  }

  private static boolean sharesTime(Embedding.Link link) {
    return switch (link) {
      case CONJUNCT, ADVERBIAL, ARGUMENT, INFINITIVE -> true;
      case THAT, CONDITION, PURPOSE, RELATIVE -> false;
    };
  }

  private Token owner(Token token) {
    Token at = token;
    while (!at.isRoot()) {
      at = tree.sentence().token(at.head());
      if (at.tag() == Tag.VERB || tree.clauseOf(at).isPresent()) {
        return at;
      }
    }
    return at;
  }

  private static EventTime eventTime(DatedExpression dated) {
    return switch (dated.dating()) {
      case Dating.Dated(var interval) ->
          new EventTime(dated.expression().span(), dated.expression().text(), interval);
      case Dating.Undated(var reason) -> throw new IllegalArgumentException(reason);
    };
  }
}
