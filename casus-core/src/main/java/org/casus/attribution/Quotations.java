package org.casus.attribution;

import java.util.ArrayList;
import java.util.List;
import org.casus.language.AnnotatedDocument;
import org.casus.text.Span;

/** The stretches of a text within double quotation marks: straight, curly, or two apostrophes. */
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
      boolean twin = c == '\'' && at + 1 < text.length() && text.charAt(at + 1) == '\'';
      boolean breaks = c == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      if (open >= 0 && (breaks || at - open > LONGEST)) {
        open = close(spans, open, at);
      } else if (c == '“' && open >= 0) {
        close(spans, open, at);
        open = at;
      } else if (c == '“' || ((c == '"' || twin) && open < 0)) {
        open = at;
        at += twin ? 1 : 0;
      } else if (open >= 0 && (c == '”' || c == '"' || twin)) {
        at += twin ? 1 : 0;
        open = close(spans, open, at + 1);
      }
    }
    return new Quotations(spans);
  }

  private static int close(List<Span> spans, int open, int end) {
    spans.add(new Span(open, end));
    return -1;
  }

  /** Those that share a character with a stretch of the text. */
  Quotations within(Span stretch) {
    int from = startingBy(stretch.start());
    from -= from > 0 && spans.get(from - 1).overlaps(stretch) ? 1 : 0;
    int to = from;
    while (to < spans.size() && spans.get(to).overlaps(stretch)) {
      to++;
    }
    return new Quotations(spans.subList(from, to));
  }

  /** Whether these characters stand within quotation marks. */
  boolean covers(Span span) {
    int starting = startingBy(span.start());
    return starting > 0 && spans.get(starting - 1).covers(span);
  }

  /** How many start at this character or before it. */
  private int startingBy(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
