package org.casus.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides written words into the pieces that names are compared by.
 *
 * <p>Accents are folded, dots dropped ("U.N." is "UN"), words divided at hyphens, slashes and
 * spaces, a possessive "'s" stands by itself, any other apostrophe is dropped. Case is kept.
 */
final class Atoms {
  private static final String DROPPED = "-/.'";

  private Atoms() {}

  /** The pieces of a word or of a phrase; none for a hyphen, a full stop or an apostrophe alone. */
  static List<String> of(String text) {
    if (isWhole(text)) {
      return List.of(text);
    }
    if (text.length() == 1 && DROPPED.contains(text)) {
      return List.of();
    }
    return divide(isAscii(text) ? text : fold(text));
  }

  /** Whether a word is one piece as it stands. */
  static boolean isWhole(String text) {
    return text.length() == 1 && isAscii(text) ? isPiece(text.charAt(0)) : isPlain(text);
  }

  private static boolean isPiece(char c) {
    return c > ' ' && DROPPED.indexOf(c) < 0;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      int kind = Character.getType(c);
      if (kind != Character.NON_SPACING_MARK && kind != Character.FORMAT) {
        append(folded, c);
      }
    }
    return folded.toString();
  }

  private static void append(StringBuilder folded, char c) {
    switch (c) {
      case 'ı' -> folded.append('i');
      case 'ł' -> folded.append('l');
      case 'Ł' -> folded.append('L');
      case 'ø' -> folded.append('o');
      case 'Ø' -> folded.append('O');
      case 'đ' -> folded.append('d');
      case 'Đ' -> folded.append('D');
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'Æ' -> folded.append("Ae");
      case 'ə' -> folded.append('a');
      case '’', '‘', '`', 'ʼ', 'ʻ', '´', 'ʾ', 'ʿ' -> folded.append('\'');
      case '–', '—', '‑', '‐' -> folded.append('-');
      default -> folded.append(c);
    }
  }

  private static List<String> divide(String text) {
    List<String> atoms = new ArrayList<>();
    StringBuilder atom = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '&' || c == '$') {
        atom.append(c);
      } else if (c == '\'') {
        if (isPossessive(text, i)) {
          end(atom, atoms);
        }
      } else if (c == '-' || c == '/' || Character.isWhitespace(c)) {
        end(atom, atoms);
      } else if (c != '.') {
        end(atom, atoms);
        atoms.add(String.valueOf(c));
      }
    }
    end(atom, atoms);
    return atoms;
  }

  private static boolean isPossessive(String text, int at) {
    return at + 1 < text.length()
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  private static void end(StringBuilder atom, List<String> atoms) {
    if (!atom.isEmpty()) {
      atoms.add(atom.toString());
      atom.setLength(0);
    }
  }
}
