package org.casus.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.text.Cancellation;

/**
 * Joins tagged words into the dependency tree that a {@link ParserNetwork} finds likeliest, and
 * corrects their tags by what it sees of the whole sentence. Thread-safe; what a sentence gives
 * does not depend on those it is read with.
 */
public final class Parser {
  /** Words of sentences that are read together, but for a sentence that is longer. */
  private static final int MOST_WORDS = 768;

  private final int[] tags;
  private final ContextReader contexts;
  private final Voices voices;

  /** A parser that asks this network, which tells these morphologies apart. */
  public Parser(ParserNetwork network, List<Morphology> morphologies) {
    this.contexts = new ContextReader(network);
    this.voices = new Voices(morphologies);
    this.tags = morphologies.stream().mapToInt(one -> one.tag().ordinal()).toArray();
  }

  /** Fills in heads and relations, and corrects tags, if the network was taught to. */
  public void parse(Words words) {
    parse(List.of(words));
  }

  /** The same for several sentences, which is faster than one after the other. */
  public void parse(List<Words> sentences) {
    List<Words> longestFirst = new ArrayList<>(sentences);
    longestFirst.sort(Comparator.comparingInt(Words::size).reversed());
    int from = 0;
    while (from < longestFirst.size()) {
      int to = from;
      int words = 0;
      while (to < longestFirst.size()
          && (to == from || words + longestFirst.get(to).size() <= MOST_WORDS)) {
        words += longestFirst.get(to++).size();
      }
      parseTogether(longestFirst.subList(from, to));
      from = to;
    }
  }

  private void parseTogether(List<Words> sentences) {
    Cancellation.check();
    ContextReader.Contexts read = contexts.read(sentences);
    for (int i = 0; i < sentences.size(); i++) {
      decode(sentences.get(i), read, i);
    }
  }

  private void decode(Words words, ContextReader.Contexts read, int sentence) {
    float[][] arcs = read.arcs(sentence);
    Labeller labeller = new Labeller(read, sentence);
    labeller.weigh(arcs);
    labeller.label(words, TreeDecoder.decode(arcs));
    for (int at = 1; at <= words.size(); at++) {
      int morphology = read.morphology(sentence, at);
      if (morphology >= 0) {
        words.morphologies[at] = morphology;
        words.tags[at] = tags[morphology];
      }
    }
    voices.mend(words);
  }
}
