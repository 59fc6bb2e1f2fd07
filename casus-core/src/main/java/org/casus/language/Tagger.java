package org.casus.language;

import java.util.List;

/**
 * Gives every word its morphology, from left to right, by a linear classifier over the word and its
 * neighbours (Collins 2002, with greedy decoding).
 */
public final class Tagger {
  private final Scorer scorer;
  private final int classes;
  private final int[] tags;

  /** A tagger that chooses among these morphologies by these scores. */
  public Tagger(Scorer scorer, List<Morphology> morphologies) {
    this.scorer = scorer;
    this.classes = morphologies.size();
    this.tags = morphologies.stream().mapToInt(one -> one.tag().ordinal()).toArray();
  }

  /** Fills in tags and morphologies. */
  public void tag(Words words) {
    TagFeatures features = new TagFeatures(words);
    int[] scores = new int[classes];
    for (int at = 1; at <= words.size(); at++) {
      int count = features.extract(at);
      scorer.score(features.features(), count, scores);
      int best = best(scores);
      words.morphologies[at] = best;
      words.tags[at] = tags[best];
    }
  }

  /** The class with the highest score. */
  public static int best(int[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}
