package org.casus.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.actor.Sector;
import org.casus.event.Condition.ActorClass;
import org.casus.event.Demand.Alternative;
import org.casus.language.Relation;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/** Finds the codebook entry that fits a clause best. */
final class EntryMatcher {
  /** Particles that make another verb of one that is listed without them. */
  private static final Set<String> CHANGING = Set.of("up", "off", "out", "over", "on", "around");

  /** Of these a particle only tells the way. */
  private static final Set<String> MOVING =
      Set.of(
          "send", "order", "move", "fly", "ship", "deploy", "march", "withdraw", "force", "drive");

  private static final Optional<List<Token>> ALONE = Optional.of(List.of());

  private final ClauseTree tree;
  private final Cast cast;

  EntryMatcher(ClauseTree tree, Cast cast) {
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
   */
  record Match(Clause clause, Entry entry, List<Token> words, Set<Token> taken) {
    Match {
      words = List.copyOf(words);
      taken = Set.copyOf(taken);
    }
  }

  /** The best entry: most conditions, longest predicate, earliest in the codebook. */
  Optional<Match> match(Clause clause) {
    List<Candidate> candidates = tree.candidates(clause);
    return candidates.isEmpty() ? Optional.empty() : new Fitting(clause).first(candidates);
  }

  /** One clause while entries are tried on it. */
  private final class Fitting {
    private final Clause clause;
    private final Token head;
    private final SlotHeads heads;

    Fitting(Clause clause) {
      this.clause = clause;
      this.head = clause.predicate();
      this.heads = new SlotHeads(tree, clause);
    }

    /** The first entry that fits: the closest description comes first. */
    Optional<Match> first(List<Candidate> candidates) {
      boolean another = isAnotherVerb();
      for (Candidate candidate : candidates) {
        if (another && candidate.further().isEmpty()) {
          continue;
        }
        Optional<List<Token>> further = further(candidate);
        if (further.isPresent() && fits(candidate)) {
          return Optional.of(match(candidate, further.get()));
        }
      }
      return Optional.empty();
    }

    // "brought up the matter" brings nothing; "sent out troops" sends them.
    private boolean isAnotherVerb() {
      for (Token child : tree.sentence().children(head)) {
        if (child.relation() == Relation.COMPOUND_PRT
            && child.index() <= head.index() + 2
            && CHANGING.contains(child.lemma())) {
          return !MOVING.contains(head.lemma());
        }
      }
      return false;
    }

    /** The tokens of a verb's further words; a compound noun stands as its head. */
    private Optional<List<Token>> further(Candidate candidate) {
      if (candidate.further().isEmpty()) {
        return ALONE;
      }
      if (clause.kind() == Clause.Kind.NOUN) {
        return tree.isCompound(head, candidate.predicate().lemmas()) ? ALONE : Optional.empty();
      }
      return tree.mayHaveParticles(head, candidate)
          ? tree.particles(head, candidate.further())
          : Optional.empty();
    }

    private boolean fits(Candidate candidate) {
      for (Demand condition : candidate.conditions()) {
        if (satisfied(condition).isEmpty()) {
          return false;
        }
      }
      for (Demand exception : candidate.exceptions()) {
        if (satisfied(exception).isPresent()) {
          return false;
        }
      }
      return true;
    }

    private Match match(Candidate candidate, List<Token> further) {
      Set<Token> taken = new HashSet<>(further);
      candidate.conditions().forEach(condition -> satisfied(condition).ifPresent(taken::add));
      List<Token> words = new ArrayList<>(List.of(head));
      words.addAll(further);
      return new Match(clause, candidate.entry(), words, taken);
    }

    private Optional<Token> satisfied(Demand demand) {
      for (Token nominal : heads.in(demand.slot())) {
        Optional<Token> token = satisfying(demand, nominal);
        if (token.isPresent()) {
          return token;
        }
      }
      return Optional.empty();
    }

    private Optional<Token> satisfying(Demand demand, Token nominal) {
      Answers answers = tree.answers(nominal);
      boolean named = answers.areAmong(demand.edges());
      for (Alternative alternative : named ? demand.alternatives() : demand.wordless()) {
        Optional<Token> token =
            answers.mayMeet(alternative) ? passes(nominal, alternative.test()) : Optional.empty();
        if (token.isPresent()) {
          return token;
        }
      }
      return Optional.empty();
    }

    private Optional<Token> passes(Token nominal, Condition.Test test) {
      return switch (test) {
        case Condition.Test.Anything() -> Optional.of(nominal);
        case Condition.Test.Words(List<String> lemmas) -> tree.answering(nominal, lemmas);
        case Condition.Test.ActorTest(ActorClass wanted) ->
            names(nominal, wanted) ? Optional.of(nominal) : Optional.empty();
      };
    }

    private boolean names(Token nominal, ActorClass wanted) {
      for (ActorMention mention : cast.actorsOf(clause.sentence(), nominal)) {
        if (is(mention.actor(), wanted)
            || isSpeaker(mention, wanted)
            || (wanted == ActorClass.TERRITORY && Sides.isTown(mention.actor(), nominal))) {
          return true;
        }
      }
      return false;
    }
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
      case ARMED -> isArmed(sector);
      case GOVERNMENT -> actor.kind() == ActorKind.STATE || governs(sector);
      case CIVILIAN -> actor.isCoded() && sector != null && !isArmed(sector) && !governs(sector);
      case PERSON -> actor.kind() == ActorKind.PERSON;
      case POLITICIAN -> actor.kind() == ActorKind.PERSON && isPolitical(sector);
      // A matter of the name, not of whom it means.
      case TERRITORY -> false;
    };
  }

  private static boolean isArmed(@Nullable Sector sector) {
    return switch (sector) {
      case MIL, REB, UAF, PRM, COP, IMG -> true;
      case null, default -> false;
    };
  }

  private static boolean governs(@Nullable Sector sector) {
    return switch (sector) {
      case GOV, LEG, JUD, MIL, COP, SPY -> true;
      case null, default -> false;
    };
  }

  private static boolean isPolitical(@Nullable Sector sector) {
    return switch (sector) {
      case GOV, LEG, PTY, ELI, OPP -> true;
      case null, default -> false;
    };
  }
}
