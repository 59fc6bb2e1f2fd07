package org.casus.event;

import java.util.List;

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
    PERSON
  }
}
