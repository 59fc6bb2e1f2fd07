package org.casus.document;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.casus.document.Publication.Fact;
import org.casus.source.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * What a page or a text says of itself.
 *
 * @param title the headline
 * @param subtitle the line under it
 * @param authors as the byline names them
 * @param published when it was published
 * @param updated when it was last changed
 * @param publisher the outlet
 * @param url the canonical address
 * @param language ISO 639-1, as claimed
 * @param keywords its own tags
 */
record PageFacts(
    @Nullable Told<String> title,
    @Nullable Told<String> subtitle,
    Told<List<String>> authors,
    @Nullable PageMoment published,
    @Nullable PageMoment updated,
    @Nullable Told<String> publisher,
    @Nullable Told<String> url,
    @Nullable Told<String> language,
    Told<List<String>> keywords) {
  private static final Told<List<String>> NOBODY = new Told<>(List.of(), Evidence.VISIBLE);

  static final PageFacts NONE =
      new PageFacts(null, null, NOBODY, null, null, null, null, null, NOBODY);

  /** The value, or null where none is known. */
  static @Nullable String value(@Nullable Told<String> told) {
    return told == null ? null : told.value();
  }

  /** The day of publication. */
  @Nullable LocalDate day() {
    return published == null ? null : published.day();
  }

  /** What stands beside the document's own values; what was given beside the item is so marked. */
  Publication publication(Metadata given) {
    Map<Fact, Evidence> evidence = new EnumMap<>(Fact.class);
    tell(evidence, Fact.TITLE, given.title(), title);
    tell(evidence, Fact.SUBTITLE, null, subtitle);
    tell(evidence, Fact.PUBLISHER, given.publisher(), publisher);
    tell(evidence, Fact.URL, given.url(), url);
    tell(evidence, Fact.LANGUAGE, null, language);
    tell(evidence, Fact.PUBLISHED, given.published(), told(published));
    tell(evidence, Fact.UPDATED, null, told(updated));
    tell(evidence, Fact.AUTHORS, null, authors.value().isEmpty() ? null : authors);
    tell(evidence, Fact.KEYWORDS, null, keywords.value().isEmpty() ? null : keywords);
    return new Publication(
        published == null || given.published() != null ? null : published.exact(),
        updated == null ? null : updated.day(),
        updated == null ? null : updated.exact(),
        value(subtitle),
        evidence);
  }

  private static @Nullable Told<LocalDate> told(@Nullable PageMoment moment) {
    return moment == null ? null : new Told<>(moment.day(), moment.evidence());
  }

  private static void tell(
      Map<Fact, Evidence> evidence, Fact fact, @Nullable Object given, @Nullable Told<?> told) {
    if (given != null) {
      evidence.put(fact, Evidence.GIVEN);
    } else if (told != null) {
      evidence.put(fact, told.evidence());
    }
  }
}
