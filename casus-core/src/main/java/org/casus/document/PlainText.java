package org.casus.document;

import java.util.List;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads plain text, which is never rewritten: only its zones are found. */
final class PlainText {
  private PlainText() {}

  static Draft read(String text, @Nullable String title) {
    int start = 0;
    while (Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    Span all = new Span(start, text.stripTrailing().length());
    return new Draft(text, List.of(new Zone(Zone.Kind.BODY, all)), PageFacts.NONE, null);
  }
}
