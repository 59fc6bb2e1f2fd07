package org.casus.language;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What the first recurrent layers of a network make of every word before they look beside it. As
 * sums of embeddings are multiplied with a matrix, the parts can be multiplied each by itself, and
 * kept (Devlin et al. 2014 of feed-forward networks).
 */
final class InputReader {
  private final ParserNetwork network;
  private final List<Layer> directions;

  /** Of a direction and a morphology what it adds, where that was asked for: many are rare. */
  private final List<AtomicReferenceArray<float[]>> ofMorphologies;

  private final WordCache<float[][]> ofFirst = new WordCache<>();
  private final WordCache<float[][]> ofOthers = new WordCache<>();

  /** A reader of words for these first layers, forward and backward. */
  InputReader(ParserNetwork network, Layer forward, Layer backward) {
    this.network = network;
    this.directions = List.of(forward, backward);
    int morphologies = network.weights()[ParserNetwork.MORPHOLOGIES].length;
    this.ofMorphologies =
        List.of(new AtomicReferenceArray<>(morphologies), new AtomicReferenceArray<>(morphologies));
  }

  /** Sets the sums of a sentence's words in both directions, from a row on. */
  void set(Words words, float[][] forward, float[][] backward, int from) {
    for (int at = 1; at <= words.size(); at++) {
      float[][] word = ofWord(words, at);
      int morphology = words.morphologies[at];
      Kernel.sum(word[0], ofMorphology(morphology, 0), forward[from + at - 1]);
      Kernel.sum(word[1], ofMorphology(morphology, 1), backward[from + at - 1]);
    }
  }

  private float[] ofMorphology(int morphology, int direction) {
    float[] known = ofMorphologies.get(direction).get(morphology);
    if (known == null) {
      known = new float[directions.get(direction).width()];
      float[][] row = {network.weights()[ParserNetwork.MORPHOLOGIES][morphology]};
      directions.get(direction).set(row, 1, new float[][] {known});
      ofMorphologies.get(direction).set(morphology, known);
    }
    return known;
  }

  // The network sees a capital unless the whole sentence is in capitals, and which word is first.
  private float[][] ofWord(Words words, int at) {
    if (words.inCapitals()) {
      return products(words, at);
    }
    WordCache<float[][]> known = at == 1 ? ofFirst : ofOthers;
    return known.get(words.text(at), word -> products(words, at));
  }

  private float[][] products(Words words, int at) {
    float[] embedding = new float[network.embedding()];
    network.embedAlone(words, at, words.ids[at], embedding);
    return new float[][] {
      directions.get(0).product(embedding), directions.get(1).product(embedding)
    };
  }
}
