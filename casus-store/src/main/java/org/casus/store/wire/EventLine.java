package org.casus.store.wire;

import org.casus.attribution.Claim;
import org.casus.attribution.Factuality;
import org.casus.document.Document;
import org.casus.event.EventMention;
import org.casus.language.Sentence;
import org.casus.report.EventReport;
import org.casus.text.CodePoints;
import org.casus.text.Span;

/**
 * An event and the document that reports it: what one row of the flat table is made of.
 *
 * @param record the coded document
 * @param report the event
 * @param points the way from Java's offsets to code points in the document's text
 */
public record EventLine(DocumentRecord.Coded record, EventReport report, CodePoints points) {
  Document document() {
    return record.document();
  }

  Claim claim() {
    return report.claim();
  }

  EventMention event() {
    return claim().event();
  }

  Factuality factuality() {
    return claim().factuality();
  }

  Sentence sentence() {
    return record.coded().annotated().sentences().get(event().clause().sentence());
  }

  Span sentenceSpan() {
    return sentence().span();
  }
}
