package org.casus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads who wrote an article from its byline. */
final class Byline {
  private static final Pattern BY =
      Pattern.compile("^(?:by|written by|par|por|von|di|door|av|af)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern AND = Pattern.compile("\\s+(?:and|und|et|och|og|&)\\s+");
  private static final Pattern OUTLET_BEGINS =
      Pattern.compile("\\s*[|/–—(]|\\s+(?:in|for|of|at)\\s+|\\s+-\\s+");
  private static final Pattern OUTLET =
      Pattern.compile(
          ".*\\b(?:News|Times|Post|Press|Reuters|AFP|AP|Agency|Agencies|Staff|Writer|Correspondent|Editor|"
              + "Tribune|Herald|Guardian|Journal|Daily|Radio|Television|TV|Online|Network|Magazine|Today)\\b.*");

  private Byline() {}

  /** The persons whom a byline names. */
  static List<String> authors(String byline) {
    String names = BY.matcher(byline.strip()).replaceFirst("");
    names = OUTLET_BEGINS.split(names, 2)[0];
    boolean list = AND.matcher(names).find();
    List<String> authors = new ArrayList<>();
    for (String part : AND.matcher(names).replaceAll(", ").split(",", -1)) {
      String name = part.strip().replaceAll("\\.$", "");
      boolean wanted = authors.isEmpty() || list;
      if (wanted && name.length() > 2 && !OUTLET.matcher(name).matches()) {
        authors.add(name);
      }
    }
    return List.copyOf(authors);
  }
}
