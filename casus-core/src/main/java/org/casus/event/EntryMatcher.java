package org.casus.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.actor.Sector;
import org.casus.event.Condition.ActorClass;
import org.casus.language.Relation;
import org.casus.language.Token;

/** Finds the codebook entry that fits a clause best. */
final class EntryMatcher {
  private static final Set<Sector> ARMED =
      Set.of(Sector.MIL, Sector.REB, Sector.UAF, Sector.PRM, Sector.COP, Sector.IMG);
  private static final Set<Sector> GOVERNMENT =
      Set.of(Sector.GOV, Sector.LEG, Sector.JUD, Sector.MIL, Sector.COP, Sector.SPY);

  private static final Set<Sector> POLITICAL =
      Set.of(Sector.GOV, Sector.LEG, Sector.PTY, Sector.ELI, Sector.OPP);

  /** Particles that make another verb of one that is listed without them. */
  private static final Set<String> CHANGING = Set.of("up", "off", "out", "over", "on", "around");

  /** Of these a particle only tells the way. */
  private static final Set<String> MOVING =
      Set.of(
          "send", "order", "move", "fly", "ship", "deploy", "march", "withdraw", "force", "drive");

  /** More than any conditions weigh: a user's entry wins over ours. */
  private static final int OWN = 1000;

  private final Codebook codebook;
  private final ClauseTree tree;
  private final Cast cast;

  EntryMatcher(Codebook codebook, ClauseTree tree, Cast cast) {
    this.codebook = codebook;
    this.tree = tree;
    this.cast = cast;
  }

  /**
   * An entry that fits a clause.
   *
   * @param clause the clause
   * @param entry the entry
   * @param words the predicate's tokens, in order
   * @param taken the tokens that the entry's conditions asked for
   * @param weight how closely the entry describes the clause
   */
  record Match(Clause clause, Entry entry, List<Token> words, Set<Token> taken, int weight) {
    Match {
      words = List.copyOf(words);
      taken = Set.copyOf(taken);
    }
  }

  /** The best entry: most conditions, longest predicate, earliest in the codebook. */
  Optional<Match> match(Clause clause) {
    String lemma = clause.predicate().lemma().toLowerCase(Locale.ROOT);
    Match best = null;
    boolean another = isAnotherVerb(clause.predicate());
    for (Codebook.Candidate candidate : codebook.candidates(clause.kind(), lemma)) {
      if (another && candidate.predicate().lemmas().size() == 1) {
        continue;
      }
      Match match = fit(clause, candidate).orElse(null);
      if (match != null && (best == null || match.weight() > best.weight())) {
        best = match;
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Match> fit(Clause clause, Codebook.Candidate candidate) {
    Optional<List<Token>> words = words(clause, candidate.predicate());
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Set<Token> taken = new HashSet<>();
    for (Condition condition : candidate.entry().conditions()) {
      Optional<Token> token = satisfied(clause, condition);
      if (token.isEmpty()) {
        return Optional.empty();
      }
      taken.add(token.get());
    }
    for (Condition exception : candidate.entry().exceptions()) {
      if (satisfied(clause, exception).isPresent()) {
        return Optional.empty();
      }
    }
    words.get().stream().skip(1).forEach(taken::add);
    return Optional.of(new Match(clause, candidate.entry(), words.get(), taken, weight(candidate)));
  }

  private static int weight(Codebook.Candidate candidate) {
    int weight = (candidate.own() ? OWN : 0) + 6 * (candidate.predicate().lemmas().size() - 1);
    for (Condition condition : candidate.entry().conditions()) {
      weight += worth(condition);
    }
    return weight;
  }

  private static int worth(Condition condition) {
    boolean anything =
        condition.alternatives().stream().anyMatch(t -> t instanceof Condition.Test.Anything);
    boolean who =
        condition.alternatives().stream().anyMatch(t -> t instanceof Condition.Test.ActorTest);
    return anything ? 3 : who ? 5 : 10;
  }

  private Optional<List<Token>> words(Clause clause, Entry.Predicate predicate) {
    Token head = clause.predicate();
    List<String> lemmas = predicate.lemmas();
    if (lemmas.size() == 1) {
      return Optional.of(List.of(head));
    }
    if (predicate.kind() == Clause.Kind.NOUN) {
      return tree.isCompound(head, lemmas) ? Optional.of(List.of(head)) : Optional.empty();
    }
    return tree.particles(head, lemmas.subList(1, lemmas.size()))
        .map(
            particles -> {
              List<Token> words = new ArrayList<>(List.of(head));
              words.addAll(particles);
              return words;
            });
  }

  // "brought up the matter" brings nothing; "sent out troops" sends them.
  private boolean isAnotherVerb(Token verb) {
    return tree.sentence().children(verb, Relation.COMPOUND_PRT).stream()
            .anyMatch(p -> CHANGING.contains(p.lemma()) && p.index() <= verb.index() + 2)
        && !MOVING.contains(verb.lemma());
  }

  private Optional<Token> satisfied(Clause clause, Condition condition) {
    for (Token head : tree.heads(clause, condition.slot())) {
      boolean named = tree.mayAnswer(head, condition.edges());
      for (Condition.Test test : named ? condition.alternatives() : condition.others()) {
        Optional<Token> token = passes(clause, head, test);
        if (token.isPresent()) {
          return token;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Token> passes(Clause clause, Token head, Condition.Test test) {
    return switch (test) {
      case Condition.Test.Anything() -> Optional.of(head);
      case Condition.Test.Words(List<String> lemmas) -> tree.answering(head, lemmas);
      case Condition.Test.ActorTest(ActorClass wanted) ->
          cast.actorsOf(clause.sentence(), head).stream()
                  .anyMatch(
                      mention ->
                          is(mention.actor(), wanted)
                              || isSpeaker(mention, wanted)
                              || (wanted == ActorClass.TERRITORY
                                  && Sides.isTown(mention.actor(), head)))
              ? Optional.of(head)
              : Optional.empty();
    };
  }

  // Who "we" are is known only when the speaker is.
  private static boolean isSpeaker(ActorMention mention, ActorClass wanted) {
    return wanted == ActorClass.ACTOR && mention.mention().isFirstPerson();
  }

  private static boolean is(Actor actor, ActorClass wanted) {
    Sector sector = actor.sector();
    return switch (wanted) {
      case ACTOR -> actor.isCoded();
      case STATE -> actor.kind() == ActorKind.STATE || (actor.country() != null && sector == null);
      case ARMED -> sector != null && ARMED.contains(sector);
      case GOVERNMENT ->
          actor.kind() == ActorKind.STATE || (sector != null && GOVERNMENT.contains(sector));
      case CIVILIAN ->
          actor.isCoded()
              && sector != null
              && !ARMED.contains(sector)
              && !GOVERNMENT.contains(sector);
      case PERSON -> actor.kind() == ActorKind.PERSON;
      case POLITICIAN ->
          actor.kind() == ActorKind.PERSON && sector != null && POLITICAL.contains(sector);
      // A matter of the name, not of whom it means.
      case TERRITORY -> false;
    };
  }
}
