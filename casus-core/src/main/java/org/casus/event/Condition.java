package org.casus.event;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a codebook entry asks of a clause's slot.
 *
 * @param slot where to look
 * @param alternatives any of them will do; none means that anything will
 * @param edges the first and last words of the alternatives that are words: without one of them,
 *     none of these holds
 * @param others the alternatives that are no words
 */
public record Condition(
    SlotName slot, List<Test> alternatives, Set<String> edges, List<Test> others) {
  public Condition {
    alternatives = List.copyOf(alternatives);
    // Asked of every nominal: the immutable sets of the JDK divide to find a place.
    edges = Collections.unmodifiableSet(new HashSet<>(edges));
    others = List.copyOf(others);
  }

  /** A condition on a slot, met by any of these alternatives. */
  public Condition(SlotName slot, List<Test> alternatives) {
    this(slot, alternatives, edges(alternatives), others(alternatives));
  }

  private static List<Test> others(List<Test> alternatives) {
    return alternatives.stream().filter(test -> !(test instanceof Test.Words)).toList();
  }

  private static Set<String> edges(List<Test> alternatives) {
    Set<String> edges = new HashSet<>();
    for (Test test : alternatives) {
      if (test instanceof Test.Words(List<String> lemmas)) {
        edges.add(lemmas.getFirst());
        edges.add(lemmas.getLast());
      }
    }
    return edges;
  }

  /** One alternative of a condition. */
  public sealed interface Test {
    /** Words, in dictionary form, that end the nominal: "air defence". */
    record Words(List<String> lemmas) implements Test {
      public Words {
        lemmas = List.copyOf(lemmas);
      }
    }

    /** What the nominal is as an actor. */
    record ActorTest(ActorClass actorClass) implements Test {}

    /** Anything at all, as long as the slot is filled. */
    record Anything() implements Test {}
  }

  /** What a condition can ask of a nominal as an actor. */
  public enum ActorClass {
    /** Somebody with a country or a sector. */
    ACTOR,
    STATE,
    ARMED,
    GOVERNMENT,
    CIVILIAN,
    PERSON,
    /** A named person who governs, makes laws or stands for election. */
    POLITICIAN,
    /** A town by its name. */
    TERRITORY
  }
}
