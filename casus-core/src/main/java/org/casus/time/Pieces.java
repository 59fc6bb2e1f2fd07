package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.text.Span;

/** The pieces of one sentence in order. */
final class Pieces {
  private static final int MOST_DIGITS = 9;

  private final List<Piece> pieces = new ArrayList<>();
  private final String text;
  private final int end;

  Pieces(String text, Span span) {
    this.text = text;
    this.end = span.end();
    int at = span.start();
    while (at < end) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        at++;
      } else if (c >= '0' && c <= '9') {
        at = number(at);
      } else if (Character.isLetter(c)) {
        at = add(at, run(at), Piece.Kind.WORD, -1);
      } else {
        at = add(at, at + 1, Piece.Kind.SYMBOL, -1);
      }
    }
  }

  private int run(int start) {
    int at = start;
    while (at < end && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int number(int start) {
    int at = digits(start);
    boolean isWhole = at - start <= MOST_DIGITS;
    // 1,500 and 3.5 are one number each, and neither is a year.
    while (at + 1 < end && isSeparator(start, at) && isDigit(at + 1)) {
      isWhole = false;
      at = digits(at + 1);
    }
    int value = isWhole ? Integer.parseInt(text, start, at, 10) : -1;
    int suffix = run(at);
    String letters = text.substring(at, Math.min(suffix, at + 3)).toLowerCase(Locale.ROOT);
    return switch (letters) {
      case "st", "nd", "rd", "th" -> add(start, suffix, Piece.Kind.ORDINAL, value);
      case "s" -> add(start, suffix, Piece.Kind.DECADE, value);
      default -> add(start, at, Piece.Kind.NUMBER, value);
    };
  }

  private boolean isSeparator(int start, int at) {
    char c = text.charAt(at);
    boolean isThousands = c == ',' && at - start <= 3 && digits(at + 1) - at == 4;
    return isThousands || (c == '.' && isDigit(at + 1));
  }

  private boolean isDigit(int at) {
    return at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private int digits(int start) {
    int at = start;
    while (isDigit(at)) {
      at++;
    }
    return at;
  }

  private int add(int from, int to, Piece.Kind kind, int value) {
    String lower = text.substring(from, to).toLowerCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(text.charAt(from));
    pieces.add(new Piece(lower, kind, value, from, to, capital));
    return to;
  }

  int size() {
    return pieces.size();
  }

  /** The piece there, {@link Piece#NONE} beyond the ends. */
  Piece at(int index) {
    return index < 0 || index >= pieces.size() ? Piece.NONE : pieces.get(index);
  }

  /** The word there, empty beyond the ends. */
  String word(int index) {
    return at(index).lower();
  }

  /** Whether nothing stands between the piece and the one before it. */
  boolean isGlued(int index) {
    return index > 0 && at(index - 1).end() == at(index).start();
  }

  /** The index after an optional full stop that belongs to an abbreviation. */
  int afterStop(int index) {
    return at(index).is(".") && isGlued(index) ? index + 1 : index;
  }

  /** The index after an optional comma. */
  int afterComma(int index) {
    return at(index).is(",") ? index + 1 : index;
  }

  boolean isDash(int index) {
    String lower = word(index);
    return lower.equals("-") || lower.equals("–") || lower.equals("—") || lower.equals("‑");
  }

  Span span(int from, int to) {
    return new Span(at(from).start(), at(to - 1).end());
  }
}
