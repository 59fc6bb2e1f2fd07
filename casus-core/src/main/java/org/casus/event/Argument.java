package org.casus.event;

import org.casus.language.Token;

/**
 * A nominal that takes part in a clause.
 *
 * @param slot the part it plays
 * @param preposition in lower case, "" unless the slot is {@link Slot#PREPOSITION}
 * @param head the head token of the nominal
 */
public record Argument(Slot slot, String preposition, Token head) {}
