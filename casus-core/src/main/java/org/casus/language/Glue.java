package org.casus.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds where a line break was lost inside a word: "agreementThe", "NewsIran"; but not in
 * "McDonald" or "YouTube".
 */
final class Glue {
  private static final Set<String> NAME_PREFIXES =
      Set.of(
          "Mc", "Mac", "Fitz", "De", "La", "Le", "Di", "Du", "Van", "Von", "Al", "El", "Ben", "Del",
          "Des", "Da", "You", "Buzz", "Face", "Dream", "Air", "Jet", "Pay", "Linked", "Sound",
          "Snap", "Red", "Blue", "Open", "Micro", "Power", "Pro", "Fed", "Exxon", "Glaxo", "Price",
          "Bell", "Time", "Smart", "Master", "Net");

  // Read when the first break was lost: few texts lose any.
  private static final class Countries {
    static final Set<String> NAMES =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
            .collect(Collectors.toUnmodifiableSet());
  }

  private final Lexicon lexicon;

  Glue(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Where the first lost break lies in a word, or the word's start where it has none. */
  int cut(String text, int from, int to) {
    for (int at = from + 2; at + 1 < to; at++) {
      if (Character.isUpperCase(text.charAt(at))
          && Character.isLowerCase(text.charAt(at - 1))
          && Character.isLowerCase(text.charAt(at + 1))) {
        return parts(text, from, at, to) ? at : from;
      }
    }
    return from;
  }

  private boolean parts(String text, int from, int at, int to) {
    String left = text.substring(from, at);
    String right = text.substring(at, rightEnd(text, at, to));
    if (NAME_PREFIXES.contains(left) || left.length() < 3 || lexicon.knows(left + right)) {
      return false;
    }
    boolean starter = startsSentences(right) || Countries.NAMES.contains(right);
    if (left.equals(left.toLowerCase(Locale.ROOT))) {
      return lexicon.knows(left) && (starter || lexicon.knows(right));
    }
    return starter || (lexicon.knows(left) && lexicon.best(right) == Tag.PROPN);
  }

  private static int rightEnd(String text, int at, int to) {
    int end = at + 1;
    while (end < to && Character.isLowerCase(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean startsSentences(String word) {
    return switch (lexicon.best(word)) {
      case DET, PRON, ADP, SCONJ, CCONJ -> true;
      default -> false;
    };
  }
}
