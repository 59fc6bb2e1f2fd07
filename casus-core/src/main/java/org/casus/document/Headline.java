package org.casus.document;

import java.util.regex.Pattern;

/** Tells a headline by its looks: short, alone, and without the full stop of a sentence. */
final class Headline {
  private static final int LONGEST = 250;
  private static final int SHORTEST = 12;
  private static final int FEWEST_WORDS = 3;
  private static final int WHOLE_TEXT = 500;

  // A line that stops at one of these words goes on in the next line.
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?:[,;:–—-]|\\b(?:a|an|the|of|and|or|to|in|on|at|by|for|with|from|that|is|was|were|are|has|have|"
              + "had|will|would|said|its|his|her|their|as|but|mr|mrs|ms|dr|gen|president|minister|king))$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SENTENCE_ENDS_WITHIN =
      Pattern.compile("\\p{Ll}{3}[.!?][”\"’]?\\s+\\p{Lu}");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private Headline() {}

  /** Whether this segment is the headline of what follows it. */
  static boolean isLikely(String text, Segments segments, int at) {
    if (at + 1 >= segments.size() || segments.length(at) > LONGEST) {
      return false;
    }
    String line = segments.words(at, LONGEST);
    return line.length() >= SHORTEST
        && line.indexOf('\n') < 0
        && Dateline.length(line) == 0
        && SPACE.split(line).length >= FEWEST_WORDS
        && !endsSentence(line)
        && !UNFINISHED.matcher(line).find()
        && !SENTENCE_ENDS_WITHIN.matcher(line).find()
        && !Character.isLowerCase(line.charAt(0))
        && !Character.isLowerCase(text.charAt(segments.start(at + 1)))
        && standsApart(text, segments, at)
        && sentenceFollows(text, segments, at);
  }

  private static boolean endsSentence(String line) {
    String bare = line.replaceAll("[”\"’')\\]]+$", "");
    return bare.endsWith(".") && !bare.endsWith("..") && !isTitleCase(line);
  }

  private static boolean isTitleCase(String line) {
    int capital = 0;
    int longer = 0;
    for (String word : SPACE.split(line)) {
      if (word.length() > 3) {
        longer++;
        capital += Character.isLowerCase(word.codePointAt(0)) ? 0 : 1;
      }
    }
    boolean shouting = line.chars().noneMatch(Character::isLowerCase);
    return !shouting && longer >= FEWEST_WORDS && 10 * capital >= 9 * longer;
  }

  // In a short text of two lines the break may be the wrapping of one sentence.
  private static boolean standsApart(String text, Segments segments, int at) {
    String between = text.substring(segments.end(at), segments.start(at + 1));
    boolean blankLine = between.indexOf('\n') != between.lastIndexOf('\n');
    return blankLine
        || between.isEmpty()
        || text.length() > WHOLE_TEXT
        || isAbove(segments, at + 1)
        || isAboveLater(segments, at + 1);
  }

  private static boolean isAbove(Segments segments, int at) {
    return Boilerplate.above(segments.words(at, LONGEST)) != null;
  }

  // A standfirst, and the byline below it.
  private static boolean isAboveLater(Segments segments, int at) {
    return at + 2 < segments.size()
        && segments.length(at) <= LONGEST
        && !endsSentence(segments.words(at, LONGEST))
        && Boilerplate.isByline(segments.words(at + 1, LONGEST));
  }

  private static boolean sentenceFollows(String text, Segments segments, int at) {
    for (int i = at + 1; i < segments.size(); i++) {
      char last = text.charAt(segments.end(i) - 1);
      if (segments.length(i) > segments.length(at) / 2 && ".!?”\"’".indexOf(last) >= 0) {
        return true;
      }
    }
    return false;
  }
}
