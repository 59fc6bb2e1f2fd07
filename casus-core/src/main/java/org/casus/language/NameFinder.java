package org.casus.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casus.text.Span;

/**
 * Finds the names of a tagged sentence: a linear model of labels in sequence (Lafferty, McCallum
 * and Pereira 2001), whose best sequence is found by dynamic programming (Viterbi 1967), in time
 * linear in the words.
 *
 * <p>Label 0 is outside of names; a type has a label for the first word of a name and one for those
 * that follow.
 */
public final class NameFinder {
  /** How many labels there are. */
  public static final int LABELS = 1 + 2 * NameType.values().length;

  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private final NameLexicon lexicon;
  private final Scorer scorer;

  /** A finder with this lexicon and these learnt weights. */
  public NameFinder(NameLexicon lexicon, Scorer scorer) {
    this.lexicon = lexicon;
    this.scorer = scorer;
  }

  /** The label of a name's first word, or of one that follows. */
  public static int label(NameType type, boolean first) {
    return 1 + 2 * type.ordinal() + (first ? 0 : 1);
  }

  /** The feature that stands for the label of the word before. */
  public static int transition(int before) {
    return Hash.of(90, before);
  }

  /** Whether one label may follow another: a name goes on only as what it began. */
  public static boolean mayFollow(int before, int label) {
    boolean goesOn = label > 0 && label % 2 == 0;
    return !goesOn || before == label || before == label - 1;
  }

  /** The best labels of the words, from place 1; 0 in place 0. */
  public int[] label(Words words) {
    return label(words, transitions());
  }

  private int[] label(Words words, int[][] transitions) {
    int size = words.size();
    NameFeatures features = new NameFeatures(words, lexicon);
    int[][] best = new int[size + 1][];
    int[][] from = new int[size + 1][LABELS];
    best[0] = outside(0);
    int[] scores = new int[LABELS + 1];
    for (int at = 1; at <= size; at++) {
      if (features.mayBeNamed(at)) {
        scorer.score(features.features(), features.extract(at), scores);
        best[at] = new int[LABELS];
        advance(best[at - 1], scores, transitions, best[at], from[at]);
      } else {
        int previous = best(best[at - 1]);
        best[at] = outside(best[at - 1][previous]);
        Arrays.fill(from[at], previous);
      }
    }
    int[] labels = new int[size + 1];
    int label = best(best[size]);
    for (int at = size; at >= 1; at--) {
      labels[at] = label;
      label = from[at][label];
    }
    return labels;
  }

  private static int[] outside(int score) {
    int[] scores = new int[LABELS];
    Arrays.fill(scores, IMPOSSIBLE);
    scores[0] = score;
    return scores;
  }

  private int[][] transitions() {
    // Training keeps one label more, which is never given.
    int[][] transitions = new int[LABELS][LABELS + 1];
    int[] feature = new int[1];
    for (int before = 0; before < LABELS; before++) {
      feature[0] = transition(before);
      scorer.score(feature, 1, transitions[before]);
    }
    return transitions;
  }

  private static void advance(
      int[] before, int[] scores, int[][] transitions, int[] best, int[] from) {
    for (int label = 0; label < LABELS; label++) {
      best[label] = IMPOSSIBLE;
      for (int previous = 0; previous < LABELS; previous++) {
        if (before[previous] > IMPOSSIBLE && mayFollow(previous, label)) {
          int score = before[previous] + transitions[previous][label] + scores[label];
          if (score > best[label]) {
            best[label] = score;
            from[label] = previous;
          }
        }
      }
    }
  }

  private static int best(int[] scores) {
    int best = 0;
    for (int i = 1; i < LABELS; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  /** The names of each sentence of a document, in order. */
  List<List<Name>> find(List<Words> document, List<List<Span>> spans) {
    int[][] transitions = transitions();
    List<int[]> labels = document.stream().map(words -> label(words, transitions)).toList();
    new NameAgreement(document, labels).settle();
    List<List<Name>> names = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      names.add(names(labels.get(i), spans.get(i)));
    }
    return names;
  }

  private static List<Name> names(int[] labels, List<Span> spans) {
    List<Name> names = new ArrayList<>();
    int at = 1;
    while (at < labels.length) {
      int end = end(labels, at);
      if (labels[at] > 0) {
        Span span = Span.covering(spans.get(at - 1), spans.get(end - 2));
        names.add(new Name(at - 1, end - 1, span, type(labels[at])));
      }
      at = end;
    }
    return names;
  }

  /** What a label of a name says of its type. */
  static NameType type(int label) {
    return NameType.values()[(label - 1) / 2];
  }

  /** The place after the name that begins here; the next place where none does. */
  static int end(int[] labels, int at) {
    int end = at + 1;
    while (labels[at] > 0 && end < labels.length && labels[end] == labels[at] + 1) {
      end++;
    }
    return end;
  }
}
