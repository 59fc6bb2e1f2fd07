package org.casus.language;

import java.util.List;

/** The words that an analyser met: it keeps those that keep coming back. */
final class KnownWords {
  private final Lexicon lexicon;
  private final Dictionary dictionary;

  /** A word that opens a sentence reads otherwise than the same word further on. */
  private final WordCache<KnownWord> first = new WordCache<>(12);

  /** Some megabytes of news have about as many different ones. */
  private final WordCache<KnownWord> others = new WordCache<>(15);

  /** Words that are looked up in these. */
  KnownWords(Lexicon lexicon, Dictionary dictionary) {
    this.lexicon = lexicon;
    this.dictionary = dictionary;
  }

  /** The words of a sentence. */
  Words words(List<String> texts) {
    KnownWord[] known = new KnownWord[texts.size()];
    for (int i = 0; i < known.length; i++) {
      WordCache<KnownWord> cache = i == 0 ? first : others;
      known[i] = cache.get(texts.get(i), text -> new KnownWord(text, lexicon, dictionary));
    }
    return new Words(known, !dictionary.isEmpty());
  }
}
