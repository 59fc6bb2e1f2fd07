package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.actor.Discourse.Referent;
import org.casus.actor.Reading.Nature;

/** Finds whom words for two name: "the two", "both sides", "the two leaders", "the allies". */
final class Pairs {
  private static final Set<String> STATE_PAIRS =
      Set.of(
          "countries",
          "nations",
          "states",
          "allies",
          "neighbours",
          "neighbors",
          "governments",
          "capitals",
          "powers",
          "armies",
          "enemies",
          "rivals",
          "republics");
  private static final Set<String> PERSON_PAIRS =
      Set.of(
          "leaders",
          "presidents",
          "ministers",
          "officials",
          "men",
          "women",
          "statesmen",
          "negotiators",
          "diplomats",
          "heads",
          "premiers",
          "politicians",
          "generals",
          "envoys");
  private static final Set<String> PARTY_PAIRS =
      Set.of("sides", "parties", "delegations", "teams", "groups", "factions", "camps", "forces");
  private static final Set<String> MANY = Set.of("dozen", "hundred", "thousand", "million");
  private static final int REACH_PAIR = 6;

  private final Scene scene;
  private final Discourse discourse;

  Pairs(Scene scene, Discourse discourse) {
    this.scene = scene;
    this.discourse = discourse;
  }

  /** Whether the words name two at once: "the two", "both sides", "the two leaders". */
  boolean isPair(NounPhrase phrase) {
    Syntax syntax = scene.syntax(phrase.sentence());
    String head = syntax.word(phrase.head().index());
    if (!mayBePair(head)) {
      return false;
    }
    boolean alone = phrase.to() - phrase.from() <= 2;
    boolean counted = false;
    boolean many = false;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      String word = syntax.word(i);
      counted |= (word.equals("two") && i > phrase.from()) || word.equals("both");
      many |= MANY.contains(word);
    }
    if (many) {
      return false;
    }
    if (head.equals("two")) {
      return alone && !isOfMore(syntax, phrase);
    }
    if (head.equals("both")) {
      return alone;
    }
    return counted
        || (alone
            && Descriptions.isDefinite(syntax, phrase)
            && (head.equals("sides") || head.equals("allies")));
  }

  // "Two of the missiles" are not the two.
  private static boolean isOfMore(Syntax syntax, NounPhrase phrase) {
    int next = phrase.head().index() + 1;
    return next < syntax.sentence().size() && syntax.word(next).equals("of");
  }

  private static boolean mayBePair(String head) {
    return head.equals("two")
        || head.equals("both")
        || ((head.endsWith("s") || head.endsWith("men")) && isPairWord(head));
  }

  private static boolean isPairWord(String head) {
    return STATE_PAIRS.contains(head) || PERSON_PAIRS.contains(head) || PARTY_PAIRS.contains(head);
  }

  /** The two whom such words name. */
  Reading resolve(NounPhrase phrase) {
    String head = scene.syntax(phrase.sentence()).word(phrase.head().index());
    int sentence = phrase.sentence();
    boolean states = STATE_PAIRS.contains(head);
    boolean persons = PERSON_PAIRS.contains(head);
    Predicate<Actor> fits =
        states
            ? a -> a.country() != null && a.kind() != ActorKind.GROUP
            : persons ? a -> a.kind() == ActorKind.PERSON : Actor::isCoded;
    List<Actor> pair = coordinated(sentence, fits, states || persons ? REACH_PAIR : 2);
    if (pair.size() != 2 && !states) {
      pair =
          lastTwo(sentence, r -> r.reading().nature() == Nature.PERSON && r.standing().isSubject());
    }
    if (pair.size() != 2 && persons) {
      pair = lastTwo(sentence, r -> r.reading().nature() == Nature.PERSON);
    }
    if (pair.size() != 2 && !persons) {
      pair = lastTwo(sentence, r -> r.reading().nature() == Nature.STATE);
    }
    if (pair.size() != 2) {
      return Reading.of(Actor.UNKNOWN, "description " + head, Nature.PERSONS);
    }
    List<Actor> actors = states ? pair.stream().map(this::state).toList() : pair;
    Nature nature = states ? Nature.BODIES : Nature.PERSONS;
    return new Reading(actors, "description " + head + " → " + names(actors), null, nature);
  }

  private static String names(List<Actor> actors) {
    return String.join(
        ", ", actors.stream().map(a -> Objects.requireNonNullElse(a.code(), "?")).toList());
  }

  private List<Actor> coordinated(int sentence, Predicate<Actor> fits, int reach) {
    Referent both =
        discourse.latest(
            sentence,
            reach,
            r -> {
              List<Actor> actors = r.reading().actors();
              return actors.size() == 2
                  && actors.stream().allMatch(fits)
                  && !actors.get(0).samePartyAs(actors.get(1));
            });
    return both == null ? List.of() : both.reading().actors();
  }

  private List<Actor> lastTwo(int sentence, Predicate<Referent> test) {
    List<Actor> actors = new ArrayList<>();
    for (Referent referent : discourse.recent(sentence, REACH_PAIR)) {
      Actor actor = referent.reading().first();
      if (test.test(referent)
          && actor.isCoded()
          && actors.stream().noneMatch(a -> a.samePartyAs(actor))) {
        actors.add(actor);
      }
      if (actors.size() == 2) {
        break;
      }
    }
    return List.copyOf(actors);
  }

  private Actor state(Actor actor) {
    return actor.kind() == ActorKind.STATE ? actor : scene.state(actor.country());
  }
}
