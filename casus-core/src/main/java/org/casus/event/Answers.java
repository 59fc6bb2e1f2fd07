package org.casus.event;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.casus.language.Token;

/** The words that could answer for a nominal or verb, by number. */
final class Answers {
  private final int[] numbers;
  private final boolean hyphenated;

  /**
   * @param tokens that could answer
   * @param words the words of their sentence
   */
  Answers(List<Token> tokens, SentenceWords words) {
    int[] found = new int[2 * tokens.size()];
    int count = 0;
    boolean parted = false;
    for (Token token : tokens) {
      int lemma = words.lemma(token.index());
      int text = words.text(token.index());
      if (lemma != Vocabulary.UNKNOWN) {
        found[count++] = lemma;
      }
      if (text != Vocabulary.UNKNOWN && text != lemma) {
        found[count++] = text;
      }
      parted |= token.lemma().indexOf('-') >= 0;
    }
    this.numbers = Arrays.copyOf(found, count);
    this.hyphenated = parted;
  }

  /** Whether any of them is among these. */
  boolean areAmong(BitSet asked) {
    for (int number : numbers) {
      if (asked.get(number)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this alternative can hold; the parts of a hyphenated word can meet any. */
  boolean mayMeet(Demand.Alternative alternative) {
    return hyphenated
        || alternative.isWordless()
        || have(alternative.last())
        || have(alternative.first());
  }

  private boolean have(int word) {
    for (int number : numbers) {
      if (number == word) {
        return true;
      }
    }
    return false;
  }
}
