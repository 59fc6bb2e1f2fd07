package org.casus.language;

import java.util.Arrays;

/**
 * A network that says of every two words of a sentence how likely one is the other's head, by which
 * relation, and of every word which morphology it has: sums of embeddings, two bidirectional
 * recurrent layers, and a biaffine attention (Kiperwasser and Goldberg 2016; Dozat and Manning
 * 2017).
 *
 * <p>Its weights are matrices in a fixed order, see the constants.
 */
public final class ParserNetwork {
  /** Embeddings of words, by their number in the lexicon. */
  public static final int WORDS = 0;

  /** Embeddings of beginnings and endings, by their hash. */
  public static final int AFFIXES = 1;

  /** Embeddings of morphologies. */
  public static final int MORPHOLOGIES = 2;

  /** Embeddings of what a dictionary says, see {@link Dictionary}. */
  public static final int KINDS = 3;

  /** The first of four recurrent layers, three matrices each: input, recurrent, bias. */
  public static final int CELLS = 4;

  /** From contexts to heads of arcs, and the bias of that. */
  public static final int ARC_HEAD = 16;

  /** From contexts to dependents of arcs, and the bias of that. */
  public static final int ARC_DEPENDENT = 18;

  /** The bilinear form of arcs; its last row weighs heads alone. */
  public static final int ARC = 20;

  /** From contexts to heads of relations, and the bias of that. */
  public static final int RELATION_HEAD = 21;

  /** From contexts to dependents of relations, and the bias of that. */
  public static final int RELATION_DEPENDENT = 23;

  /** From pairs to relations, and the bias of that. */
  public static final int RELATION = 25;

  /** The context of the root. */
  public static final int ROOT = 27;

  /** From contexts to morphologies, and the bias of that; no columns where tags were not taught. */
  public static final int TAG = 28;

  /** How many matrices there are. */
  public static final int MATRICES = 30;

  /** How many hashes of beginnings and endings are told apart. */
  public static final int AFFIX_HASHES = 1 << 13;

  /** How many affixes a word has. */
  public static final int AFFIXES_OF_WORD = 7;

  private final float[][][] weights;
  private final Cell[] cells;

  /** A network with these weights, which it does not copy. */
  public ParserNetwork(float[][][] weights) {
    this.weights = weights;
    this.cells = new Cell[4];
    for (int i = 0; i < 4; i++) {
      float[][] input = weights[CELLS + 3 * i];
      float[][] recurrent = weights[CELLS + 3 * i + 1];
      float[] bias = weights[CELLS + 3 * i + 2][0];
      cells[i] =
          i % 2 == 0 ? Cell.forward(input, recurrent, bias) : Cell.backward(input, recurrent, bias);
    }
  }

  /** The matrices, in order. */
  public float[][][] weights() {
    return weights;
  }

  /** The hashes of a word's beginnings, endings and shape, each below {@link #AFFIX_HASHES}. */
  public static int[] affixes(Words words, int at) {
    String word = words.text(at);
    int length = word.length();
    int[] hashes = new int[AFFIXES_OF_WORD];
    hashes[0] = Hash.of(1, Hash.ofWord(word, Math.max(0, length - 2), length));
    hashes[1] = Hash.of(2, Hash.ofWord(word, Math.max(0, length - 3), length));
    hashes[2] = Hash.of(3, Hash.ofWord(word, Math.max(0, length - 4), length));
    hashes[3] = Hash.of(4, Hash.ofWord(word, 0, Math.min(3, length)));
    hashes[4] = Hash.of(5, Hash.ofWord(word, 0, Math.min(5, length)));
    hashes[5] = Hash.of(6, words.forms[at]);
    hashes[6] = Hash.of(7, shape(words, at));
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] &= AFFIX_HASHES - 1;
    }
    return hashes;
  }

  private static int shape(Words words, int at) {
    String word = words.text(at);
    boolean first = at == 1;
    boolean upper = Character.isUpperCase(word.charAt(0)) && !words.inCapitals();
    boolean digit = Character.isDigit(word.charAt(0));
    return (first ? 1 : 0) | (upper ? 2 : 0) | (digit ? 4 : 0) | (word.length() == 1 ? 8 : 0);
  }

  /** How many numbers embed a word. */
  int embedding() {
    return weights[WORDS][0].length;
  }

  /** The sum of a word's embeddings; a word of number 0 has none of its own. */
  public float[] embed(Words words, int at, int id) {
    float[] sum = new float[embedding()];
    embed(words, at, id, sum);
    return sum;
  }

  private void embed(Words words, int at, int id, float[] sum) {
    embedAlone(words, at, id, sum);
    Kernel.add(sum, weights[MORPHOLOGIES][words.morphologies[at]]);
  }

  /** Sets the sum of a word's embeddings but that of its morphology. */
  void embedAlone(Words words, int at, int id, float[] sum) {
    System.arraycopy(weights[WORDS][id], 0, sum, 0, sum.length);
    Kernel.add(sum, weights[KINDS][words.kinds[at]]);
    for (int hash : affixes(words, at)) {
      Kernel.add(sum, weights[AFFIXES][hash]);
    }
  }

  /** The recurrent layer of a depth, 0 or 1, and a direction, 0 or 1. */
  Cell cell(int depth, int direction) {
    return cells[2 * depth + direction];
  }

  /** The two recurrent layers of one depth, 0 or 1, over these rows. */
  public Cell.Trace[] encode(int depth, float[][] rows) {
    return new Cell.Trace[] {cells[2 * depth].run(rows), cells[2 * depth + 1].run(rows)};
  }

  /** The outputs of both directions side by side. */
  public static float[][] joined(Cell.Trace[] traces) {
    float[][] first = traces[0].outputs();
    float[][] second = traces[1].outputs();
    int width = first.length == 0 ? 0 : first[0].length;
    float[][] rows = new float[first.length][2 * width];
    for (int at = 0; at < rows.length; at++) {
      System.arraycopy(first[at], 0, rows[at], 0, width);
      System.arraycopy(second[at], 0, rows[at], width, width);
    }
    return rows;
  }

  /** The contexts with that of the root before them. */
  public float[][] rooted(float[][] contexts) {
    float[][] rows = new float[contexts.length + 1][];
    rows[0] = weights[ROOT][0];
    System.arraycopy(contexts, 0, rows, 1, contexts.length);
    return rows;
  }

  /** A layer without recurrence: matrix and bias at a place, then rectified if asked for. */
  public float[][] transform(int matrix, float[][] rows) {
    float[][] out = new float[rows.length][];
    for (int at = 0; at < rows.length; at++) {
      out[at] = weights[matrix + 1][0].clone();
    }
    Kernel.addProducts(out, rows, weights[matrix]);
    return out;
  }

  /** A layer without recurrence whose results are rectified. */
  public float[][] rectified(int matrix, float[][] rows) {
    float[][] out = transform(matrix, rows);
    for (float[] row : out) {
      Kernel.rectify(row);
    }
    return out;
  }

  /**
   * Of every word the vector that is multiplied with every head: its own and the bias for heads.
   */
  public float[][] queries(float[][] dependents) {
    float[][] form = weights[ARC];
    int width = form[0].length;
    float[][] queries = new float[dependents.length][];
    for (int at = 0; at < queries.length; at++) {
      queries[at] = form[width].clone();
    }
    Kernel.addProducts(queries, dependents, Arrays.copyOf(form, width));
    return queries;
  }

  /** The scores of all heads for every dependent: rows are dependents, columns heads. */
  public static float[][] arcs(float[][] queries, float[][] heads) {
    float[][] columns = transposed(heads);
    float[][] scores = new float[queries.length][heads.length];
    Kernel.addProducts(scores, queries, columns);
    return scores;
  }

  /** Rows as columns. */
  public static float[][] transposed(float[][] rows) {
    float[][] columns = new float[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = rows[i][j];
      }
    }
    return columns;
  }
}
