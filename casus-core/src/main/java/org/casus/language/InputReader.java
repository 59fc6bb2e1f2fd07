package org.casus.language;

/**
 * What the first recurrent layers of a network make of every word before they look beside it. As
 * sums of embeddings are multiplied with a matrix, the parts can be multiplied each by itself, and
 * kept (Devlin et al. 2014 of feed-forward networks).
 */
final class InputReader {
  private final ParserNetwork network;
  private final float[][][] ofMorphologies;
  private final WordCache<float[][]> ofFirst = new WordCache<>();
  private final WordCache<float[][]> ofOthers = new WordCache<>();

  InputReader(ParserNetwork network) {
    this.network = network;
    float[][] morphologies = network.weights()[ParserNetwork.MORPHOLOGIES];
    this.ofMorphologies = new float[2][morphologies.length][3 * network.cell(0, 0).width()];
    for (int direction = 0; direction < 2; direction++) {
      Cell cell = network.cell(0, direction);
      cell.sum(morphologies, morphologies.length, ofMorphologies[direction]);
    }
  }

  /** Sets the sums of a sentence's words in one direction, from a row on. */
  void set(Words words, int direction, float[][] sums, int from) {
    for (int at = 1; at <= words.size(); at++) {
      float[] word = ofWord(words, at, direction);
      float[] morphology = ofMorphologies[direction][words.morphologies[at]];
      Kernel.sum(word, morphology, sums[from + at - 1]);
    }
  }

  // The network sees a capital unless the whole sentence is in capitals, and which word is first.
  private float[] ofWord(Words words, int at, int direction) {
    if (words.inCapitals()) {
      return product(words, at, direction);
    }
    WordCache<float[][]> known = at == 1 ? ofFirst : ofOthers;
    return known
        .get(words.text(at), word -> new float[][] {product(words, at, 0), product(words, at, 1)})[
        direction];
  }

  private float[] product(Words words, int at, int direction) {
    float[] embedding = new float[network.embedding()];
    network.embedAlone(words, at, words.ids[at], embedding);
    return network.cell(0, direction).product(embedding);
  }
}
