package org.casus.bench.train;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.casus.language.AnalyserModel;
import org.casus.language.FeatureWeights;
import org.casus.language.NameFinder;

/**
 * A conditional random field over the labels of names in sequence (Lafferty, McCallum and Pereira
 * 2001) while it learns: by steps along the slope of each sentence's likelihood, as long as the
 * slopes before make them (Duchi, Hazan and Singer 2011), with weights that shrink and features
 * that are left out at random.
 */
final class NameField implements AnalyserModel.Weights {
  private static final int LABELS = NameFinder.LABELS;

  /** What a weight of one becomes in the file, whose weights are whole numbers. */
  private static final double SCALE = 32;

  private final int[] keys;
  private final float[][] weights;
  private final float[][] slopes;
  private final float[][] transitions = new float[LABELS][LABELS];
  private final float[][] transitionSlopes = new float[LABELS][LABELS];
  private final Options options;
  private final Random random;

  /**
   * How it learns.
   *
   * @param rate the length of the first steps
   * @param shrinkage how much of a weight a step takes away, as a share of the step
   * @param dropout the share of features that a step does not see
   */
  record Options(double rate, double shrinkage, double dropout) {}

  /**
   * Words of a sentence as it sees them.
   *
   * @param features of each word the places of its features in the field; none where it cannot be
   *     named
   * @param labels of each word
   */
  record Example(int[][] features, int[] labels) {}

  /** A field over features with these names, which are sorted. */
  NameField(int[] keys, Options options, Random random) {
    this.keys = keys;
    this.options = options;
    this.random = random;
    this.weights = new float[keys.length][LABELS];
    this.slopes = new float[keys.length][LABELS];
  }

  /** The place of a feature, or a negative number where it is none of the field's. */
  int place(int feature) {
    return Arrays.binarySearch(keys, feature);
  }

  /** One step for each sentence; the sum of their losses is returned, in nats. */
  double learn(List<Example> examples) {
    double loss = 0;
    for (Example example : examples) {
      loss += learn(example);
    }
    return loss;
  }

  private double learn(Example example) {
    int size = example.labels().length;
    int[][] seen = new int[size][];
    double[][] scores = new double[size][];
    boolean any = false;
    for (int at = 0; at < size; at++) {
      seen[at] = kept(example.features()[at]);
      scores[at] = scores(seen[at], example.features()[at].length > 0);
      any |= example.features()[at].length > 0;
    }
    return any ? new Step(scores, seen, example).take() : 0;
  }

  private int[] kept(int[] features) {
    int[] kept = new int[features.length];
    int count = 0;
    for (int feature : features) {
      if (random.nextDouble() >= options.dropout()) {
        kept[count++] = feature;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private double[] scores(int[] features, boolean mayBeNamed) {
    double[] scores = new double[LABELS];
    if (!mayBeNamed) {
      Arrays.fill(scores, 1, LABELS, Double.NEGATIVE_INFINITY);
      return scores;
    }
    double scale = 1 / (1 - options.dropout());
    for (int feature : features) {
      for (int label = 0; label < LABELS; label++) {
        scores[label] += scale * weights[feature][label];
      }
    }
    return scores;
  }

  private void move(float[] row, float[] slope, int at, double gradient) {
    double g = gradient + options.shrinkage() * row[at];
    slope[at] += (float) (g * g);
    row[at] -= (float) (options.rate() * g / Math.sqrt(slope[at] + 1e-8));
  }

  /** One sentence's likelihood, by sums over all sequences from both ends. */
  private final class Step {
    private final double[][] scores;
    private final int[][] seen;
    private final Example example;
    private final double[][] forward;
    private final double[][] backward;
    private final int size;

    Step(double[][] scores, int[][] seen, Example example) {
      this.scores = scores;
      this.seen = seen;
      this.example = example;
      this.size = scores.length;
      this.forward = new double[size][LABELS];
      this.backward = new double[size][LABELS];
    }

    double take() {
      sums();
      double total = logSum(forward[size - 1]);
      double loss = total;
      for (int at = 0; at < size; at++) {
        int before = at == 0 ? 0 : example.labels()[at - 1];
        loss -= scores[at][example.labels()[at]] + transitions[before][example.labels()[at]];
      }
      for (int at = 0; at < size; at++) {
        words(at, total);
      }
      pairs(total);
      return loss;
    }

    private void sums() {
      double[] terms = new double[LABELS];
      for (int at = 0; at < size; at++) {
        for (int label = 0; label < LABELS; label++) {
          for (int before = 0; before < LABELS; before++) {
            double start =
                at > 0 ? forward[at - 1][before] : before == 0 ? 0 : Double.NEGATIVE_INFINITY;
            terms[before] = start + step(before, label);
          }
          forward[at][label] = scores[at][label] + logSum(terms);
        }
      }
      for (int at = size - 2; at >= 0; at--) {
        for (int before = 0; before < LABELS; before++) {
          for (int label = 0; label < LABELS; label++) {
            terms[label] = step(before, label) + scores[at + 1][label] + backward[at + 1][label];
          }
          backward[at][before] = logSum(terms);
        }
      }
    }

    private double step(int before, int label) {
      return NameFinder.mayFollow(before, label)
          ? transitions[before][label]
          : Double.NEGATIVE_INFINITY;
    }

    private void words(int at, double total) {
      if (seen[at].length == 0) {
        return;
      }
      for (int label = 0; label < LABELS; label++) {
        double gradient =
            Math.exp(forward[at][label] + backward[at][label] - total)
                - (example.labels()[at] == label ? 1 : 0);
        if (Math.abs(gradient) > 1e-5) {
          for (int feature : seen[at]) {
            move(weights[feature], slopes[feature], label, gradient);
          }
        }
      }
    }

    private void pairs(double total) {
      double[][] gradient = new double[LABELS][LABELS];
      for (int at = 0; at < size; at++) {
        gradient[at == 0 ? 0 : example.labels()[at - 1]][example.labels()[at]]--;
        for (int before = 0; before < (at == 0 ? 1 : LABELS); before++) {
          for (int label = 0; label < LABELS; label++) {
            gradient[before][label] +=
                Math.exp(
                    (at == 0 ? 0 : forward[at - 1][before])
                        + step(before, label)
                        + scores[at][label]
                        + backward[at][label]
                        - total);
          }
        }
      }
      for (int before = 0; before < LABELS; before++) {
        for (int label = 0; label < LABELS; label++) {
          if (NameFinder.mayFollow(before, label)) {
            move(transitions[before], transitionSlopes[before], label, gradient[before][label]);
          }
        }
      }
    }
  }

  private static double logSum(double[] terms) {
    double most = Double.NEGATIVE_INFINITY;
    for (double term : terms) {
      most = Math.max(most, term);
    }
    if (most == Double.NEGATIVE_INFINITY) {
      return most;
    }
    double sum = 0;
    for (double term : terms) {
      sum += Math.exp(term - most);
    }
    return most + Math.log(sum);
  }

  /** Weights as whole numbers; those near nothing are left out. */
  @Override
  public void write(DataOutputStream out) throws IOException {
    TreeMap<Integer, float[]> rows = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      rows.put(keys[i], weights[i]);
    }
    for (int before = 0; before < LABELS; before++) {
      rows.put(NameFinder.transition(before), transitions[before]);
    }
    rows.values().removeIf(row -> rounded(row).length == 0);
    byte[][] classes = new byte[rows.size()][];
    short[][] values = new short[rows.size()][];
    int at = 0;
    for (float[] row : rows.values()) {
      classes[at] = rounded(row);
      values[at] = new short[classes[at].length];
      for (int i = 0; i < values[at].length; i++) {
        values[at][i] = (short) Math.round(SCALE * row[classes[at][i]]);
      }
      at++;
    }
    int[] names = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
    FeatureWeights.write(names, classes, values, out);
  }

  /** The labels whose weight is not rounded to nothing. */
  private static byte[] rounded(float[] row) {
    byte[] labels = new byte[row.length];
    int count = 0;
    for (int label = 0; label < row.length; label++) {
      if (Math.round(SCALE * row[label]) != 0) {
        labels[count++] = (byte) label;
      }
    }
    return Arrays.copyOf(labels, count);
  }
}
