package org.casus.language;

import java.util.Locale;

/** What the characters of a text are to a tokenizer. */
final class Letters {
  private Letters() {}

  /** White space, control characters and invisible marks of direction. */
  static boolean isBlank(char c) {
    return c <= ' '
        || (c >= '\u007f' && c <= '\u00a0')
        || (c > '\u00a0'
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (Character.getType(c) == Character.FORMAT && c != '\u00ad' && c != '\u200d')));
  }

  /** A letter, digit, combining mark or underscore. */
  static boolean isWord(String text, int at) {
    char c = text.charAt(at);
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    int point = Character.isHighSurrogate(c) ? text.codePointAt(at) : c;
    if (Character.isLetterOrDigit(point)) {
      return true;
    }
    int type = Character.getType(point);
    return at > 0
        && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
        && point != 0xfe0f;
  }

  /** Punctuation that stands by itself, unlike symbols, which may join with modifiers. */
  static boolean isPlainPunctuation(char c) {
    return c < 128 || (c >= '\u2010' && c <= '\u205e');
  }

  /** The end of a symbol's modifiers: joiners, variation selectors, skin tones, paired flags. */
  static int symbolEnd(String text, int from, int limit) {
    int end = from;
    while (end < limit) {
      int point = text.codePointAt(end);
      boolean joined = end > 0 && text.charAt(end - 1) == '\u200d';
      boolean modifier =
          point == 0x200d
              || (point >= 0xfe00 && point <= 0xfe0f)
              || point == 0x20e3
              || (point >= 0x1f3fb && point <= 0x1f3ff)
              || (point >= 0xe0020 && point <= 0xe007f);
      if (!modifier && !joined) {
        break;
      }
      end += Character.charCount(point);
    }
    return Math.min(end, limit);
  }

  /** The end of the run of digits that begins here. */
  static int digitsEnd(String text, int from, int limit) {
    int end = from;
    while (end < limit && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The end of the number that begins here, with its inner commas, stops and colons. */
  static int numberEnd(String text, int from, int limit) {
    int end = digitsEnd(text, from, limit);
    while (end > from && end + 1 < limit && ".,:".indexOf(text.charAt(end)) >= 0) {
      int next = digitsEnd(text, end + 1, limit);
      if (next == end + 1) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** The end of the run of letters that begins here. */
  static int lettersEnd(String text, int from, int limit) {
    int end = from;
    while (end < limit && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether the second half of a romanised compound stands here: "Abd el-Fattah", "Ain-ul". */
  static boolean isParticle(String text, int from, int limit) {
    int end = lettersEnd(text, from, limit);
    return switch (text.substring(from, end)) {
      case "ul", "ud", "ur", "e", "us" -> true;
      default -> false;
    };
  }

  /** Whether a run of visible characters is a web address, a mail address or a handle. */
  static boolean looksLikeAddress(String text, int from, int to) {
    char first = text.charAt(from);
    if (first == '@' || first == '#') {
      return lettersEnd(text, from + 1, to) > from + 1;
    }
    int start = "<([\"'“‘".indexOf(first) >= 0 ? from + 1 : from;
    return startsWith(text, start, "http://")
        || startsWith(text, start, "https://")
        || startsWith(text, start, "www.")
        || startsWith(text, start, "mailto:")
        || hasMailbox(text, from, to);
  }

  private static boolean startsWith(String text, int at, String prefix) {
    return text.regionMatches(true, at, prefix, 0, prefix.length());
  }

  private static boolean hasMailbox(String text, int from, int to) {
    int mark = from;
    while (mark < to && text.charAt(mark) != '@') {
      mark++;
    }
    return mark > from
        && mark < to - 1
        && Character.isLetterOrDigit(text.charAt(mark - 1))
        && Character.isLetterOrDigit(text.charAt(mark + 1));
  }

  /** Whether the word that begins here begins with a capital and goes on in small letters. */
  static boolean isCapitalised(String text, int from, int to) {
    return to - from >= 2
        && Character.isUpperCase(text.charAt(from))
        && text.substring(from + 1, to)
            .equals(text.substring(from + 1, to).toLowerCase(Locale.ROOT));
  }
}
