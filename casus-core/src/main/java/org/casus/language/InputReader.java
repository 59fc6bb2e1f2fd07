package org.casus.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

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

  private final WordCache<WordSums> ofFirst = new WordCache<>();
  private final WordCache<WordSums> ofOthers = new WordCache<>();

  /** What a word gives by itself in each direction. Not to be changed once it is known. */
  private record WordSums(float[] forward, float[] backward) {}

  /** A word of which nothing is known yet, and where to keep what will be. */
  private record Unknown(
      String word, float[] embedding, WordSums sums, @Nullable WordCache<WordSums> cache) {}

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

  // The network sees a capital unless the whole sentence is in capitals, and which word is first.
  private @Nullable WordCache<WordSums> cache(Words words, int at) {
    return words.inCapitals() ? null : at == 1 ? ofFirst : ofOthers;
  }

  /** Looks words up; those that are unknown are multiplied together, four in the time of one. */
  private final class Lookup {
    private final List<WordSums> sums = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private final Map<String, WordSums> others = new HashMap<>();

    void add(Words words, int at) {
      String word = words.text(at);
      WordCache<WordSums> cache = cache(words, at);
      WordSums known = cache == null ? null : cache.find(word);
      if (known == null && cache == ofOthers) {
        known = others.get(word);
      }
      if (known == null) {
        known = new WordSums(new float[width()], new float[width()]);
        unknown.add(new Unknown(word, embedding(words, at), known, cache));
        if (cache == ofOthers) {
          others.put(word, known);
        }
      }
      sums.add(known);
    }

    List<WordSums> sums() {
      float[][] rows = unknown.stream().map(Unknown::embedding).toArray(float[][]::new);
      float[][] forward = unknown.stream().map(u -> u.sums.forward).toArray(float[][]::new);
      float[][] backward = unknown.stream().map(u -> u.sums.backward).toArray(float[][]::new);
      directions.get(0).addProducts(rows, forward);
      directions.get(1).addProducts(rows, backward);
      for (Unknown word : unknown) {
        if (word.cache != null) {
          word.cache.put(word.word, word.sums);
        }
      }
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
