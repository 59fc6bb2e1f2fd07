package org.casus.language;

/**
 * Joins tagged words into a dependency tree, deciding greedily from left to right by a linear
 * classifier.
 */
public final class Parser {
  private final Scorer scorer;

  /** A parser that chooses transitions by these scores. */
  public Parser(Scorer scorer) {
    this.scorer = scorer;
  }

  /** Fills in heads and relations. */
  public void parse(Words words) {
    ParseState state = new ParseState(words.size());
    ParseFeatures features = new ParseFeatures(words, state);
    int[] scores = new int[ParseState.TRANSITIONS];
    while (!state.finished()) {
      int count = features.extract();
      scorer.score(features.features(), count, scores);
      state.apply(best(state, scores));
    }
    for (int at = 1; at <= words.size(); at++) {
      words.heads[at] = state.head(at);
      words.relations[at] = state.relation(at);
    }
  }

  /** The allowed transition with the highest score. */
  public static int best(ParseState state, int[] scores) {
    if (state.mustBeRoot()) {
      return ParseState.right(Relation.ROOT.ordinal());
    }
    int best = -1;
    if (state.mayShift()) {
      best = ParseState.SHIFT;
    }
    if (state.mayGoLeft()) {
      best = better(scores, 1, best);
    }
    return state.mayGoRight() ? better(scores, 2, best) : best;
  }

  /** The better of one transition and all arcs of one direction but that from the root. */
  private static int better(int[] scores, int from, int than) {
    int root = from + 2 * Relation.ROOT.ordinal();
    int best = than;
    for (int i = from; i < scores.length; i += 2) {
      if (i != root && (best < 0 || scores[i] > scores[best])) {
        best = i;
      }
    }
    return best;
  }
}
