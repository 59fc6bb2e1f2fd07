package org.casus.bench.train;

import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.casus.language.ParseFeatures;
import org.casus.language.ParseState;
import org.casus.language.Parser;
import org.casus.language.Relation;
import org.casus.language.Words;

/** Teaches a parser its transitions from sentences whose trees are known. */
final class ParserTraining {
  private static final double EXPLORATION = 0.9;

  private final LearningWeights weights;
  private final Random random;
  private final int[] scores = new int[ParseState.TRANSITIONS];
  private int cost;

  ParserTraining(LearningWeights weights, long seed) {
    this.weights = weights;
    this.random = new Random(seed);
  }

  /**
   * A sentence to learn from.
   *
   * @param words tagged and lemmatised as the analyser will
   * @param oracle its tree
   */
  record Example(Words words, Oracle oracle) {}

  void train(List<Example> examples, int epochs, IntConsumer afterEpoch) {
    for (int epoch = 0; epoch < epochs; epoch++) {
      List<Example> order = new java.util.ArrayList<>(examples);
      java.util.Collections.shuffle(order, random);
      for (Example example : order) {
        learn(example, epoch);
      }
      afterEpoch.accept(epoch);
    }
  }

  private void learn(Example example, int epoch) {
    int size = example.words.size();
    ParseState state = new ParseState(size);
    ParseFeatures features = new ParseFeatures(example.words, state);
    while (!state.finished()) {
      if (state.mustBeRoot()) {
        state.apply(ParseState.right(Relation.ROOT.ordinal()));
        continue;
      }
      int count = features.extract();
      int[] names = features.features();
      weights.score(names, count, scores);
      int guess = Parser.best(state, scores);
      int right = bestRight(state, example.oracle, size);
      if (costs(state, example.oracle, size, guess) > cost) {
        weights.update(names, count, right, guess);
        state.apply(epoch > 0 && random.nextDouble() < EXPLORATION ? guess : right);
      } else {
        state.apply(guess);
      }
      weights.tick();
    }
  }

  /** The best-scored among the cheapest transitions; keeps their cost. */
  private int bestRight(ParseState state, Oracle oracle, int size) {
    int best = -1;
    cost = Integer.MAX_VALUE;
    int relation = oracle.relation(state.stack(0));
    if (state.mayShift()) {
      best = offer(ParseState.SHIFT, oracle.costOfShift(state), best);
    }
    if (state.mayGoLeft()) {
      best = offer(ParseState.left(arc(relation)), oracle.costOfLeft(state, size), best);
    }
    if (state.mayGoRight()) {
      best = offer(ParseState.right(arc(relation)), oracle.costOfRight(state, size), best);
    }
    return best;
  }

  private static int arc(int relation) {
    return relation == Relation.ROOT.ordinal() ? Relation.PARATAXIS.ordinal() : relation;
  }

  private int offer(int transition, int itsCost, int best) {
    if (best < 0 || itsCost < cost || (itsCost == cost && scores[transition] > scores[best])) {
      cost = itsCost;
      return transition;
    }
    return best;
  }

  /** The cost of a guess: that of its arc, and one more where the relation is wrong. */
  private static int costs(ParseState state, Oracle oracle, int size, int guess) {
    if (guess == ParseState.SHIFT) {
      return oracle.costOfShift(state);
    }
    boolean left = (guess & 1) == 1;
    int arc = left ? oracle.costOfLeft(state, size) : oracle.costOfRight(state, size);
    int relation = arc(oracle.relation(state.stack(0)));
    return arc + ((guess - 1) >> 1 == relation ? 0 : 1);
  }
}
