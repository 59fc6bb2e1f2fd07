package org.casus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.text.Span;

/**
 * The tokens of a sentence as it reads without an editor's brackets: "dangers [and] terrorism",
 * "[President] Assad", "[T]he army", "he go[es] [sic]".
 *
 * <p>References, notes and glosses keep theirs: "[1]", "[citation needed]", "he [Chirac] left".
 */
final class Insertions {
  private static final char OPEN = '[';
  private static final String CLOSE = "]";
  private static final int LONGEST = 3;
  private static final String SIC = "sic";
  private static final Set<String> NOTES =
      Set.of(
          "citation needed applause laughter laughs crosstalk inaudible pause edit note ref who when"
              .split(" ", -1));

  private static final Set<String> PRONOUNS =
      Set.of("he her him his i it she that their them they this us we who you".split(" ", -1));

  private final String text;
  private final Segments tokens;
  private final int from;
  private final int to;
  private final List<Span> spans;
  private final List<String> words;

  /** Tokens from the first up to, without, the last of a sentence. */
  Insertions(String text, Segments tokens, int from, int to) {
    this.text = text;
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.spans = new ArrayList<>(to - from);
    this.words = new ArrayList<>(to - from);
    for (int at = from; at < to; at++) {
      at = text.charAt(tokens.start(at)) == OPEN ? opened(at) : plain(at);
    }
  }

  /** Of each word its characters in the text, with a bracket that opens or closes there. */
  List<Span> spans() {
    return spans;
  }

  /** The words without brackets. */
  List<String> words() {
    return words;
  }

  private int plain(int at) {
    spans.add(new Span(tokens.start(at), tokens.end(at)));
    words.add(word(at));
    return at;
  }

  private String word(int at) {
    return text.substring(tokens.start(at), tokens.end(at));
  }

  /** Reads what stands in the brackets that open there, and says up to which token. */
  private int opened(int open) {
    int close = close(open);
    boolean whole = open == from && close == to - 1;
    if (close < 0 || whole || isGloss(open)) {
      return plain(open);
    }
    if (close == open + 2 && isPart(open, close)) {
      return joined(open, close);
    }
    if (!word(open + 1).equals(SIC)) {
      for (int at = open + 1; at < close; at++) {
        plain(at);
      }
      // A span holds both brackets or none.
      bracketed(open, close);
    }
    return close;
  }

  private void bracketed(int open, int close) {
    int first = spans.size() - (close - open - 1);
    spans.set(first, new Span(tokens.start(open), spans.get(first).end()));
    spans.set(spans.size() - 1, new Span(spans.getLast().start(), tokens.end(close)));
  }

  // "he [Chirac] left", "the People's Army [KPA]": who is meant, beside what was said.
  private boolean isGloss(int open) {
    String word = word(open + 1);
    boolean shortForm = word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    boolean named = open > from && Character.isUpperCase(word.charAt(0));
    return shortForm || (named && PRONOUNS.contains(word(open - 1).toLowerCase(Locale.ROOT)));
  }

  /** The bracket that closes one to three words; a negative number where these are none. */
  private int close(int open) {
    for (int at = open + 1; at < to && at <= open + LONGEST + 1; at++) {
      String word = word(at);
      if (word.equals(CLOSE)) {
        return at > open + 1 ? at : -1;
      }
      if (!isWord(at) || NOTES.contains(word.toLowerCase(Locale.ROOT))) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isPart(int open, int close) {
    return continues(open) || continues(close + 1);
  }

  /** Whether this token goes on, without a space, from the letters or the bracket before it. */
  private boolean continues(int at) {
    return at > from
        && at < to
        && tokens.end(at - 1) == tokens.start(at)
        && (word(at).charAt(0) == OPEN ? isWord(at - 1) : isWord(at));
  }

  private boolean isWord(int at) {
    return text.substring(tokens.start(at), tokens.end(at))
        .chars()
        .allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’' || c == '-');
  }

  private int joined(int open, int close) {
    StringBuilder word = new StringBuilder();
    int start = tokens.start(open);
    if (continues(open)) {
      start = spans.removeLast().start();
      word.append(words.removeLast());
    }
    word.append(word(open + 1));
    int last = continues(close + 1) ? close + 1 : close;
    if (last > close) {
      word.append(word(last));
    }
    spans.add(new Span(start, tokens.end(last)));
    words.add(word.toString());
    return last;
  }
}
