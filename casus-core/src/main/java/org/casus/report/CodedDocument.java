package org.casus.report;

import java.util.List;
import org.casus.actor.Cast;
import org.casus.language.AnnotatedDocument;
import org.casus.place.LocatedToponym;
import org.casus.time.DatedExpression;

/**
 * Everything one document says.
 *
 * @param annotated the document and its sentences
 * @param cast whom its words name
 * @param places its located place names
 * @param times its time expressions
 * @param events what it reports, in the order of the sentences
 * @param codebookVersion the version of the codebook that coded it
 */
public record CodedDocument(
    AnnotatedDocument annotated,
    Cast cast,
    List<LocatedToponym> places,
    List<DatedExpression> times,
    List<EventReport> events,
    String codebookVersion) {
  public CodedDocument {
    places = List.copyOf(places);
    times = List.copyOf(times);
    events = List.copyOf(events);
  }
}
