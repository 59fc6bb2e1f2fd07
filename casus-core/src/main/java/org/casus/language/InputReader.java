package org.casus.language;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

  /** What a word gives by itself in each direction. Not to be changed once it is known. */
  record WordSums(float[] forward, float[] backward, InputReader reader) {}

  /** A word of which nothing is known yet, and what will be. */
  private record Unknown(float[] embedding, WordSums sums) {}

  /** A reader of words for these first layers, forward and backward. */
  InputReader(ParserNetwork network, Layer forward, Layer backward) {
    this.network = network;
    this.directions = List.of(forward, backward);
    int morphologies = network.weights()[ParserNetwork.MORPHOLOGIES].length;
    this.ofMorphologies =
        List.of(new AtomicReferenceArray<>(morphologies), new AtomicReferenceArray<>(morphologies));
  }

  /** Sets the sums of the words of sentences in both directions. */
  void set(List<Words> sentences, float[][] forward, float[][] backward) {
    List<WordSums> sums = sums(sentences);
    int row = 0;
    for (Words words : sentences) {
      for (int at = 1; at <= words.size(); at++) {
        WordSums word = sums.get(row);
        int morphology = words.morphologies[at];
        Kernel.sum(word.forward, ofMorphology(morphology, 0), forward[row]);
        Kernel.sum(word.backward, ofMorphology(morphology, 1), backward[row]);
        row++;
      }
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

  /** What each word gives by itself. */
  private List<WordSums> sums(List<Words> sentences) {
    Lookup lookup = new Lookup();
    for (Words words : sentences) {
      for (int at = 1; at <= words.size(); at++) {
        lookup.add(words, at);
      }
    }
    return lookup.sums();
  }

  /** Looks words up; those that are unknown are multiplied together, four in the time of one. */
  private final class Lookup {
    private final List<WordSums> sums = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private final Map<KnownWord, WordSums> found = new IdentityHashMap<>();

    void add(Words words, int at) {
      KnownWord word = words.known(at);
      WordSums known = word.sums;
      if (words.inCapitals()) {
        // The network sees no capital there.
        known = unknown(words, at);
      } else if (known == null || known.reader != InputReader.this) {
        known = found.computeIfAbsent(word, w -> unknown(words, at));
      }
      sums.add(known);
    }

    private WordSums unknown(Words words, int at) {
      WordSums own = new WordSums(new float[width()], new float[width()], InputReader.this);
      unknown.add(new Unknown(embedding(words, at), own));
      return own;
    }

    List<WordSums> sums() {
      float[][] rows = unknown.stream().map(Unknown::embedding).toArray(float[][]::new);
      float[][] forward = unknown.stream().map(u -> u.sums.forward).toArray(float[][]::new);
      float[][] backward = unknown.stream().map(u -> u.sums.backward).toArray(float[][]::new);
      directions.get(0).addProducts(rows, forward);
      directions.get(1).addProducts(rows, backward);
      found.forEach((word, own) -> word.sums = own);
      return sums;
    }

    private int width() {
      return directions.getFirst().width();
    }

    private float[] embedding(Words words, int at) {
      float[] embedding = new float[network.embedding()];
      network.embedAlone(words, at, words.ids[at], embedding);
      return embedding;
    }
  }
}
