package org.casus.language;

/** Joins tagged words into the dependency tree that a {@link ParserNetwork} finds likeliest. */
public final class Parser {
  private final ParserNetwork network;

  /** A parser that asks this network. */
  public Parser(ParserNetwork network) {
    this.network = network;
  }

  /** Fills in heads and relations. */
  public void parse(Words words) {
    float[][] rows = new float[words.size()][];
    for (int at = 1; at <= rows.length; at++) {
      rows[at - 1] = network.embed(words, at, words.ids[at]);
    }
    rows = ParserNetwork.joined(network.encode(0, rows));
    rows = network.rooted(ParserNetwork.joined(network.encode(1, rows)));
    float[][] heads = network.rectified(ParserNetwork.ARC_HEAD, rows);
    float[][] dependents = network.rectified(ParserNetwork.ARC_DEPENDENT, rows);
    float[][] scores = ParserNetwork.arcs(network.queries(dependents), heads);
    int[] tree = TreeDecoder.decode(scores);
    float[][] relationHeads = network.transform(ParserNetwork.RELATION_HEAD, rows);
    float[][] relationDependents = network.transform(ParserNetwork.RELATION_DEPENDENT, rows);
    for (int at = 1; at <= words.size(); at++) {
      words.heads[at] = tree[at];
      words.relations[at] =
          tree[at] == 0
              ? Relation.ROOT.ordinal()
              : best(network.relations(relationHeads[tree[at]], relationDependents[at]));
    }
  }

  private static int best(float[] scores) {
    int best = Relation.DEP.ordinal();
    for (int i = 0; i < scores.length; i++) {
      best = scores[i] > scores[best] && i != Relation.ROOT.ordinal() ? i : best;
    }
    return best;
  }
}
