package org.casus.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives every word its morphology, from left to right, by a linear classifier over the word and its
 * neighbours (Collins 2002, with greedy decoding).
 */
public final class Tagger {
  private final Scorer scorer;
  private final WordCache<int[]> ofFirst = new WordCache<>();
  private final WordCache<int[]> ofOthers = new WordCache<>();
  private final int classes;
  private final int[] tags;
  private final int[] pasts;

  /** Irregular verbs stand under every kind of past; a word learnt by chance under one of them. */
  private final Set<String> irregular;

  /**
   * A tagger that chooses among these morphologies by these scores.
   *
   * @param lemmatizer knows the past of irregular verbs, also of those seen too seldom to be learnt
   */
  public Tagger(Scorer scorer, List<Morphology> morphologies, Lemmatizer lemmatizer) {
    this.scorer = scorer;
    this.classes = morphologies.size();
    this.tags = morphologies.stream().mapToInt(one -> one.tag().ordinal()).toArray();
    this.pasts = IntStream.range(0, classes).filter(i -> isPast(morphologies.get(i))).toArray();
    this.irregular = lemmatizer.wordsOfAll(pasts);
  }

  private static boolean isPast(Morphology morphology) {
    return morphology.tag() == Tag.VERB && morphology.features().contains(Feature.PAST);
  }

  /** Fills in tags and morphologies. */
  public void tag(Words words) {
    TagFeatures features = new TagFeatures(words);
    int[] scores = new int[classes];
    for (int at = 1; at <= words.size(); at++) {
      score(words, features, at, scores);
      int best = words.ids[at] == 0 ? rare(words.text(at), scores) : best(scores);
      words.morphologies[at] = best;
      words.tags[at] = tags[best];
    }
  }

  private void score(Words words, TagFeatures features, int at, int[] scores) {
    if (!features.isCased()) {
      scorer.score(features.features(), features.extract(at), scores);
      return;
    }
    WordCache<int[]> known = at == 1 ? ofFirst : ofOthers;
    int[] own = known.get(words.text(at), word -> own(features, at));
    scorer.score(features.features(), features.extractContext(at), scores);
    for (int i = 0; i < classes; i++) {
      scores[i] += own[i];
    }
  }

  /** What the features of a word itself add to the scores. */
  private int[] own(TagFeatures features, int at) {
    int[] scores = new int[classes];
    scorer.score(features.features(), features.extractOwn(at), scores);
    return scores;
  }

  /** The best class of a word that was seldom seen: a past, if it is that of an irregular verb. */
  private int rare(String word, int[] scores) {
    boolean past = irregular.contains(word.toLowerCase(Locale.ROOT));
    return past ? best(scores, pasts) : best(scores);
  }

  private static int best(int[] scores, int[] among) {
    int best = among[0];
    for (int one : among) {
      best = scores[one] > scores[best] ? one : best;
    }
    return best;
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
