package org.casus.language;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/** Decides where sentences begin among the tokens of a text. */
final class SentenceSplitter {
  /** No sentence has more tokens; a longer one is divided at its best punctuation mark. */
  static final int LONGEST = 400;

  private static final String CLOSERS = "\"'”’)]}»";
  private static final String OPENERS = "\"'“‘([{«";
  private static final int WRAPPED_LINE = 45;
  private static final Set<String> MONTHS =
      Set.of(
          ("January February March April May June July August September October November December"
                  + " Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec.")
              .split(" "));

  private final String text;
  private final Segments tokens;
  private final Lexicon lexicon;

  private SentenceSplitter(String text, Segments tokens, Lexicon lexicon) {
    this.text = text;
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /**
   * Where sentences begin.
   *
   * @param starts the places of the tokens that begin them, in order
   * @param cuts which of them are no beginnings, but places where a sentence was too long
   */
  record Starts(int[] starts, BitSet cuts) {
    /** Whether a sentence is only part of a longer one. */
    boolean isPart(int sentence) {
      return cuts.get(sentence) || cuts.get(sentence + 1);
    }
  }

  /** Finds where sentences begin. */
  static Starts starts(String text, Segments tokens, Lexicon lexicon) {
    return new SentenceSplitter(text, tokens, lexicon).starts();
  }

  private Starts starts() {
    int[] starts = new int[tokens.size() + 1];
    BitSet cuts = new BitSet();
    int count = 0;
    int last = 0;
    for (int at = 0; at < tokens.size(); at++) {
      if (at == 0 || begins(at, last)) {
        starts[count++] = at;
        last = at;
      } else if (at - last >= LONGEST) {
        last = bestCut(last, at);
        cuts.set(count);
        starts[count++] = last;
      }
    }
    return new Starts(Arrays.copyOf(starts, count), cuts);
  }

  private int bestCut(int from, int to) {
    for (String marks : new String[] {".;!?", ",:-–—"}) {
      for (int at = to; at > from + LONGEST / 4; at--) {
        if (marks.indexOf(first(at - 1)) >= 0) {
          return at;
        }
      }
    }
    return to;
  }

  private boolean begins(int at, int last) {
    byte gap = tokens.gap(at);
    if (gap >= Segments.PARAGRAPH) {
      return true;
    }
    if ((gap == Segments.LINE && lineEnds(at)) || lostBreak(at) || beginsGluedDate(at)) {
      return true;
    }
    int stopped = beforeNotes(at);
    return !closes(at)
        && stopBefore(stopped)
        && !isNote(at)
        && (mayBegin(at) || goesOnInSmallLetters(at, last));
  }

  /** Where the marks of notes begin that stand before a place, as after a full stop: "[12]". */
  private int beforeNotes(int at) {
    int before = at;
    while (before > 3 && isNote(before - 3)) {
      before -= 3;
    }
    return before;
  }

  private boolean isNote(int at) {
    return at + 2 < tokens.size()
        && first(at) == '['
        && Character.isDigit(first(at + 1))
        && first(at + 2) == ']';
  }

  /** Whether the writer begins no sentence with a capital, and one begins after the stop here. */
  private boolean goesOnInSmallLetters(int at, int last) {
    return tokens.gap(at) != Segments.GLUED
        && Character.isLowerCase(first(at))
        && (Character.isLowerCase(first(last)) || isAddress(at))
        && tokens.end(at - 1) - tokens.start(at - 1) == 1
        && ".!?".indexOf(first(at - 1)) >= 0;
  }

  /** Whether a line break was lost between a year or a bracket and a word: "2020The", "(AP)The". */
  private boolean lostBreak(int at) {
    return tokens.gap(at) == Segments.GLUED
        && Letters.isCapitalised(text, tokens.start(at), tokens.end(at))
        && tokens.end(at) - tokens.start(at) > 2
        && (isYear(at - 1) || first(at - 1) == ')');
  }

  /** Whether a date stands here that a headline is followed by, as "May 4, 2021The" shows. */
  private boolean beginsGluedDate(int at) {
    return at + 4 < tokens.size()
        && MONTHS.contains(word(at))
        && Character.isDigit(first(at + 1))
        && first(at + 2) == ','
        && isYear(at + 3)
        && lostBreak(at + 4);
  }

  private boolean isYear(int at) {
    int start = tokens.start(at);
    return tokens.end(at) - start == 4 && Letters.digitsEnd(text, start, start + 4) == start + 4;
  }

  /** Whether a single line break ends a sentence: after a short line or before a bullet. */
  private boolean lineEnds(int at) {
    char first = first(at);
    if ("•●▪◦*·>".indexOf(first) >= 0
        || (first == '-' && at + 1 < tokens.size() && tokens.gap(at + 1) != Segments.GLUED)) {
      return true;
    }
    boolean shortLine = lineLength(tokens.end(at - 1)) < WRAPPED_LINE;
    boolean capital =
        Character.isUpperCase(first) || Character.isDigit(first) || OPENERS.indexOf(first) >= 0;
    return shortLine && capital && !runsOn(at - 1);
  }

  private boolean isAddress(int at) {
    return text.startsWith("http", tokens.start(at)) || text.startsWith("www.", tokens.start(at));
  }

  /** The characters of a line before its end, counted no further than matters. */
  private int lineLength(int end) {
    int at = end;
    while (at > 0 && end - at < WRAPPED_LINE && "\n\r".indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    return end - at;
  }

  private boolean runsOn(int at) {
    char c = first(at);
    if (c == ',' || c == '-' || c == '(') {
      return true;
    }
    return switch (lexicon.best(word(at))) {
      case DET, ADP, CCONJ, AUX, SCONJ -> true;
      default -> false;
    };
  }

  /** Whether the token is a closing quote or bracket of what stands before it. */
  private boolean closes(int at) {
    return tokens.gap(at) == Segments.GLUED
        && tokens.end(at) - tokens.start(at) <= 2
        && CLOSERS.indexOf(first(at)) >= 0
        && (at + 1 == tokens.size()
            || tokens.gap(at + 1) != Segments.GLUED
            || ")]}”»’".indexOf(first(at)) >= 0);
  }

  /** Whether a full stop or the like stands before, with nothing but closing marks between. */
  private boolean stopBefore(int at) {
    int before = at - 1;
    while (before > 0 && before > at - 4 && closes(before)) {
      before--;
    }
    char last = text.charAt(tokens.end(before) - 1);
    if (last != '.' && last != '!' && last != '?' && last != '…' && last != '。') {
      return false;
    }
    boolean word = Letters.isWord(text, tokens.start(before));
    return !word || abbreviationEnds(before, at);
  }

  private boolean abbreviationEnds(int before, int at) {
    String token = word(before);
    if (Abbreviations.runsOn(token) || token.length() == 2) {
      return false;
    }
    String next = word(at);
    return Character.isUpperCase(next.charAt(0)) && startsSentences(next);
  }

  private boolean startsSentences(String word) {
    return switch (lexicon.best(word)) {
      case DET, PRON, ADP, SCONJ, CCONJ, ADV -> true;
      default -> false;
    };
  }

  private boolean mayBegin(int at) {
    char first = first(at);
    if (Character.isLowerCase(first) || ",;:.!?)]}%".indexOf(first) >= 0) {
      return false;
    }
    if (tokens.gap(at) == Segments.GLUED) {
      return Character.isUpperCase(first) || "“‘([".indexOf(first) >= 0;
    }
    boolean opens = OPENERS.indexOf(first) >= 0 && at + 1 < tokens.size();
    return !opens || !Character.isLowerCase(first(at + 1));
  }

  private char first(int at) {
    return text.charAt(tokens.start(at));
  }

  private String word(int at) {
    return text.substring(tokens.start(at), tokens.end(at));
  }
}
