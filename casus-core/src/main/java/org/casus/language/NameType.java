package org.casus.language;

/** What a name in a text names. */
public enum NameType {
  PERSON,
  /**
   * A body of people that acts or trades: a state's organ, a company, a party, an army, a paper.
   */
  ORGANISATION,
  /** Somewhere on the map, states included. */
  PLACE,
  /**
   * A nationality, people, religion or political camp, as adjective or plural: "Czech", "Kurds".
   */
  GROUP
}
