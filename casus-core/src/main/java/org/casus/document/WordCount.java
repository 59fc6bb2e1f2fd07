package org.casus.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the words of a text tell of its language at a glance.
 *
 * @param words how many there are
 * @param letters their length in all
 * @param capital how many begin with a capital
 * @param english how many are function words of English
 * @param kinds how many different ones of those
 * @param small whether any small letter is among them
 */
record WordCount(int words, int letters, int capital, int english, int kinds, boolean small) {
  // Function words that are rare in other languages of Latin script, or mean nothing there.
  private static final Set<String> ENGLISH_WORDS =
      Set.of(
          "the", "and", "of", "to", "that", "with", "from", "this", "which", "their", "have", "has",
          "had", "been", "were", "said", "would", "they", "his", "who", "after", "will", "its",
          "are", "but", "it", "when", "than", "other", "what", "about", "by", "against");
  private static final int LONGEST_ENGLISH = 7;

  // Of a hundred words of English news some thirty are of the list; of other languages two.
  private static final double IN_ENGLISH = 0.25;
  private static final double ELSEWHERE = 0.02;
  private static final double FOR_ENGLISH = Math.log(IN_ENGLISH / ELSEWHERE);
  private static final double AGAINST_ENGLISH = Math.log((1 - IN_ENGLISH) / (1 - ELSEWHERE));
  private static final double TAKEN_FOR_ENGLISH = 1.0;

  /** Counts the words of a text: runs of letters. */
  static WordCount of(CharSequence text) {
    Counter counter = new Counter(text);
    counter.count();
    return new WordCount(
        counter.words,
        counter.letters,
        counter.capital,
        counter.english,
        counter.kinds.size(),
        counter.small);
  }

  /** The share of English function words. */
  double share() {
    return words == 0 ? 0 : (double) english / words;
  }

  /**
   * How likely the words are English, between 0 and 1: by how often English and other languages use
   * its function words, where a text without words is more likely English than not.
   */
  double confidence() {
    double odds = TAKEN_FOR_ENGLISH + english * FOR_ENGLISH + (words - english) * AGAINST_ENGLISH;
    return 1 / (1 + Math.exp(-odds));
  }

  /** The count as it goes. */
  private static final class Counter {
    private final CharSequence text;
    private final Set<String> kinds = new HashSet<>();
    private int words;
    private int letters;
    private int capital;
    private int english;
    private boolean small;

    Counter(CharSequence text) {
      this.text = text;
    }

    void count() {
      int start = -1;
      for (int at = 0; at < text.length(); ) {
        int c = Character.codePointAt(text, at);
        boolean letter = isLetter(c);
        if (letter && start < 0) {
          start = at;
        } else if (!letter && start >= 0) {
          word(start, at);
          start = -1;
        }
        small |= letter && Character.isLowerCase(c);
        at += Character.charCount(c);
      }
      if (start >= 0) {
        word(start, text.length());
      }
    }

    private void word(int start, int end) {
      words++;
      letters += end - start;
      capital += Character.isUpperCase(Character.codePointAt(text, start)) ? 1 : 0;
      if (end - start <= LONGEST_ENGLISH) {
        String word = text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
        if (ENGLISH_WORDS.contains(word)) {
          english++;
          kinds.add(word);
        }
      }
    }

    private static boolean isLetter(int c) {
      if (c < 0x80) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z';
      }
      return Character.isLetter(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK
          || Character.getType(c) == Character.ENCLOSING_MARK;
    }
  }
}
