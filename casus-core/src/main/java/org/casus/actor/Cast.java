package org.casus.actor;

import java.util.List;
import org.casus.language.Token;

/** The actors of one document, found by the words that name them. */
public interface Cast {
  /**
   * The actors that the noun phrase headed by this token names.
   *
   * <p>A coordination gives each conjunct's actors in turn ("Iran and Syria" gives two when asked
   * for "Iran"); a pronoun or description gives whom it refers to, with its own words as the
   * mention; several referents ("the two") give several actors with one mention. A noun phrase of
   * whom nothing is known gives one mention of {@link Actor#UNKNOWN}. A token that heads no
   * nominal, or a noun phrase that can be no actor ("Monday", "the price"), gives none.
   *
   * @param sentence the index of the sentence
   * @param token the head of the noun phrase, or a nationality adjective
   */
  List<ActorMention> actorsOf(int sentence, Token token);

  /**
   * The actors that the noun phrase headed by this token names, without its conjuncts.
   *
   * @param sentence the index of the sentence
   * @param token the head of the noun phrase, or a nationality adjective
   */
  List<ActorMention> actorOf(int sentence, Token token);
}
