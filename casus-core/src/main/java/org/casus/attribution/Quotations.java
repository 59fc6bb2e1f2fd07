package org.casus.attribution;

import java.util.ArrayList;
import java.util.List;
import org.casus.language.AnnotatedDocument;
import org.casus.text.Span;

/** The stretches of a text within double quotation marks, straight or curly. */
record Quotations(List<Span> spans) {
  private static final int LONGEST = 2_000;

  Quotations {
    spans = List.copyOf(spans);
  }

  /** Finds them in one pass; a mark that is never closed opens nothing beyond its paragraph. */
  static Quotations of(AnnotatedDocument annotated) {
    String text = annotated.document().text();
    List<Span> spans = new ArrayList<>();
    int open = -1;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean breaks = c == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      if (open >= 0 && (breaks || at - open > LONGEST)) {
        open = close(spans, open, at);
      } else if (c == '“' || (c == '"' && open < 0)) {
        open = at;
      } else if (open >= 0 && (c == '”' || c == '"')) {
        open = close(spans, open, at + 1);
      }
    }
    return new Quotations(spans);
  }

  private static int close(List<Span> spans, int open, int end) {
    spans.add(new Span(open, end));
    return -1;
  }

  /** Whether these characters stand within quotation marks. */
  boolean covers(Span span) {
    return spans.stream().anyMatch(quotation -> quotation.covers(span));
  }
}
