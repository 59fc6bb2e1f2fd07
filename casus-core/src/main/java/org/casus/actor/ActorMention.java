package org.casus.actor;

/**
 * One actor and the words that name it here.
 *
 * @param mention the words
 * @param actor whom they name; {@link Actor#UNKNOWN} or a part of it where little is known
 * @param evidence the dictionary entry, role rule or antecedent that says so
 */
public record ActorMention(Mention mention, Actor actor, String evidence) {
  /** How evidence ends where no words tell the country. */
  static final String MOST_SPOKEN_OF = "country most spoken of";

  /** Whether the country is only the one of which the text around speaks most. */
  public boolean hasGuessedCountry() {
    return evidence.endsWith(MOST_SPOKEN_OF);
  }
}
