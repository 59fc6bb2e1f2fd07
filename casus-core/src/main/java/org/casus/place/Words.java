package org.casus.place;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;

/** The tokens of one sentence as the search for places looks at them. */
final class Words {
  private static final double MOSTLY = 0.75;
  private static final int ENOUGH = 5;
  private static final int UNASKED = -1;

  private final Sentence sentence;
  private final String[] lower;
  private final int[] classes;
  private final boolean[] capitalised;
  private final boolean capitalsTellNothing;

  Words(Sentence sentence) {
    this.sentence = sentence;
    int size = sentence.size();
    lower = new String[size];
    classes = new int[size];
    Arrays.fill(classes, UNASKED);
    capitalised = new boolean[size];
    int long4 = 0;
    int longCapitals = 0;
    for (int at = 0; at < size; at++) {
      String text = sentence.token(at).text();
      lower[at] = text.toLowerCase(Locale.ROOT);
      capitalised[at] = isCapitalised(text);
      if (text.length() >= 4 && Character.isLetter(text.charAt(0))) {
        long4++;
        longCapitals += capitalised[at] ? 1 : 0;
      }
    }
    capitalsTellNothing = long4 >= ENOUGH && longCapitals >= MOSTLY * long4;
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return lower.length;
  }

  Token token(int at) {
    return sentence.token(at);
  }

  /** The word in lower case; an empty word beyond the ends. */
  String lower(int at) {
    return at < 0 || at >= lower.length ? "" : lower[at];
  }

  /** Whether the word is of a class; none is beyond the ends. */
  boolean is(int at, WordClass words) {
    return at >= 0 && at < classes.length && words.isIn(classes(at));
  }

  private int classes(int at) {
    if (classes[at] == UNASKED) {
      classes[at] = WordClass.classesOf(lower[at]);
    }
    return classes[at];
  }

  boolean isCapitalised(int at) {
    return at >= 0 && at < capitalised.length && capitalised[at];
  }

  /** Whether the sentence is a headline in capitals or with a capital on each word. */
  boolean capitalsTellNothing() {
    return capitalsTellNothing;
  }

  boolean isProperNoun(int at) {
    return token(at).tag() == Tag.PROPN;
  }

  /** Whether a word stands at the start, after opening quotation marks at most. */
  boolean isFirst(int at) {
    for (int before = at - 1; before >= 0; before--) {
      if (Character.isLetterOrDigit(token(before).text().charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token is a name's word: capital first, or an Arabic article before a capital. */
  private static boolean isCapitalised(String text) {
    char first = text.charAt(0);
    if (Character.isUpperCase(first)) {
      return true;
    }
    int hyphen = text.indexOf('-');
    boolean hasArticle = hyphen == 2 || hyphen == 3;
    return hasArticle
        && hyphen + 1 < text.length()
        && ARTICLES.contains(text.substring(0, hyphen))
        && Character.isUpperCase(text.charAt(hyphen + 1));
  }

  private static final List<String> ARTICLES =
      List.of("al", "el", "as", "ash", "ar", "ad", "an", "at", "az", "ed", "es");

  /** Whether a token is an Arabic article, a word of its own before its hyphen. */
  boolean isArticle(int at) {
    return lower(at + 1).equals("-") && isCapitalised(at + 2) && ARTICLES.contains(lower(at));
  }

  /** Whether a token may close a name: it holds a capital, as "d'Ivoire" does. */
  boolean canClose(int at) {
    if (capitalised[at]) {
      return true;
    }
    String text = token(at).text();
    for (int i = 1; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text of a token is two letters or more, all capitals. */
  boolean isAllCapitals(int at) {
    String text = at < 0 || at >= lower.length ? "" : token(at).text();
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= 2;
  }

  /** Whether letters follow each other without anything between the two tokens. */
  boolean isGluedToNext(int at) {
    return at + 1 < lower.length && token(at).span().end() == token(at + 1).span().start();
  }
}
