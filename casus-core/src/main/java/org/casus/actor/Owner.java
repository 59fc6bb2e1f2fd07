package org.casus.actor;

import java.util.List;

/**
 * To whom a role belongs, as the words around it say: a country, an organisation, a person.
 *
 * @param codings of each owner; several where several own it ("Hungarian and Romanian officials")
 * @param organization whether the owner is an organisation, whose part the role then plays
 * @param evidence the words that say so
 */
record Owner(List<Coding> codings, boolean organization, String evidence) {
  /** Nobody that the words tell. */
  static final Owner NONE = new Owner(List.of(), false, "");

  Owner {
    codings = List.copyOf(codings);
  }

  /** Whether the owner is an organisation of no one country. */
  boolean isInternational() {
    return organization
        && isKnown()
        && codings.getFirst().sector() != null
        && codings.getFirst().sector().isInternational();
  }

  /** Whether the words tell whose it is. */
  boolean isKnown() {
    return !codings.isEmpty();
  }
}
