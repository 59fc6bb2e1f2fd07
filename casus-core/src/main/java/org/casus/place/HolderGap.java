package org.casus.place;

import java.util.Locale;
import org.casus.language.Sentence;

/** The words between two names that let the one lie in the other: "Homs in central Syria". */
final class HolderGap {
  private static final int MOST_TOKENS = 6;

  private HolderGap() {}

  /** Whether only such words stand between. */
  static boolean joins(NameMatch one, NameMatch two) {
    int gap = two.first() - one.end();
    if (gap < 1 || gap > MOST_TOKENS) {
      return false;
    }
    for (int at = one.end(); at < two.first(); at++) {
      if (!WordClass.LINK.has(lower(one.sentence(), at))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the first name may be the container: "Iraq's city of Mosul". */
  static boolean isPossessive(NameMatch one) {
    String word = lower(one.sentence(), one.end());
    return word.startsWith("'") || word.startsWith("’");
  }

  private static String lower(Sentence sentence, int at) {
    return sentence.token(at).text().toLowerCase(Locale.ROOT);
  }
}
