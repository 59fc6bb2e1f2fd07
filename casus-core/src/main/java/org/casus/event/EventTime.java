package org.casus.event;

import java.time.LocalDate;
import org.casus.text.Span;
import org.casus.time.TimeInterval;

/**
 * When an event happens, with the words that say so.
 *
 * @param span those words; empty, at the start of the text, where no words say it
 * @param text the words
 * @param interval the days
 */
public record EventTime(Span span, String text, TimeInterval interval) {
  /** What a time rests on. */
  public enum Basis {
    /** Words of the text. */
    TEXT,
    /** The date that the input gives the document. */
    DOCUMENT
  }

  /** The date that the input gives a document, where its words say none. */
  public static EventTime ofDocument(LocalDate date) {
    return new EventTime(new Span(0, 0), "", TimeInterval.day(date));
  }

  /** What it rests on. */
  public Basis basis() {
    return span.length() == 0 ? Basis.DOCUMENT : Basis.TEXT;
  }
}
