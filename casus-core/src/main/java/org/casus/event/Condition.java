package org.casus.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a codebook entry asks of a clause's slot.
 *
 * @param slot where to look
 * @param alternatives any of them will do; none means that anything will
 */
public record Condition(SlotName slot, List<Test> alternatives) {
  public Condition {
    alternatives = List.copyOf(alternatives);
  }

  /** Whether it is met by what the nominal is as an actor. */
  boolean asksForActor() {
    return alternatives.stream().anyMatch(test -> test instanceof Test.ActorTest);
  }

  /** Whether anything at all meets it, as long as the slot is filled. */
  boolean asksForAnything() {
    return alternatives.stream().anyMatch(test -> test instanceof Test.Anything);
  }

  /** All words that it asks for, that of its slot among them, in small letters. */
  Set<String> words() {
    Set<String> words = new HashSet<>();
    if (!slot.preposition().isEmpty()) {
      words.add(slot.preposition().toLowerCase(Locale.ROOT));
    }
    for (Test test : alternatives) {
      if (test instanceof Test.Words(List<String> lemmas)) {
        words.addAll(lemmas);
      }
    }
    return words;
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
