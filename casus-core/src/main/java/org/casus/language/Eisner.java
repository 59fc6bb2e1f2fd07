package org.casus.language;

/** The best tree without crossing arcs and with one root (Eisner 1996). */
final class Eisner {
  private static final int LEFT = 0;
  private static final int RIGHT = 1;

  private final float[][] scores;
  private final int size;
  private final float[][][] open;
  private final float[][][] closed;
  private final int[][] openCut;
  private final int[][][] closedCut;

  /** Rows of the scores are dependents from 1 on, columns heads. */
  Eisner(float[][] scores) {
    this.scores = scores;
    this.size = scores.length - 1;
    open = new float[2][size + 1][size + 1];
    closed = new float[2][size + 1][size + 1];
    openCut = new int[size + 1][size + 1];
    closedCut = new int[2][size + 1][size + 1];
  }

  int[] heads() {
    for (int width = 1; width < size; width++) {
      for (int from = 1; from + width <= size; from++) {
        join(from, from + width);
        close(from, from + width);
      }
    }
    int[] heads = new int[size + 1];
    int root = root();
    readClosed(LEFT, 1, root, heads);
    readClosed(RIGHT, root, size, heads);
    heads[root] = 0;
    return heads;
  }

  private int root() {
    int best = 1;
    for (int at = 2; at <= size; at++) {
      best = withRoot(at) > withRoot(best) ? at : best;
    }
    return best;
  }

  private float withRoot(int at) {
    return scores[at][0] + closed[LEFT][1][at] + closed[RIGHT][at][size];
  }

  /** The best arc between two places, over the best way to divide what lies between. */
  private void join(int from, int to) {
    float best = Float.NEGATIVE_INFINITY;
    for (int cut = from; cut < to; cut++) {
      float sum = closed[RIGHT][from][cut] + closed[LEFT][cut + 1][to];
      if (sum > best) {
        best = sum;
        openCut[from][to] = cut;
      }
    }
    open[LEFT][from][to] = best + scores[from][to];
    open[RIGHT][from][to] = best + scores[to][from];
  }

  private void close(int from, int to) {
    float left = Float.NEGATIVE_INFINITY;
    float right = Float.NEGATIVE_INFINITY;
    for (int cut = from; cut < to; cut++) {
      float sum = closed[LEFT][from][cut] + open[LEFT][cut][to];
      if (sum > left) {
        left = sum;
        closedCut[LEFT][from][to] = cut;
      }
      sum = open[RIGHT][from][cut + 1] + closed[RIGHT][cut + 1][to];
      if (sum > right) {
        right = sum;
        closedCut[RIGHT][from][to] = cut + 1;
      }
    }
    closed[LEFT][from][to] = left;
    closed[RIGHT][from][to] = right;
  }

  private void readClosed(int direction, int from, int to, int[] heads) {
    if (from == to) {
      return;
    }
    int cut = closedCut[direction][from][to];
    if (direction == LEFT) {
      readClosed(LEFT, from, cut, heads);
      heads[cut] = to;
      readOpen(cut, to, heads);
    } else {
      heads[cut] = from;
      readOpen(from, cut, heads);
      readClosed(RIGHT, cut, to, heads);
    }
  }

  private void readOpen(int from, int to, int[] heads) {
    int cut = openCut[from][to];
    readClosed(RIGHT, from, cut, heads);
    readClosed(LEFT, cut + 1, to, heads);
  }
}
