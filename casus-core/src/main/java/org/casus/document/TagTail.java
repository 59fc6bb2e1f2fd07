package org.casus.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tags with which a page ends, stuck to each other and to the last paragraph: {@code …
 * missions. air defenseIranSyria}.
 */
final class TagTail {
  private static final int LONGEST = 300;
  private static final int MOST_WORDS_IN_TAG = 5;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern STUCK = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Pattern NO_TAG = Pattern.compile("[.!?:/@<>()\"“”]");

  // Words of sentences, by which a last sentence without its full stop is known.
  private static final Set<String> SENTENCE_WORDS =
      Set.of(
          "he", "she", "it", "they", "we", "i", "was", "were", "is", "are", "has", "have", "had",
          "said", "says", "will", "would", "who", "that", "which", "to", "by", "at", "from", "his",
          "her", "their", "be", "been", "a", "an", "not", "this", "but");

  private TagTail() {}

  /** Where the tags begin, or -1 if the text ends without such. */
  static int start(String text) {
    int end = text.length();
    int earliest = Math.max(1, end - LONGEST);
    int at = end;
    while (at > earliest && !endsSentence(text, at)) {
      at--;
    }
    return at > earliest && at < end && areTags(text.substring(at)) ? at : -1;
  }

  private static boolean endsSentence(String text, int at) {
    return ".!?”\"’".indexOf(text.charAt(at - 1)) >= 0 && !text.substring(at).isBlank();
  }

  private static boolean areTags(String tail) {
    if (NO_TAG.matcher(tail).find()) {
      return false;
    }
    String[] tags = STUCK.split(tail.strip());
    for (String tag : tags) {
      if (SPACE.split(tag).length > MOST_WORDS_IN_TAG) {
        return false;
      }
    }
    return tags.length > 1
        && SPACE
            .splitAsStream(STUCK.matcher(tail).replaceAll(" ").toLowerCase(Locale.ROOT))
            .noneMatch(SENTENCE_WORDS::contains);
  }
}
