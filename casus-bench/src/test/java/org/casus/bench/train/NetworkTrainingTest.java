package org.casus.bench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.casus.language.Dictionary;
import org.casus.language.Feature;
import org.casus.language.Hash;
import org.casus.language.Lexicon;
import org.casus.language.Morphology;
import org.casus.language.Parser;
import org.casus.language.ParserNetwork;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.casus.language.Words;
import org.junit.jupiter.api.Test;

class NetworkTrainingTest {
  private static final String[] SENTENCES = {
    "Rebels shelled the town", "The army left", "Police arrested the mayor", "The town burned"
  };

  private static final Dictionary DICTIONARY = Dictionary.of(Map.of(Hash.ofWord("army"), 3));

  private static final List<Morphology> MORPHOLOGIES =
      List.of(new Morphology(Tag.NOUN, Set.of()), new Morphology(Tag.VERB, Set.of(Feature.PAST)));

  private static Lexicon lexicon() {
    Map<Integer, Integer> entries = new HashMap<>();
    for (String sentence : SENTENCES) {
      for (String word : sentence.split(" ")) {
        entries.put(Hash.ofWord(word), Lexicon.entry(Tag.NOUN, 1));
      }
    }
    return Lexicon.of(entries);
  }

  /** Every word depends on the next, but a word after a verb on the verb; all verbs are roots. */
  private static NetworkTraining.Example example(String sentence, Lexicon lexicon) {
    Words words = new Words(List.of(sentence.split(" ")), lexicon, DICTIONARY);
    int[] heads = new int[words.size() + 1];
    int[] relations = new int[words.size() + 1];
    int[] morphologies = new int[words.size() + 1];
    for (int at = 1; at <= words.size(); at++) {
      boolean verb = words.text(at).endsWith("ed") || words.text(at).equals("left");
      morphologies[at] = verb ? 1 : 0;
      heads[at] = verb ? 0 : at < words.size() ? at + 1 : at - 2;
      relations[at] = (verb ? Relation.ROOT : Relation.DET).ordinal();
    }
    return new NetworkTraining.Example(words, heads, relations, morphologies);
  }

  private static ParserNetwork network(Lexicon lexicon) {
    NetworkTraining.Sizes sizes = new NetworkTraining.Sizes(10, 9, 11, 7);
    return NetworkTraining.fresh(sizes, lexicon.size(), 2, new Random(4));
  }

  private static NetworkTraining training(ParserNetwork network, Lexicon lexicon, float dropout) {
    int[] frequencies = new int[lexicon.size() + 1];
    Arrays.fill(frequencies, 1000);
    NetworkTraining.Schedule schedule = new NetworkTraining.Schedule(200, 2, 0.01f, dropout);
    return new NetworkTraining(network, schedule, frequencies);
  }

  @Test
  void slopesAreThoseOfTheLoss() {
    Lexicon lexicon = lexicon();
    ParserNetwork network = network(lexicon);
    NetworkTraining training = training(network, lexicon, 0.2f);
    NetworkTraining.Example example = example(SENTENCES[0], lexicon);
    Gradient gradient = new Gradient(network.weights());
    gradient.refresh(network.weights());
    training.learn(example, gradient, 9L, 1);
    Random random = new Random(1);
    for (int matrix = 0; matrix < ParserNetwork.MATRICES; matrix++) {
      float[][] weights = network.weights()[matrix];
      for (int i = 0; i < 6; i++) {
        int row = random.nextInt(weights.length);
        int column = random.nextInt(weights[row].length);
        double slope = slope(training, example, network, weights[row], column);
        assertThat(gradient.slopes[matrix][row][column])
            .as("matrix %d, row %d, column %d", matrix, row, column)
            .isCloseTo((float) slope, within(0.02f));
      }
    }
  }

  private static double slope(
      NetworkTraining training,
      NetworkTraining.Example example,
      ParserNetwork network,
      float[] row,
      int column) {
    float before = row[column];
    double[] losses = new double[2];
    for (int side = 0; side < 2; side++) {
      row[column] = before + (side == 0 ? 1e-3f : -1e-3f);
      Gradient unused = new Gradient(network.weights());
      unused.refresh(network.weights());
      losses[side] = training.learn(example, unused, 9L, 1);
    }
    row[column] = before;
    return (losses[0] - losses[1]) / 2e-3;
  }

  private static ParserNetwork trained() {
    Lexicon lexicon = lexicon();
    ParserNetwork network = network(lexicon);
    List<NetworkTraining.Example> examples = new ArrayList<>();
    for (String sentence : SENTENCES) {
      examples.add(example(sentence, lexicon));
    }
    training(network, lexicon, 0f).train(examples, new Random(2), message -> {});
    return network;
  }

  @Test
  void learnsWhatItIsShown() {
    ParserNetwork network = trained();
    for (String sentence : SENTENCES) {
      NetworkTraining.Example example = example(sentence, lexicon());
      new Parser(network, MORPHOLOGIES).parse(example.words());
      assertThat(Arrays.copyOf(example.words().heads, example.heads().length))
          .containsExactly(example.heads());
      int end = example.heads().length;
      assertThat(Arrays.copyOfRange(example.words().morphologies, 1, end))
          .containsExactly(Arrays.copyOfRange(example.morphologies(), 1, end));
    }
  }

  @Test
  void learnsTheSameTwice() {
    assertThat(trained().weights()).isEqualTo(trained().weights());
  }
}
