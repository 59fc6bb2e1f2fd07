package org.casus.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.casus.language.TagFeatures.Side;
import org.jspecify.annotations.Nullable;

/**
 * Gives every word its morphology, from left to right, by a linear classifier over the word and its
 * neighbours (Collins 2002, with greedy decoding).
 */
public final class Tagger {
  private static final Side[] SIDES = Side.values();

  /**
   * By how much a class must lead the second, in units of the weights, so that pairs of words are
   * not asked: they hardly ever weigh as much.
   */
  private static final int SURE = 700;

  private final Scorer scorer;

  /** Of what stands before and after a sentence. */
  private final @Nullable KnownScores[] edges = new KnownScores[2];

  private final int classes;
  private final int[] tags;
  private final int[] pasts;

  /** Irregular verbs stand under every kind of past; a word learnt by chance under one of them. */
  private final Set<String> irregular;

  /**
   * What a word adds to the scores whatever stands beside it. Not to be changed.
   *
   * @param own to its own
   * @param beside to those of the word that has it on each side
   * @param behind to its own, with what it adds behind a word of each morphology, as far as that
   *     was asked for; the last is behind the edge
   * @param irregular whether it is the past of an irregular verb
   * @param tagger the one whose scores they are
   */
  record KnownScores(
      int[] own,
      int[][] beside,
      AtomicReferenceArray<int[]> behind,
      boolean irregular,
      Tagger tagger) {
    int[] beside(Side side) {
      return beside[side.ordinal()];
    }
  }

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
    KnownScores[] known = features.isCased() ? known(words, features) : new KnownScores[0];
    int[] scores = new int[classes];
    int[] pairs = new int[classes];
    for (int at = 1; at <= words.size(); at++) {
      if (features.isCased()) {
        score(features, at, known, scores, pairs);
      } else {
        scorer.score(features.features(), features.extract(at), scores);
      }
      int best = isPast(words, at, known) ? best(scores, pasts) : best(scores);
      words.morphologies[at] = best;
      words.tags[at] = tags[best];
    }
  }

  /** Whether a word that was seldom seen is the past of an irregular verb. */
  private boolean isPast(Words words, int at, KnownScores[] known) {
    return words.ids[at] == 0
        && (known.length > 0 ? known[at].irregular : isIrregular(words.text(at)));
  }

  private boolean isIrregular(String word) {
    return irregular.contains(word.toLowerCase(Locale.ROOT));
  }

  /** What is known of each word of a sentence, and of what stands before and after it. */
  private KnownScores[] known(Words words, TagFeatures features) {
    int size = words.size();
    KnownScores[] known = new KnownScores[size + 2];
    known[0] = edge(0, features);
    known[size + 1] = edge(size + 1, features);
    for (int at = 1; at <= size; at++) {
      KnownWord word = words.known(at);
      KnownScores scores = word.scores;
      if (scores == null || scores.tagger != this) {
        scores = known(features, at, word.text, own(features, at));
        word.scores = scores;
      }
      known[at] = scores;
    }
    return known;
  }

  private KnownScores edge(int at, TagFeatures features) {
    KnownScores known = edges[at == 0 ? 0 : 1];
    if (known == null) {
      known = known(features, at, "", new int[0]);
      edges[at == 0 ? 0 : 1] = known;
    }
    return known;
  }

  private KnownScores known(TagFeatures features, int at, String word, int[] own) {
    int[][] beside = new int[SIDES.length][classes];
    for (Side side : SIDES) {
      int count = features.extractBeside(side, at);
      scorer.score(features.features(), count, beside[side.ordinal()]);
    }
    AtomicReferenceArray<int[]> behind = new AtomicReferenceArray<>(classes + 1);
    return new KnownScores(own, beside, behind, isIrregular(word), this);
  }

  /** What the features of a word itself add to the scores. */
  private int[] own(TagFeatures features, int at) {
    int[] scores = new int[classes];
    scorer.score(features.features(), features.extractOwn(at), scores);
    return scores;
  }

  private void score(TagFeatures features, int at, KnownScores[] known, int[] scores, int[] pairs) {
    int size = known.length - 2;
    int[] before2 = known[Side.SECOND_BEFORE.of(at, size)].beside(Side.SECOND_BEFORE);
    int[] before = known[at - 1].beside(Side.BEFORE);
    int[] after = known[at + 1].beside(Side.AFTER);
    int[] after2 = known[Side.SECOND_AFTER.of(at, size)].beside(Side.SECOND_AFTER);
    int[] behind = behind(features, at, known[at]);
    // One loop over arrays of one length: the compiler turns it into vector code.
    for (int i = 0; i < scores.length; i++) {
      scores[i] = before2[i] + before[i] + after[i] + after2[i] + behind[i];
    }
    if (lead(scores) < SURE) {
      scorer.score(features.features(), features.extractPairs(at), pairs);
      for (int i = 0; i < scores.length; i++) {
        scores[i] += pairs[i];
      }
    }
  }

  /** By how much the highest score is above the second. */
  private static int lead(int[] scores) {
    int first = Integer.MIN_VALUE;
    int second = Integer.MIN_VALUE;
    for (int score : scores) {
      second = Math.max(second, Math.min(first, score));
      first = Math.max(first, score);
    }
    return first - second;
  }

  private int[] behind(TagFeatures features, int at, KnownScores known) {
    int tagBefore = Math.min(features.morphologyBefore(at), classes);
    int[] behind = known.behind.get(tagBefore);
    if (behind == null) {
      behind = new int[classes];
      scorer.score(features.features(), features.extractBehind(at), behind);
      for (int i = 0; i < classes; i++) {
        behind[i] += known.own[i];
      }
      known.behind.set(tagBefore, behind);
    }
    return behind;
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
