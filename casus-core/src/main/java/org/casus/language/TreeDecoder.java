package org.casus.language;

/** Finds the best tree with one root among scored arcs. */
final class TreeDecoder {
  /** A longer sentence's tree is mended rather than searched for, which would take too long. */
  private static final int SEARCHED = 120;

  private final float[][] scores;
  private final int size;

  /**
   * @param scores rows are dependents from 1 on (row 0 is not used), columns heads from the root, 0
   */
  private TreeDecoder(float[][] scores) {
    this.scores = scores;
    this.size = scores.length - 1;
  }

  /** The heads of all words, counting from 1; 0 is the head of the one root. */
  static int[] decode(float[][] scores) {
    TreeDecoder decoder = new TreeDecoder(scores);
    int[] heads = decoder.best();
    if (decoder.isTree(heads)) {
      return heads;
    }
    return decoder.size <= SEARCHED ? new Eisner(scores).heads() : decoder.mended(heads);
  }

  private int[] best() {
    int[] heads = new int[size + 1];
    for (int at = 1; at <= size; at++) {
      heads[at] = bestHead(at);
    }
    return heads;
  }

  private int bestHead(int at) {
    int best = -1;
    for (int head = 0; head <= size; head++) {
      if (head != at && (best < 0 || scores[at][head] > scores[at][best])) {
        best = head;
      }
    }
    return best;
  }

  private boolean isTree(int[] heads) {
    int roots = 0;
    for (int at = 1; at <= size; at++) {
      roots += heads[at] == 0 ? 1 : 0;
    }
    return roots == 1 && !hasCycle(heads);
  }

  private boolean hasCycle(int[] heads) {
    int[] seen = new int[size + 1];
    for (int at = 1; at <= size; at++) {
      int place = at;
      while (place != 0 && seen[place] == 0) {
        seen[place] = at;
        place = heads[place];
      }
      if (place != 0 && seen[place] == at) {
        return true;
      }
    }
    return false;
  }

  /** Grows one tree from the likeliest root, always by the arc that is nearest to its best. */
  private int[] mended(int[] wanted) {
    int[] heads = new int[size + 1];
    boolean[] inside = new boolean[size + 1];
    int[] nearest = new int[size + 1];
    enter(likeliestRoot(), inside, nearest);
    for (int left = size - 1; left > 0; ) {
      int grown = 0;
      for (int at = 1; at <= size; at++) {
        if (!inside[at] && inside[wanted[at]] && wanted[at] != 0) {
          heads[at] = wanted[at];
          enter(at, inside, nearest);
          grown++;
        }
      }
      left -= grown;
      if (grown == 0) {
        int adopted = leastLoss(inside, nearest, wanted);
        heads[adopted] = nearest[adopted];
        enter(adopted, inside, nearest);
        left--;
      }
    }
    return heads;
  }

  /**
   * Takes a word into the tree, where it may be a better head for those outside than any before.
   */
  private void enter(int word, boolean[] inside, int[] nearest) {
    inside[word] = true;
    for (int at = 1; at <= size; at++) {
      int known = nearest[at];
      boolean better =
          known == 0
              || scores[at][word] > scores[at][known]
              || (scores[at][word] == scores[at][known] && word < known);
      nearest[at] = !inside[at] && better ? word : known;
    }
  }

  private int likeliestRoot() {
    int best = 1;
    for (int at = 2; at <= size; at++) {
      best = scores[at][0] > scores[best][0] ? at : best;
    }
    return best;
  }

  /** The word that loses least by being attached to the tree as it is. */
  private int leastLoss(boolean[] inside, int[] nearest, int[] wanted) {
    int best = 0;
    float least = Float.MAX_VALUE;
    for (int at = 1; at <= size; at++) {
      if (!inside[at]) {
        float loss = scores[at][wanted[at]] - scores[at][nearest[at]];
        if (best == 0 || loss < least) {
          best = at;
          least = loss;
        }
      }
    }
    return best;
  }
}
