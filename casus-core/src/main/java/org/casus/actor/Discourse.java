package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Who has been spoken of so far, in the order of the text. */
final class Discourse {
  private static final int LONGEST_LOOK = 80;

  private final List<Referent> referents = new ArrayList<>();
  private @Nullable Reading statement;

  /**
   * Somebody spoken of.
   *
   * @param sentence the index of the sentence
   * @param token the head
   * @param reading whom it names
   * @param standing the part that the words play in their clause
   */
  record Referent(int sentence, int token, Reading reading, Standing standing) {
    /** How far back it is, in sentences. */
    int distance(int from) {
      return from - sentence;
    }
  }

  /** What part the words play in their clause, from the least to the most likely to be taken up. */
  enum Standing {
    PLACE,
    OTHER,
    OBJECT,
    SUBJECT,
    MAIN_SUBJECT,
    SPEAKER;

    boolean isSubject() {
      return compareTo(SUBJECT) >= 0;
    }
  }

  void add(Referent referent) {
    referents.add(referent);
  }

  /** Keeps who makes the statement that follows: "The minister said:". */
  void opensStatement(Reading speaker) {
    statement = speaker;
  }

  /** Who makes the statement that goes on here; nobody where none was opened. */
  @Nullable Reading statement() {
    return statement;
  }

  /** The latest that passes, within so many sentences. */
  @Nullable Referent latest(int sentence, int reach, Predicate<Referent> test) {
    int first = firstWithin(sentence, reach);
    for (int i = referents.size() - 1; i >= first; i--) {
      if (test.test(referents.get(i))) {
        return referents.get(i);
      }
    }
    return null;
  }

  /** The one with the highest score that passes, the latest of equals. */
  @Nullable Referent best(
      int sentence, int reach, Predicate<Referent> test, ToDoubleFunction<Referent> score) {
    Referent best = null;
    double highest = Double.NEGATIVE_INFINITY;
    int first = firstWithin(sentence, reach);
    for (int i = referents.size() - 1; i >= first; i--) {
      Referent referent = referents.get(i);
      if (test.test(referent)) {
        double scored = score.applyAsDouble(referent);
        if (scored > highest) {
          highest = scored;
          best = referent;
        }
      }
    }
    return best;
  }

  /** Those of the last sentences, the latest first. */
  List<Referent> recent(int sentence, int reach) {
    return referents.subList(firstWithin(sentence, reach), referents.size()).reversed();
  }

  /** Where those begin who were spoken of within so many sentences. */
  private int firstWithin(int sentence, int reach) {
    int first = referents.size();
    int last = Math.max(0, first - LONGEST_LOOK);
    while (first > last && referents.get(first - 1).distance(sentence) <= reach) {
      first--;
    }
    return first;
  }
}
