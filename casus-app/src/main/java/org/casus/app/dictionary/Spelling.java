package org.casus.app.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How words that a dictionary writes in capitals with underscores stand in a text. */
final class Spelling {
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "on", "to", "de", "al", "bin", "ibn", "van", "von");
  private static final int LONGEST_ACRONYM = 3;

  private Spelling() {}

  /** The words, in lower case. */
  static String plain(String written) {
    return written.replace('_', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /**
   * The spellings of a name: with capitals, and, where a short word may be an acronym, with that in
   * capitals too ("Un Command", "UN Command").
   */
  static List<String> names(String written) {
    List<String> spellings = new ArrayList<>();
    String[] words = plain(written).split(" ", -1);
    boolean single = words.length == 1;
    if (!(single && words[0].length() <= LONGEST_ACRONYM)) {
      spellings.add(name(words, false));
    }
    String shouted = name(words, true);
    if (!spellings.contains(shouted)) {
      spellings.add(shouted);
    }
    return spellings;
  }

  private static String name(String[] words, boolean acronyms) {
    List<String> name = new ArrayList<>();
    for (String word : words) {
      boolean small = SMALL.contains(word) && !name.isEmpty();
      boolean acronym = acronyms && word.length() <= LONGEST_ACRONYM && !SMALL.contains(word);
      name.add(small ? word : acronym ? word.toUpperCase(Locale.ROOT) : capitalized(word));
    }
    return String.join(" ", name);
  }

  private static String capitalized(String word) {
    StringBuilder name = new StringBuilder(word.length());
    boolean first = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      name.append(first ? Character.toUpperCase(c) : c);
      first = c == '-';
    }
    return name.toString();
  }
}
