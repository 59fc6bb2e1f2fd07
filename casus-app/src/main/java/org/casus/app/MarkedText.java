package org.casus.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.text.Span;

/** A stretch of text with its marked parts in brackets: {@code [police|actor] arrested}. */
final class MarkedText {
  private final String text;
  private final Span stretch;
  private final boolean colour;
  private final List<Mark> marks = new ArrayList<>();

  /** A part and what it is. */
  private record Mark(Span span, Role role) {}

  /** What a marked part is to the event, each with its ANSI colour. */
  enum Role {
    ACTOR("actor", 32),
    RECIPIENT("recipient", 34),
    TRIGGER("event", 31),
    PLACE("place", 33),
    TIME("time", 36),
    SPEAKER("speaker", 35),
    CUE("cue", 35),
    NUMBER("number", 36);

    private final String label;
    private final int colour;

    Role(String label, int colour) {
      this.label = label;
      this.colour = colour;
    }
  }

  MarkedText(String text, Span stretch, boolean colour) {
    this.text = text;
    this.stretch = stretch;
    this.colour = colour;
  }

  /** Marks a part; one that lies outside the stretch is left out. */
  MarkedText mark(Span span, Role role) {
    Mark mark = new Mark(span, role);
    if (stretch.covers(span) && span.length() > 0 && !marks.contains(mark)) {
      marks.add(mark);
    }
    return this;
  }

  /** The stretch with its brackets. */
  String render() {
    // Of two parts that end together the inner is closed first; of two that begin together the
    // outer is opened first.
    List<Mark> opening = marks.stream().sorted(Comparator.comparing(Mark::span)).toList();
    List<Mark> closing = opening.reversed();
    StringBuilder out = new StringBuilder();
    for (int at = stretch.start(); at <= stretch.end(); at++) {
      for (Mark mark : closing) {
        if (mark.span().end() == at) {
          out.append(style(mark, "|" + mark.role().label + "]"));
        }
      }
      for (Mark mark : opening) {
        if (mark.span().start() == at) {
          out.append(style(mark, "["));
        }
      }
      if (at < stretch.end()) {
        out.append(Character.isWhitespace(text.charAt(at)) ? ' ' : text.charAt(at));
      }
    }
    return out.toString();
  }

  private String style(Mark mark, String bracket) {
    return colour ? "\u001b[1;" + mark.role().colour + "m" + bracket + "\u001b[0m" : bracket;
  }
}
