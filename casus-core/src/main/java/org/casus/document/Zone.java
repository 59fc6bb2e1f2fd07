package org.casus.document;

import org.casus.text.Span;

/** A stretch of a document's text and the part it plays on the page. */
public record Zone(Kind kind, Span span) {
  /** The parts of a page. Events are read from title and body alone. */
  public enum Kind {
    TITLE,
    BYLINE,
    DATE,
    CAPTION,
    SUMMARY,
    TEASER,
    KEYWORDS,
    /** Paragraphs of the body in another language than the one that is coded. */
    FOREIGN,
    BODY;

    /** Whether events are read from it. */
    public boolean holdsEvents() {
      return this == TITLE || this == BODY;
    }
  }
}
