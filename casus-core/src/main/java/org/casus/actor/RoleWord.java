package org.casus.actor;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A common noun or phrase that says what part somebody plays.
 *
 * @param word in the singular, lower case
 * @param sector the sector that it gives, absent where it gives none by itself
 * @param country whose office it is where nothing else tells ("Foreign Secretary")
 * @param kind what sort of thing it names
 * @param manners how it behaves beside other words
 */
record RoleWord(
    String word,
    @Nullable Sector sector,
    @Nullable String country,
    Kind kind,
    Set<Manner> manners) {
  /** What sort of thing a role word names. */
  enum Kind {
    PERSON,
    PEOPLE,
    BODY,
    ASSET,
    MARKER
  }

  /** How a role word behaves beside other words. */
  enum Manner {
    /** Stands before a name and says more than a dictionary does. */
    TITLE,
    /** Stands before a name and says little. */
    RANK,
    /** Takes the sector of the organisation that it belongs to. */
    INHERITS,
    /** Takes the sector of an armed force that it belongs to. */
    ARMED,
    /** Only counts those whom an "of" behind it names: "hundreds of protesters". */
    QUANTITY,
    /** Names a land: whoever owns it, it is his country. */
    LAND,
    /** Names somebody by what he is to another: an ally of Iran is not Iran. */
    RELATION
  }

  RoleWord {
    manners = manners.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(manners));
  }

  /** Whether it behaves in this manner. */
  boolean is(Manner manner) {
    return manners.contains(manner);
  }

  /** Whether it is cut short, as only titles before names are: "gen.", "rep.". */
  boolean isAbbreviated() {
    return word.endsWith(".");
  }

  /** Whether it may stand before a person's name. */
  boolean isTitle() {
    return kind == Kind.PERSON;
  }
}
