package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Neighbouring tokens that make up a known phrase.
 *
 * @param from the index of the first token
 * @param to the index after the last one
 * @param senses what the phrase can mean, at least one
 */
record Spotting(int from, int to, List<Sense> senses) {
  Spotting {
    senses = List.copyOf(senses);
  }

  /** Whether this token is one of them. */
  boolean covers(int token) {
    return from <= token && token < to;
  }

  /** The role word that the phrase can be. */
  Optional<Sense.Role> role() {
    return of(Sense.Role.class);
  }

  /** The land that the phrase can name. */
  Optional<Sense.Land> land() {
    return of(Sense.Land.class);
  }

  /** The land, in one of its forms, that the phrase can name. */
  Optional<Sense.Land> land(Sense.Form form) {
    for (Sense sense : senses) {
      if (sense instanceof Sense.Land land && land.form() == form) {
        return Optional.of(land);
      }
    }
    return Optional.empty();
  }

  /** The entries that the phrase can name, in the order of the dictionary. */
  List<DictionaryEntry> entries() {
    List<DictionaryEntry> entries = new ArrayList<>();
    for (Sense sense : senses) {
      if (sense instanceof Sense.Name name) {
        entries.add(name.entry());
      }
    }
    return entries;
  }

  /** Whether anybody in the dictionary has it for a name. */
  boolean isName() {
    for (Sense sense : senses) {
      if (sense instanceof Sense.Name) {
        return true;
      }
    }
    return false;
  }

  /** Whether a person in the dictionary has it for a name. */
  boolean isPersonsName() {
    for (Sense sense : senses) {
      if (sense instanceof Sense.Name name && name.entry().kind() == ActorKind.PERSON) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a role word that may stand before a person's name. */
  boolean isTitle() {
    Sense.Role role = role().orElse(null);
    return role != null && role.word().isTitle() && !role.plural();
  }

  /** Whether the words alone do not tell whom they name: any country, or several, may be meant. */
  boolean isCommon() {
    for (Sense sense : senses) {
      if (sense instanceof Sense.Name(DictionaryEntry entry, boolean common) && common) {
        return true;
      }
    }
    return !isName() || isShared();
  }

  /** Whether bodies of several countries have this name. */
  boolean isShared() {
    if (senses.size() < 2 || isPersonsName()) {
      return false;
    }
    List<DictionaryEntry> entries = entries();
    return entries.size() > 1
        && entries.stream().map(e -> e.roleOn(null).country()).distinct().count() > 1;
  }

  private <T extends Sense> Optional<T> of(Class<T> type) {
    for (Sense sense : senses) {
      if (type.isInstance(sense)) {
        return Optional.of(type.cast(sense));
      }
    }
    return Optional.empty();
  }
}
