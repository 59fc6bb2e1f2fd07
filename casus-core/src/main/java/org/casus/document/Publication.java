package org.casus.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What else a document's page tells of how it was published, and what told each value.
 *
 * @param moment when it was published, with the outlet's own zone where the page gives it
 * @param updated the day of its last change
 * @param updatedMoment the same with time and zone
 * @param subtitle the line under the headline, or the outlet's own summary
 * @param evidence for each value that is known, where it came from
 */
public record Publication(
    @Nullable OffsetDateTime moment,
    @Nullable LocalDate updated,
    @Nullable OffsetDateTime updatedMoment,
    @Nullable String subtitle,
    Map<Fact, Evidence> evidence) {
  /** A value of a document that has evidence. */
  public enum Fact {
    TITLE,
    SUBTITLE,
    AUTHORS,
    PUBLISHED,
    UPDATED,
    PUBLISHER,
    URL,
    LANGUAGE,
    KEYWORDS
  }

  public Publication {
    Map<Fact, Evidence> inOrder = new EnumMap<>(Fact.class);
    inOrder.putAll(evidence);
    evidence = Collections.unmodifiableMap(inOrder);
  }

  /** Nothing is known. */
  public static final Publication UNKNOWN = new Publication(null, null, null, null, Map.of());
}
