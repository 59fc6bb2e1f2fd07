package org.casus.report;

import java.util.List;
import org.casus.attribution.Claim;
import org.casus.text.Span;

/**
 * One happening as one document reports it.
 *
 * @param id a hash of document, trigger span, type and codebook version
 * @param claim what is told, by whom, and how certain
 * @param mentions the later triggers of the same happening in this document
 */
public record EventReport(String id, Claim claim, List<Span> mentions) {
  public EventReport {
    mentions = List.copyOf(mentions);
  }
}
