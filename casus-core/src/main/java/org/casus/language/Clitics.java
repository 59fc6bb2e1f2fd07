package org.casus.language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Small words written together with the word before them: "n't", "'s", "can|not", "gon|na". */
final class Clitics {
  private static final Set<String> AFTER_APOSTROPHE = Set.of("s", "m", "d", "re", "ve", "ll");
  private static final Set<String> SHORTENED =
      Set.of("em", "til", "n", "cause", "tis", "twas", "bout");

  /** Where words that are written as one are divided. */
  private static final Map<String, Integer> JOINED =
      Map.ofEntries(
          Map.entry("cannot", 3),
          Map.entry("gonna", 3),
          Map.entry("wanna", 3),
          Map.entry("gotta", 3),
          Map.entry("dont", 2),
          Map.entry("didnt", 3),
          Map.entry("doesnt", 4),
          Map.entry("isnt", 2),
          Map.entry("wasnt", 3),
          Map.entry("arent", 3),
          Map.entry("couldnt", 5),
          Map.entry("wouldnt", 5),
          Map.entry("shouldnt", 6),
          Map.entry("havent", 4),
          Map.entry("hasnt", 3),
          Map.entry("cant", 2),
          Map.entry("ive", 1),
          Map.entry("thats", 4),
          Map.entry("youre", 3),
          Map.entry("theyre", 4));

  private Clitics() {}

  /** Where the clitic at the end of a word begins, or the word's start where it has none. */
  static int start(String text, int from, int to) {
    int length = to - from;
    if (length >= 3 && text.charAt(to - 1) < 128 && endsInNot(text, to)) {
      return to - 3;
    }
    if (length < 3 || length > 8) {
      return from;
    }
    Integer cut = JOINED.get(text.substring(from, to).toLowerCase(Locale.ROOT));
    return cut == null ? from : from + cut;
  }

  private static boolean endsInNot(String text, int to) {
    return Character.toLowerCase(text.charAt(to - 1)) == 't'
        && isApostrophe(text.charAt(to - 2))
        && Character.toLowerCase(text.charAt(to - 3)) == 'n';
  }

  /**
   * Whether what follows an apostrophe inside a word is a clitic, so that the word ends before it.
   */
  static boolean follows(String text, int mark, int limit) {
    int end = Letters.lettersEnd(text, mark + 1, limit);
    String rest = text.substring(mark + 1, end).toLowerCase(Locale.ROOT);
    return AFTER_APOSTROPHE.contains(rest);
  }

  /** The end of the clitic or shortened word that an apostrophe begins; its own place if none. */
  static int end(String text, int mark, int limit, boolean glued) {
    int end = Letters.lettersEnd(text, mark + 1, limit);
    String rest = text.substring(mark + 1, end).toLowerCase(Locale.ROOT);
    if (glued && AFTER_APOSTROPHE.contains(rest) && mark > 0 && Letters.isWord(text, mark - 1)) {
      return end;
    }
    if (!glued && SHORTENED.contains(rest)) {
      return end;
    }
    int digits = Letters.digitsEnd(text, mark + 1, limit);
    boolean year = digits == mark + 3 && !glued;
    boolean decade = year && digits < limit && text.charAt(digits) == 's';
    return decade ? digits + 1 : year ? digits : mark;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
