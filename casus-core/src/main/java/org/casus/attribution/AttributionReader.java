package org.casus.attribution;

import java.util.List;
import java.util.Optional;
import org.casus.actor.Cast;
import org.casus.event.EventMention;
import org.casus.language.AnnotatedDocument;

/** Finds out who answers for each event mention, how certain it is, and whether it happened. */
public interface AttributionReader {
  /**
   * One claim for each event mention, in the same order, but for those in which nobody is known by
   * country or sector once the speaker's "we" has been read.
   */
  List<Claim> read(AnnotatedDocument annotated, Cast cast, List<EventMention> events);

  /** What this document says of events, read for one after the other; not thread-safe. */
  Claims over(AnnotatedDocument annotated, Cast cast);

  /** What one document says of the events in it. */
  interface Claims {
    /** The claim for an event mention, absent where nobody is known by country or sector. */
    Optional<Claim> of(EventMention event);
  }
}
