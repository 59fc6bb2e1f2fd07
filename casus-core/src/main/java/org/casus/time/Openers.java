package org.casus.time;

import java.util.HashSet;
import java.util.Set;

/** The words with which a time phrase can begin: most others need no look by any grammar. */
final class Openers {
  private static final Set<String> WORDS = words();

  private Openers() {}

  /** Whether a phrase can begin at the piece. */
  static boolean opens(Piece piece) {
    return switch (piece.kind()) {
      case WORD -> WORDS.contains(piece.lower());
      case NUMBER, ORDINAL, DECADE -> true;
      case SYMBOL -> false;
    };
  }

  private static Set<String> words() {
    Set<String> words = new HashSet<>();
    words.addAll(CalendarWords.words());
    words.addAll(Season.words());
    words.addAll(TimeUnit.words());
    words.addAll(TimeGrammar.OPENERS);
    words.addAll(CalendarGrammar.OPENERS);
    words.addAll(YearGrammar.OPENERS);
    words.addAll(RelativeGrammar.OPENERS);
    return words;
  }
}
