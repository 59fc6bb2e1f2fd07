package org.casus.actor;

import java.util.List;
import java.util.regex.Pattern;

/** The spellings under which a dictionary's name is looked for. */
final class Names {
  private static final Pattern APOSTROPHE = Pattern.compile("(\\w)['’](?!s\\b)(\\w)");

  private Names() {}

  /**
   * A name in pieces: without a leading article that is no part of it, and with an apostrophe in a
   * word read both as nothing ("Daesh") and as a gap ("d' Ivoire").
   */
  static List<List<String>> spellings(String name) {
    String bare = withoutArticle(name);
    List<String> atoms = Atoms.of(bare);
    if (bare.indexOf('\'') < 0 && bare.indexOf('’') < 0) {
      return List.of(atoms);
    }
    List<String> apart = Atoms.of(APOSTROPHE.matcher(bare).replaceAll("$1 $2"));
    return apart.equals(atoms) ? List.of(atoms) : List.of(atoms, apart);
  }

  // "The Guardian" keeps its article: "guardian" alone is too common a word.
  private static String withoutArticle(String name) {
    if (name.startsWith("the ")) {
      return name.substring(4);
    }
    return name.startsWith("The ") && name.indexOf(' ', 4) > 0 ? name.substring(4) : name;
  }
}
