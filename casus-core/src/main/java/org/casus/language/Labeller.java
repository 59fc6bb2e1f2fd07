package org.casus.language;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says by which relations the words of a sentence depend. Before the tree is built it lets arcs
 * know how sure of a relation each would be; after that it gives every word the likeliest relation
 * with which the word's siblings can live: no verb has two subjects or two objects.
 */
final class Labeller {
  /** Heads whose scores are no further apart are rivals. */
  private static final float CLOSE = 2f;

  /** More rivals are told apart by their scores alone: a word costs the same in any sentence. */
  private static final int MOST_RIVALS = 8;

  /** How much a doubt of the relation counts beside one of the head. */
  private static final float WEIGHT = 1.5f;

  /** Relations that no two words have to one head, in the order in which that is seen to. */
  private static final List<Relation> SINGLE =
      List.of(Relation.NSUBJ_PASS, Relation.NSUBJ, Relation.OBJ);

  /** Of every relation the one that it is a subtype of, or itself. */
  private static final Relation[] MAIN =
      Stream.of(Relation.values()).map(Labeller::main).toArray(Relation[]::new);

  private static final Relation[] RELATIONS = Relation.values();

  private final ContextReader.Contexts contexts;
  private final int sentence;

  /** Labels a sentence of those that were read. */
  Labeller(ContextReader.Contexts contexts, int sentence) {
    this.contexts = contexts;
    this.sentence = sentence;
  }

  private static Relation main(Relation relation) {
    String label = relation.label();
    int colon = label.indexOf(':');
    return colon < 0 ? relation : Relation.of(label.substring(0, colon));
  }

  /** Lowers the scores of rival heads by the doubt which relation each would have. */
  void weigh(float[][] arcs) {
    int[] heads = new int[MOST_RIVALS * arcs.length];
    int[] dependents = new int[MOST_RIVALS * arcs.length];
    int[] rivals = new int[arcs.length];
    int pairs = 0;
    for (int at = 1; at < arcs.length; at++) {
      int count = rivals(arcs[at], at, rivals);
      if (count > 1 && count <= MOST_RIVALS) {
        System.arraycopy(rivals, 0, heads, pairs, count);
        Arrays.fill(dependents, pairs, pairs + count, at);
        pairs += count;
      }
    }
    float[][] scores = contexts.relations(sentence, dependents, heads, pairs);
    for (int i = 0; i < pairs; i++) {
      if (heads[i] != 0) {
        arcs[dependents[i]][heads[i]] -= WEIGHT * doubt(scores[i]);
      }
    }
  }

  /** Puts the heads whose scores are close to the best, and tells how many there are. */
  private static int rivals(float[] scores, int except, int[] rivals) {
    float least = most(scores, except) - CLOSE;
    int count = 0;
    for (int head = 0; head < scores.length; head++) {
      if (head != except && scores[head] > least) {
        rivals[count++] = head;
      }
    }
    return count;
  }

  private static float most(float[] scores, int except) {
    float most = Float.NEGATIVE_INFINITY;
    for (int head = 0; head < scores.length; head++) {
      most = head == except ? most : Math.max(most, scores[head]);
    }
    return most;
  }

  /** What the likeliest relation lacks to being certain, subtypes apart, as a logarithm. */
  private static float doubt(float[] scores) {
    int best = best(scores);
    double all = 0;
    double same = 0;
    for (int i = 0; i < scores.length; i++) {
      // Below that nothing is left to be seen of it.
      if (scores[i] > scores[best] - 8f) {
        double power = StrictMath.exp(scores[i] - scores[best]);
        all += power;
        same += MAIN[i] == MAIN[best] ? power : 0;
      }
    }
    return (float) StrictMath.log(all / same);
  }

  /** Gives every word its head in the tree and its relation. */
  void label(Words words, int[] tree) {
    float[][] scores = contexts.relations(sentence, tree);
    for (int at = 1; at < tree.length; at++) {
      words.heads[at] = tree[at];
      words.relations[at] = tree[at] == 0 ? Relation.ROOT.ordinal() : best(scores[at]);
    }
    for (int i = 0; i < SINGLE.size(); i++) {
      Set<Relation> taken = EnumSet.copyOf(SINGLE.subList(0, i + 1));
      if (SINGLE.get(i) == Relation.OBJ) {
        // What stands beside an object is a second one of another kind, and seldom a time.
        taken.add(Relation.OBL_UNMARKED);
      }
      keepOne(words, scores, SINGLE.get(i), taken);
    }
  }

  /** Of several words that depend on one head by a relation the surest keeps it. */
  private static void keepOne(
      Words words, float[][] scores, Relation relation, Set<Relation> taken) {
    int[] kept = new int[words.size() + 1];
    for (int at = 1; at <= words.size(); at++) {
      if (words.relations[at] == relation.ordinal()) {
        int head = words.heads[at];
        int rival = kept[head];
        boolean wins =
            rival == 0
                || margin(scores[at], relation, taken) > margin(scores[rival], relation, taken);
        int loser = wins ? rival : at;
        kept[head] = wins ? at : rival;
        if (loser != 0) {
          words.relations[loser] = best(scores[loser], taken);
        }
      }
    }
  }

  /** How much likelier a relation is than the best that is not taken. */
  private static float margin(float[] scores, Relation relation, Set<Relation> taken) {
    return scores[relation.ordinal()] - scores[best(scores, taken)];
  }

  /** The likeliest relation, the root's apart. */
  private static int best(float[] scores) {
    int best = Relation.DEP.ordinal();
    for (int i = 0; i < scores.length; i++) {
      best = scores[i] > scores[best] && i != Relation.ROOT.ordinal() ? i : best;
    }
    return best;
  }

  /** The likeliest relation that is not taken, the root's apart. */
  private static int best(float[] scores, Set<Relation> taken) {
    int best = Relation.DEP.ordinal();
    for (int i = 0; i < scores.length; i++) {
      boolean possible = i != Relation.ROOT.ordinal() && !taken.contains(RELATIONS[i]);
      best = possible && scores[i] > scores[best] ? i : best;
    }
    return best;
  }
}
