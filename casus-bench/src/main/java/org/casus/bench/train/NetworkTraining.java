package org.casus.bench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.casus.language.Cell;
import org.casus.language.Dictionary;
import org.casus.language.Kernel;
import org.casus.language.ParserNetwork;
import org.casus.language.Relation;
import org.casus.language.Words;

/** Teaches a {@link ParserNetwork} the heads and relations of sentences whose trees are known. */
final class NetworkTraining {
  /** The sizes of a network's layers. */
  record Sizes(int embedding, int cell, int arc, int relation) {}

  /** How sentences are shown to the network. */
  record Schedule(int epochs, int batch, float rate, float dropout) {}

  /**
   * A sentence to learn from.
   *
   * @param words tagged as the analyser will
   * @param heads gold heads, counting places from 1
   * @param relations gold relations
   * @param morphologies gold morphologies, -1 for one that is not to be learnt
   */
  record Example(Words words, int[] heads, int[] relations, int[] morphologies) {}

  private static final int WORKERS = 2;

  /** What a wrong tag costs, a wrong head costing one. */
  private static final float TAG_COST = 0.5f;

  private final ParserNetwork network;
  private final Schedule schedule;
  private final int[] frequencies;

  /**
   * @param frequencies how often each word of the lexicon occurs, by its number: rare words are
   *     often hidden, so that the network learns what to do without them
   */
  NetworkTraining(ParserNetwork network, Schedule schedule, int[] frequencies) {
    this.network = network;
    this.schedule = schedule;
    this.frequencies = frequencies;
  }

  /** A network that knows nothing. */
  static ParserNetwork fresh(Sizes sizes, int words, int morphologies, Random random) {
    int d = sizes.embedding;
    int h = sizes.cell;
    float[][][] w = new float[ParserNetwork.MATRICES][][];
    w[ParserNetwork.WORDS] = matrix(words + 1, d, 0.1, random);
    w[ParserNetwork.AFFIXES] = matrix(ParserNetwork.AFFIX_HASHES, d, 0.1, random);
    w[ParserNetwork.MORPHOLOGIES] = matrix(morphologies, d, 0.3, random);
    w[ParserNetwork.KINDS] = matrix(Dictionary.KINDS, d, 0.1, random);
    for (int i = 0; i < 4; i++) {
      int at = ParserNetwork.CELLS + 3 * i;
      int in = i < 2 ? d : 2 * h;
      w[at] = matrix(in, 3 * h, Math.sqrt(2.0 / (in + h)), random);
      w[at + 1] = matrix(h, 3 * h, Math.sqrt(1.0 / h), random);
      w[at + 2] = matrix(1, 3 * h, 0, random);
      Arrays.fill(w[at + 2][0], 0, h, 1f);
    }
    layer(w, ParserNetwork.ARC_HEAD, 2 * h, sizes.arc, random);
    layer(w, ParserNetwork.ARC_DEPENDENT, 2 * h, sizes.arc, random);
    w[ParserNetwork.ARC] = matrix(sizes.arc + 1, sizes.arc, 1.0 / sizes.arc, random);
    layer(w, ParserNetwork.RELATION_HEAD, 2 * h, sizes.relation, random);
    layer(w, ParserNetwork.RELATION_DEPENDENT, 2 * h, sizes.relation, random);
    layer(w, ParserNetwork.RELATION, sizes.relation, Relation.values().length, random);
    layer(w, ParserNetwork.TAG, 2 * h, morphologies, random);
    w[ParserNetwork.ROOT] = matrix(1, 2 * h, 0.3, random);
    return new ParserNetwork(w);
  }

  private static void layer(float[][][] w, int at, int in, int out, Random random) {
    w[at] = matrix(in, out, Math.sqrt(2.0 / (in + out)), random);
    w[at + 1] = matrix(1, out, 0, random);
  }

  private static float[][] matrix(int rows, int columns, double deviation, Random random) {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int i = 0; i < columns; i++) {
        row[i] = (float) (random.nextGaussian() * deviation);
      }
    }
    return matrix;
  }

  void train(List<Example> examples, Random random, Consumer<String> afterEpoch) {
    Adam adam = new Adam(network.weights());
    MovingAverage average = new MovingAverage(network.weights());
    List<Gradient> gradients = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      gradients.add(new Gradient(network.weights()));
    }
    List<Example> order = new ArrayList<>(examples);
    int batches = (order.size() + schedule.batch - 1) / schedule.batch;
    for (int epoch = 0; epoch < schedule.epochs; epoch++) {
      Collections.shuffle(order, random);
      double loss = 0;
      for (int batch = 0; batch < batches; batch++) {
        int to = Math.min(order.size(), (batch + 1) * schedule.batch);
        loss += learn(order.subList(batch * schedule.batch, to), gradients, random.nextLong());
        double done = (epoch + (double) batch / batches) / schedule.epochs;
        adam.step(gradients.get(0), rate(done));
        average.follow();
      }
      afterEpoch.accept("parser: epoch " + epoch + " loss " + loss / examples.size());
    }
    average.replace();
  }

  /** Rises at first, then falls along half a cosine. */
  private float rate(double done) {
    double warm = Math.min(1, done * 40);
    return (float)
        (schedule.rate * warm * (0.02 + 0.98 * 0.5 * (1 + StrictMath.cos(Math.PI * done))));
  }

  /** Adds up the slopes of a batch, always shared out in the same way among the workers. */
  private double learn(List<Example> batch, List<Gradient> gradients, long seed) {
    double[] losses = new double[WORKERS];
    IntStream.range(0, WORKERS)
        .parallel()
        .forEach(
            worker -> {
              Gradient gradient = gradients.get(worker);
              gradient.refresh(network.weights());
              for (int i = worker; i < batch.size(); i += WORKERS) {
                losses[worker] += learn(batch.get(i), gradient, seed + i, batch.size());
              }
            });
    for (int worker = 1; worker < WORKERS; worker++) {
      gradients.get(0).take(gradients.get(worker));
    }
    return Arrays.stream(losses).sum();
  }

  /** Adds the slopes of one sentence's loss, divided by a number, and tells the loss. */
  double learn(Example example, Gradient gradient, long seed, int divisor) {
    return new Lesson(example, gradient, new SplittableRandom(seed)).learn(divisor);
  }

  /** One sentence on its way through the network and back. */
  private final class Lesson {
    private final Example example;
    private final Gradient gradient;
    private final SplittableRandom random;
    private final int size;

    Lesson(Example example, Gradient gradient, SplittableRandom random) {
      this.example = example;
      this.gradient = gradient;
      this.random = random;
      this.size = example.words.size();
    }

    double learn(int batch) {
      int[] ids = new int[size + 1];
      float[][] rows = new float[size][];
      for (int at = 1; at <= size; at++) {
        ids[at] = hidden(example.words.ids[at]);
        rows[at - 1] = network.embed(example.words, at, ids[at]);
      }
      float[][] mask0 = drop(rows);
      var first = network.encode(0, rows);
      float[][] rows1 = ParserNetwork.joined(first);
      float[][] mask1 = drop(rows1);
      var second = network.encode(1, rows1);
      float[][] rows2 = ParserNetwork.joined(second);
      float[][] mask2 = drop(rows2);
      float[][] contexts = network.rooted(rows2);
      float[][] slopes = zeros(contexts);
      float scale = 1f / batch;
      double loss = arcs(contexts, slopes, scale) + relations(contexts, slopes, scale);
      loss += tags(contexts, slopes, TAG_COST * scale);
      Kernel.add(gradient.slopes[ParserNetwork.ROOT][0], slopes[0]);
      float[][] slopes2 = Arrays.copyOfRange(slopes, 1, slopes.length);
      multiply(slopes2, mask2);
      float[][] slopes1 = back(1, second, rows1, slopes2);
      multiply(slopes1, mask1);
      float[][] slopes0 = back(0, first, rows, slopes1);
      multiply(slopes0, mask0);
      embeddings(ids, slopes0);
      return loss;
    }

    private int hidden(int id) {
      double often = 0.5 / (0.5 + frequencies[id]);
      return random.nextDouble() < often || random.nextDouble() < 0.03 ? 0 : id;
    }

    private float[][] drop(float[][] rows) {
      float kept = 1f / (1f - schedule.dropout);
      float[][] mask = zeros(rows);
      for (float[] row : mask) {
        for (int i = 0; i < row.length; i++) {
          row[i] = random.nextFloat() < schedule.dropout ? 0f : kept;
        }
      }
      multiply(rows, mask);
      return mask;
    }

    private double arcs(float[][] contexts, float[][] slopes, float scale) {
      float[][] heads = network.rectified(ParserNetwork.ARC_HEAD, contexts);
      float[][] dependents = network.rectified(ParserNetwork.ARC_DEPENDENT, contexts);
      float[][] headMask = drop(heads);
      float[][] dependentMask = drop(dependents);
      float[][] queries = network.queries(dependents);
      float[][] scores = ParserNetwork.arcs(queries, heads);
      float[][] headSlopes = zeros(heads);
      float[][] dependentSlopes = zeros(dependents);
      int width = heads[0].length;
      float[][] querySlopes = zeros(queries);
      double loss = 0;
      for (int at = 1; at <= size; at++) {
        scores[at][at] = -1e9f;
        loss += softmax(scores[at], example.heads[at], scale);
        float[] querySlope = new float[width];
        for (int head = 0; head <= size; head++) {
          Kernel.addScaled(querySlope, scores[at][head], heads[head], width);
          Kernel.addScaled(headSlopes[head], scores[at][head], queries[at], width);
        }
        querySlopes[at] = querySlope;
      }
      gradient.arcs(dependents, querySlopes, dependentSlopes);
      multiply(headSlopes, headMask);
      multiply(dependentSlopes, dependentMask);
      Gradient.rectified(heads, headSlopes);
      Gradient.rectified(dependents, dependentSlopes);
      gradient.transform(ParserNetwork.ARC_HEAD, contexts, headSlopes, slopes);
      gradient.transform(ParserNetwork.ARC_DEPENDENT, contexts, dependentSlopes, slopes);
      return loss;
    }

    private double relations(float[][] contexts, float[][] slopes, float scale) {
      float[][] heads = network.transform(ParserNetwork.RELATION_HEAD, contexts);
      float[][] dependents = network.transform(ParserNetwork.RELATION_DEPENDENT, contexts);
      float[][] headSlopes = zeros(heads);
      float[][] dependentSlopes = zeros(dependents);
      float[][] pairs = pairs(heads, dependents);
      float[][] mask = drop(pairs);
      float[][] scores = network.transform(ParserNetwork.RELATION, pairs);
      double loss = 0;
      for (int at = 1; at <= size; at++) {
        if (example.heads[at] == 0) {
          Arrays.fill(scores[at - 1], 0f);
        } else {
          loss += softmax(scores[at - 1], example.relations[at], scale);
        }
      }
      float[][] pairSlopes = zeros(pairs);
      gradient.transform(ParserNetwork.RELATION, pairs, scores, pairSlopes);
      multiply(pairSlopes, mask);
      Gradient.rectified(pairs, pairSlopes);
      for (int at = 1; at <= size; at++) {
        Kernel.add(headSlopes[example.heads[at]], pairSlopes[at - 1]);
        Kernel.add(dependentSlopes[at], pairSlopes[at - 1]);
      }
      gradient.transform(ParserNetwork.RELATION_HEAD, contexts, headSlopes, slopes);
      gradient.transform(ParserNetwork.RELATION_DEPENDENT, contexts, dependentSlopes, slopes);
      return loss;
    }

    /** Of every word what it and its head make together. */
    private float[][] pairs(float[][] heads, float[][] dependents) {
      float[][] pairs = new float[size][];
      for (int at = 1; at <= size; at++) {
        float[] pair = heads[example.heads[at]].clone();
        Kernel.add(pair, dependents[at]);
        Kernel.rectify(pair);
        pairs[at - 1] = pair;
      }
      return pairs;
    }

    private double tags(float[][] contexts, float[][] slopes, float scale) {
      float[][] scores = network.transform(ParserNetwork.TAG, contexts);
      Arrays.fill(scores[0], 0f);
      double loss = 0;
      for (int at = 1; at <= size; at++) {
        if (example.morphologies[at] >= 0) {
          loss += TAG_COST * softmax(scores[at], example.morphologies[at], scale);
        } else {
          Arrays.fill(scores[at], 0f);
        }
      }
      gradient.transform(ParserNetwork.TAG, contexts, scores, slopes);
      return loss;
    }

    private float[][] back(int depth, Cell.Trace[] traces, float[][] rows, float[][] slopes) {
      float[][] rowSlopes = zeros(rows);
      int width = slopes[0].length / 2;
      for (int i = 0; i < 2; i++) {
        float[][] half = new float[slopes.length][];
        for (int at = 0; at < half.length; at++) {
          half[at] = Arrays.copyOfRange(slopes[at], i * width, (i + 1) * width);
        }
        int matrix = ParserNetwork.CELLS + 3 * (2 * depth + i);
        gradient.cell(matrix, traces[i], rows, half, rowSlopes);
      }
      return rowSlopes;
    }

    private void embeddings(int[] ids, float[][] slopes) {
      for (int at = 1; at <= size; at++) {
        float[] slope = slopes[at - 1];
        gradient.embedding(ParserNetwork.WORDS, ids[at], slope);
        gradient.embedding(ParserNetwork.MORPHOLOGIES, example.words.morphologies[at], slope);
        gradient.embedding(ParserNetwork.KINDS, example.words.kinds[at], slope);
        for (int hash : ParserNetwork.affixes(example.words, at)) {
          gradient.embedding(ParserNetwork.AFFIXES, hash, slope);
        }
      }
    }
  }

  private static float[][] zeros(float[][] like) {
    float[][] zeros = new float[like.length][];
    for (int i = 0; i < like.length; i++) {
      zeros[i] = new float[like[i].length];
    }
    return zeros;
  }

  private static void multiply(float[][] rows, float[][] by) {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] *= by[i][j];
      }
    }
  }

  /** Turns scores into the slopes of the loss of a wrong choice, and tells that loss. */
  private static double softmax(float[] scores, int right, float scale) {
    float most = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    double rightScore = scores[right] - most;
    for (int i = 0; i < scores.length; i++) {
      double power = StrictMath.exp(scores[i] - most);
      scores[i] = (float) power;
      sum += power;
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) (scores[i] / sum * scale);
    }
    scores[right] -= scale;
    return StrictMath.log(sum) - rightScore;
  }
}
