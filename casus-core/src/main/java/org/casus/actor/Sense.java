package org.casus.actor;

/** What a known phrase means. */
sealed interface Sense {
  /**
   * A name of somebody in the dictionary.
   *
   * @param entry whom it names
   * @param common whether its words are such as any country may call a body of its own by: it names
   *     this one where the text speaks of this country
   */
  record Name(DictionaryEntry entry, boolean common) implements Sense {}

  /** A word for a state, region or people. */
  record Land(DictionaryEntry entry, Form form) implements Sense {}

  /** A role word, in the plural or not. */
  record Role(RoleWord word, boolean plural) implements Sense {}

  /** In what way a word names a land. */
  enum Form {
    /** "Syria". */
    NAME,
    /** "Syrian". */
    ADJECTIVE,
    /** "Syrians". */
    PEOPLE,
    /** "Damascus". */
    SEAT
  }
}
