package org.casus.event;

import java.util.Arrays;
import java.util.BitSet;
import org.casus.language.Sentence;
import org.casus.language.Token;

/**
 * The words of one sentence by their numbers: of each token its lemma and its text. A token is
 * looked up when it is first asked for. Not for several threads at once.
 */
final class SentenceWords {
  private static final int UNREAD = -2;

  private final Sentence sentence;
  private final Vocabulary vocabulary;
  private final int[] lemmas;
  private final int[] texts;

  SentenceWords(Sentence sentence, Vocabulary vocabulary) {
    this.sentence = sentence;
    this.vocabulary = vocabulary;
    this.lemmas = new int[sentence.size()];
    this.texts = new int[sentence.size()];
    Arrays.fill(lemmas, UNREAD);
  }

  private void read(int at) {
    if (lemmas[at] == UNREAD) {
      Token token = sentence.token(at);
      lemmas[at] = vocabulary.number(token.lemma());
      boolean same = token.text().equalsIgnoreCase(token.lemma());
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
    read(at);
    return lemmas[at];
  }

  /** The number of the text of the token at this place, {@link Vocabulary#UNKNOWN} for many. */
  int text(int at) {
    read(at);
    return texts[at];
  }

  /** Whether the token at this place is this word of the vocabulary. */
  boolean is(int at, int word) {
    return lemma(at) == word || texts[at] == word;
  }

  /** Whether the token at this place is one of these words of the vocabulary. */
  boolean isAmong(int at, BitSet words) {
    return has(words, lemma(at)) || has(words, texts[at]);
  }

  /** Puts the words of the token at this place among others. */
  void addTo(BitSet words, int at) {
    add(lemma(at), words);
    add(text(at), words);
  }

  private static void add(int number, BitSet words) {
    if (number != Vocabulary.UNKNOWN) {
      words.set(number);
    }
  }

  private static boolean has(BitSet words, int number) {
    return number != Vocabulary.UNKNOWN && words.get(number);
  }
}
