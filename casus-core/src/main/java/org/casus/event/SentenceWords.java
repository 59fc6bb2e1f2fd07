package org.casus.event;

import java.util.BitSet;
import org.casus.language.Sentence;
import org.casus.language.Token;

/** The words of one sentence by their numbers: of each token its lemma and its text. */
final class SentenceWords {
  private final Sentence sentence;
  private final int[] lemmas;
  private final int[] texts;

  SentenceWords(Sentence sentence, Vocabulary vocabulary) {
    this.sentence = sentence;
    this.lemmas = new int[sentence.size()];
    this.texts = new int[sentence.size()];
    for (Token token : sentence.tokens()) {
      int at = token.index();
      lemmas[at] = vocabulary.number(token.lemma());
      boolean same = token.text().equals(token.lemma());
      texts[at] = same ? lemmas[at] : vocabulary.number(token.text());
    }
  }

  /** Whose words they are. */
  Sentence sentence() {
    return sentence;
  }

  /** How many tokens the sentence has. */
  int size() {
    return lemmas.length;
  }

  /** The number of the lemma of the token at this place, {@link Vocabulary#UNKNOWN} for many. */
  int lemma(int at) {
    return lemmas[at];
  }

  /** The number of the text of the token at this place, {@link Vocabulary#UNKNOWN} for many. */
  int text(int at) {
    return texts[at];
  }

  /** Whether the token at this place is this word of the vocabulary. */
  boolean is(int at, int word) {
    return lemmas[at] == word || texts[at] == word;
  }

  /** Whether the token at this place is one of these words of the vocabulary. */
  boolean isAmong(int at, BitSet words) {
    return has(words, lemmas[at]) || has(words, texts[at]);
  }

  /** Puts the words of the token at this place among others. */
  void addTo(BitSet words, int at) {
    if (lemmas[at] != Vocabulary.UNKNOWN) {
      words.set(lemmas[at]);
    }
    if (texts[at] != Vocabulary.UNKNOWN) {
      words.set(texts[at]);
    }
  }

  private static boolean has(BitSet words, int number) {
    return number != Vocabulary.UNKNOWN && words.get(number);
  }
}
