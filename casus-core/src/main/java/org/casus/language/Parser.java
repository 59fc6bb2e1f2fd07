package org.casus.language;

import java.util.List;

/**
 * Joins tagged words into the dependency tree that a {@link ParserNetwork} finds likeliest, and
 * corrects their tags by what it sees of the whole sentence.
 */
public final class Parser {
  private final ParserNetwork network;
  private final int[] tags;
  private final Projections projections;

  /** A parser that asks this network, which tells these morphologies apart. */
  public Parser(ParserNetwork network, List<Morphology> morphologies) {
    this.network = network;
    this.projections =
        Projections.of(
            network.weights(),
            ParserNetwork.ARC_HEAD,
            ParserNetwork.ARC_DEPENDENT,
            ParserNetwork.RELATION_HEAD,
            ParserNetwork.RELATION_DEPENDENT,
            ParserNetwork.TAG);
    this.tags = morphologies.stream().mapToInt(one -> one.tag().ordinal()).toArray();
  }

  /** Fills in heads and relations, and corrects tags, if the network was taught to. */
  public void parse(Words words) {
    float[][] rows = new float[words.size()][];
    for (int at = 1; at <= rows.length; at++) {
      rows[at - 1] = network.embed(words, at, words.ids[at]);
    }
    rows = ParserNetwork.joined(network.encode(0, rows));
    rows = network.rooted(ParserNetwork.joined(network.encode(1, rows)));
    float[][] results = projections.of(rows);
    tag(words, projections.layer(4, results));
    float[][] heads = projections.rectified(0, results);
    float[][] dependents = projections.rectified(1, results);
    float[][] scores = ParserNetwork.arcs(network.queries(dependents), heads);
    int[] tree = TreeDecoder.decode(scores);
    float[][] relationHeads = projections.layer(2, results);
    float[][] relationDependents = projections.layer(3, results);
    for (int at = 1; at <= words.size(); at++) {
      words.heads[at] = tree[at];
      words.relations[at] =
          tree[at] == 0
              ? Relation.ROOT.ordinal()
              : best(network.relations(relationHeads[tree[at]], relationDependents[at]));
    }
  }

  private void tag(Words words, float[][] scores) {
    boolean taught = scores[0].length > 0;
    for (int at = 1; taught && at <= words.size(); at++) {
      int best = 0;
      for (int i = 1; i < tags.length; i++) {
        best = scores[at][i] > scores[at][best] ? i : best;
      }
      words.morphologies[at] = best;
      words.tags[at] = tags[best];
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
