package org.casus.place;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a word beside a name, or the name itself, tells of whether the name is a place. */
enum WordClass {
  /** A day of the week or a month, which may follow a place directly. */
  CALENDAR,
  /** Stands before a person's name. */
  TITLE,
  /** A person's first name. */
  FIRST,
  /** A family name that is more often a person's than a village's. */
  SURNAME,
  /** What a town, county or state has of its own: police, courts, a council. */
  AUTHORITY,
  /** Makes the capitalised words before it an organisation, a street, a treaty. */
  ORGANISATION,
  /** What persons do rather than places. */
  PEOPLE,
  /** What kind of place the words before it name. */
  PLACEHEAD,
  /** May stand between a place name and what precedes it. */
  MODIFIER,
  /** Usually takes a place after it. */
  LOCATIVE,
  /** May stand between a place and the place that holds it. */
  LINK,
  /** The rank of a division. */
  AREA,
  /** A side of a country. */
  DIRECTION,
  /** An ordinary word that is a well-known place as well. */
  AMBIGUOUS,
  /** An ordinary word or name that happens to be a village. */
  WORD;

  /** A bit for each of the classes that a word is of. */
  private static final Map<String, Integer> CLASSES = read();

  /** Whether the lower-case word is of this class. */
  boolean has(String lowerCase) {
    return isIn(classesOf(lowerCase));
  }

  /** The classes of a lower-case word, to be asked with {@link #isIn}. */
  static int classesOf(String lowerCase) {
    return CLASSES.getOrDefault(lowerCase, 0);
  }

  /** Whether this class is among those of a word. */
  boolean isIn(int classes) {
    return (classes & (1 << ordinal())) != 0;
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> classes = new HashMap<>();
    WordClass current = WORD;
    for (String line : GazetteerReader.resource("words.txt").lines().toList()) {
      if (line.startsWith("[")) {
        String name = line.substring(1, line.indexOf(']'));
        current = valueOf(name.toUpperCase(Locale.ROOT));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        for (String word : line.split(" ")) {
          classes.merge(word, 1 << current.ordinal(), (some, more) -> some | more);
        }
      }
    }
    return classes;
  }
}
