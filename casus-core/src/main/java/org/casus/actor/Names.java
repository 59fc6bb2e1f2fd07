package org.casus.actor;

import java.util.ArrayList;
import java.util.List;

/** The spellings under which a dictionary's name is looked for. */
final class Names {
  private Names() {}

  /**
   * A name in pieces: without a leading article that is no part of it, and with an apostrophe in a
   * word read both as nothing ("Daesh") and as a gap ("d' Ivoire").
   */
  static List<List<String>> spellings(String name) {
    List<List<String>> spellings = new ArrayList<>();
    String bare = withoutArticle(name);
    spellings.add(Atoms.of(bare));
    if (bare.matches(".*\\w['’](?!s\\b)\\w.*")) {
      spellings.add(Atoms.of(bare.replaceAll("(\\w)['’](?!s\\b)(\\w)", "$1 $2")));
    }
    return spellings;
  }

  // "The Guardian" keeps its article: "guardian" alone is too common a word.
  private static String withoutArticle(String name) {
    if (name.startsWith("the ")) {
      return name.substring(4);
    }
    return name.startsWith("The ") && name.indexOf(' ', 4) > 0 ? name.substring(4) : name;
  }
}
