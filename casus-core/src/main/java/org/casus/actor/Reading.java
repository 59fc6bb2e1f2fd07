package org.casus.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a noun phrase was found to say of whom it names.
 *
 * @param actors whom; none where it can be no actor, several where it names several
 * @param evidence why
 * @param role the role word that heads it or stands before its name
 * @param nature what sort of words they are
 */
record Reading(List<Actor> actors, String evidence, @Nullable RoleWord role, Nature nature) {
  /** It can be no actor. */
  static final Reading NOBODY = new Reading(List.of(), "", null, Nature.THING);

  Reading {
    actors = List.copyOf(actors);
  }

  /** What sort of words name somebody, which decides what later refers back to them. */
  enum Nature {
    PERSON,
    PERSONS,
    STATE,
    BODY,
    BODIES,
    THING;

    boolean isPerson() {
      return this == PERSON || this == PERSONS;
    }

    boolean isPlural() {
      return this == PERSONS || this == BODIES;
    }
  }

  /** One actor. */
  static Reading of(Actor actor, String evidence, Nature nature) {
    return new Reading(List.of(actor), evidence, null, nature);
  }

  /** Whether country or sector of anybody in it is known. */
  boolean isCoded() {
    for (int i = 0; i < actors.size(); i++) {
      if (actors.get(i).isCoded()) {
        return true;
      }
    }
    return false;
  }

  /** The first actor; one of whom nothing is known where there is none. */
  Actor first() {
    return actors.isEmpty() ? Actor.UNKNOWN : actors.getFirst();
  }

  /** The coding of the first actor. */
  Coding coding() {
    return Coding.of(first());
  }
}
