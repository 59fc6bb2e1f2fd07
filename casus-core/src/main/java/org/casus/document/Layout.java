package org.casus.document;

import java.util.ArrayList;
import java.util.List;
import org.casus.document.Zone.Kind;
import org.casus.text.Span;

/** A text that grows by paragraphs, and the zones that they make. */
final class Layout {
  private static final String BETWEEN = "\n\n";

  private final StringBuilder text = new StringBuilder();
  private final List<Zone> zones = new ArrayList<>();

  /** Adds a paragraph; body after body makes one zone. */
  void add(Kind kind, String paragraph) {
    int start = text.isEmpty() ? 0 : text.append(BETWEEN).length();
    text.append(paragraph);
    mark(kind, start);
  }

  /** Adds a paragraph of body of which the first characters are a dateline. */
  void addBody(String paragraph, int dateline) {
    int length = paragraph.substring(0, dateline).stripTrailing().length();
    if (length == 0) {
      add(Kind.BODY, paragraph);
      return;
    }
    add(Kind.DATE, paragraph.substring(0, length));
    int start = text.length() + dateline - length;
    text.append(paragraph.substring(length));
    mark(Kind.BODY, start);
  }

  private void mark(Kind kind, int start) {
    Zone last = zones.isEmpty() ? null : zones.getLast();
    int from = start;
    if (last != null && kind == Kind.BODY && last.kind() == Kind.BODY) {
      zones.removeLast();
      from = last.span().start();
    }
    zones.add(new Zone(kind, new Span(from, text.length())));
  }

  String text() {
    return text.toString();
  }

  List<Zone> zones() {
    return List.copyOf(zones);
  }
}
