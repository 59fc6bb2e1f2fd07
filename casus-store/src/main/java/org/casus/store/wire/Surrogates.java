package org.casus.store.wire;

import org.jspecify.annotations.Nullable;

/** Halves of surrogate pairs that stand alone: they are Java characters, but no Unicode text. */
final class Surrogates {
  private Surrogates() {}

  /**
   * Writes each lone half as a JSON escape, so that the text can be encoded and read back whole.
   */
  static String escapeLone(String json) {
    int at = firstLone(json, 0);
    if (at < 0) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    int done = 0;
    for (; at >= 0; at = firstLone(json, done)) {
      escaped.append(json, done, at).append("\\u").append(Integer.toHexString(json.charAt(at)));
      done = at + 1;
    }
    return escaped.append(json, done, json.length()).toString();
  }

  /** Puts the replacement character in the place of each lone half. */
  static @Nullable String replaceLone(@Nullable String text) {
    if (text == null || firstLone(text, 0) < 0) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text);
    for (int at = firstLone(text, 0); at >= 0; at = firstLone(text, at + 1)) {
      replaced.setCharAt(at, '\uFFFD');
    }
    return replaced.toString();
  }

  private static int firstLone(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isSurrogate(c)) {
        if (!startsPair(text, at)) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }

  private static boolean startsPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }
}
