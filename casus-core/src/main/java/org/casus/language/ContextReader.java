package org.casus.language;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Computes what a {@link ParserNetwork} says of every word and of every pair of words, of several
 * sentences at once. It keeps, for every thread, the room that this takes.
 */
final class ContextReader {
  /** Words that are read side by side. */
  private static final int LANES = 24;

  // Dependents come first, for a layer reads rows from their beginning.
  private static final int ARC_DEPENDENT = 0;
  private static final int ARC_HEAD = 1;
  private static final int RELATION_HEAD = 2;
  private static final int RELATION_DEPENDENT = 3;
  private static final int TAG = 4;

  private final Arithmetic arithmetic = Arithmetic.fastest();
  private final Projections projections;
  private final float[] root;
  private final InputReader inputs;

  /** By depth and direction. */
  private final CellReader[][] cells;

  private final Layer query;
  private final Layer relation;
  private final ThreadLocal<Contexts> contexts;

  /** Asks this network. */
  ContextReader(ParserNetwork network) {
    float[][][] weights = network.weights();
    this.cells = new CellReader[2][2];
    for (int depth = 0; depth < 2; depth++) {
      for (int direction = 0; direction < 2; direction++) {
        cells[depth][direction] = new CellReader(arithmetic, network.cell(depth, direction));
      }
    }
    this.inputs = new InputReader(network, cells[0][0].input(), cells[0][1].input());
    float[][] form = weights[ParserNetwork.ARC];
    int arc = form[0].length;
    this.query = new Layer(arithmetic, Arrays.copyOf(form, arc), form[arc]);
    this.relation =
        new Layer(
            arithmetic, weights[ParserNetwork.RELATION], weights[ParserNetwork.RELATION + 1][0]);
    this.projections =
        Projections.of(
            arithmetic,
            weights,
            ParserNetwork.ARC_DEPENDENT,
            ParserNetwork.ARC_HEAD,
            ParserNetwork.RELATION_HEAD,
            ParserNetwork.RELATION_DEPENDENT,
            ParserNetwork.TAG);
    float[][] result = new float[1][projections.width()];
    projections.set(weights[ParserNetwork.ROOT], 1, result);
    this.root = result[0];
    rectifyArcs(root);
    this.contexts = ThreadLocal.withInitial(Contexts::new);
  }

  /** Of a word's results those that tell of arcs are rectified whoever asks. */
  private void rectifyArcs(float[] result) {
    Kernel.rectify(result, projections.from(RELATION_HEAD));
  }

  /** What the network says of these sentences, the longest first; good until the next call. */
  Contexts read(List<Words> sentences) {
    Contexts own = contexts.get();
    own.read(sentences);
    return own;
  }

  /** What the network says of the sentences that were read last. */
  final class Contexts {
    private final CellReader.Lanes lanes;
    private final Rows sums;
    private final Rows moreSums;
    private final Rows first;
    private final Rows second;
    private final Rows projected;
    private final Rows queries;
    private final Rows pairs;
    private final Rows relations;
    private int[] starts = new int[1];
    private LanePlan plan = new LanePlan(starts, LANES);
    private float[][] results = new float[0][];
    private float[][] questions = new float[0][];

    Contexts() {
      int width = cells[0][0].width();
      lanes = new CellReader.Lanes(LANES, width);
      sums = new Rows(3 * width);
      moreSums = new Rows(3 * width);
      first = new Rows(2 * width);
      second = new Rows(2 * width);
      projected = new Rows(projections.width());
      queries = new Rows(projections.width(ARC_HEAD));
      pairs = new Rows(projections.width(RELATION_HEAD));
      relations = new Rows(relation.width());
    }

    private void read(List<Words> sentences) {
      starts = new int[sentences.size() + 1];
      for (int i = 0; i < sentences.size(); i++) {
        starts[i + 1] = starts[i] + sentences.get(i).size();
      }
      plan = new LanePlan(starts, LANES);
      int count = starts[sentences.size()];
      float[][] forward = sums.atLeast(count);
      float[][] backward = moreSums.atLeast(count);
      inputs.set(sentences, forward, backward);
      read(0, 0, forward, first.atLeast(count));
      read(0, 1, backward, first.atLeast(count));
      for (int direction = 0; direction < 2; direction++) {
        float[][] gates = sums.atLeast(count);
        cells[1][direction].input().set(first.atLeast(count), count, gates);
        read(1, direction, gates, second.atLeast(count));
      }
      results = projected.atLeast(count);
      projections.set(second.atLeast(count), count, results);
      for (int at = 0; at < count; at++) {
        rectifyArcs(results[at]);
      }
      questions = queries.atLeast(count);
      query.set(results, count, questions);
    }

    private void read(int depth, int direction, float[][] gates, float[][] outputs) {
      CellReader cell = cells[depth][direction];
      cell.read(gates, plan, outputs, direction * cell.width(), lanes);
    }

    private float[] result(int sentence, int at) {
      return at == 0 ? root : results[starts[sentence] + at - 1];
    }

    private int size(int sentence) {
      return starts[sentence + 1] - starts[sentence];
    }

    /** The likeliest morphology of a word, or -1 where tags were not taught. */
    int morphology(int sentence, int at) {
      float[] scores = result(sentence, at);
      int from = projections.from(TAG);
      int best = -1;
      for (int i = from; i < from + projections.width(TAG); i++) {
        best = best < 0 || scores[i] > scores[best] ? i : best;
      }
      return best < 0 ? best : best - from;
    }

    /** The scores of arcs: rows are dependents from 1 on (row 0 is not used), columns heads. */
    float[][] arcs(int sentence) {
      int size = size(sentence);
      float[][] scores = new float[size + 1][size + 1];
      float[][] ofWords = Arrays.copyOfRange(scores, 1, size + 1);
      int start = starts[sentence];
      float[][] asked = Arrays.copyOfRange(questions, start, start + size);
      arithmetic.product(heads(sentence)).add(ofWords, asked, size);
      return scores;
    }

    /** What makes a word a head, as columns; the root's first. */
    private float[][] heads(int sentence) {
      int from = projections.from(ARC_HEAD);
      float[][] columns = new float[projections.width(ARC_HEAD)][size(sentence) + 1];
      for (int at = 0; at <= size(sentence); at++) {
        float[] result = result(sentence, at);
        for (int i = 0; i < columns.length; i++) {
          columns[i][at] = result[from + i];
        }
      }
      return columns;
    }

    /** The scores of the relations of every word, counting from 1, to its head. */
    float[][] relations(int sentence, int[] tree) {
      return relations(sentence, IntStream.range(0, tree.length).toArray(), tree, tree.length);
    }

    /** The scores of the relations of so many dependents, each to the head at the same index. */
    float[][] relations(int sentence, int[] dependents, int[] heads, int count) {
      float[][] pair = pairs.atLeast(count);
      float[][] scores = relations.atLeast(count);
      int head = projections.from(RELATION_HEAD);
      int dependent = projections.from(RELATION_DEPENDENT);
      for (int at = 0; at < count; at++) {
        float[] one = result(sentence, heads[at]);
        float[] other = result(sentence, dependents[at]);
        for (int i = 0; i < pair[at].length; i++) {
          pair[at][i] = one[head + i] + other[dependent + i];
        }
        Kernel.rectify(pair[at]);
      }
      relation.set(pair, count, scores);
      return scores;
    }
  }
}
