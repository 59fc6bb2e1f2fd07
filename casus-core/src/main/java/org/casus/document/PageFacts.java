package org.casus.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page or a text says of itself.
 *
 * @param title the headline
 * @param authors as the byline names them
 * @param published when it was published
 * @param updated when it was last changed
 * @param publisher the outlet
 * @param url the canonical address
 * @param language ISO 639-1, as claimed
 * @param keywords its own tags
 */
record PageFacts(
    @Nullable String title,
    List<String> authors,
    @Nullable PageMoment published,
    @Nullable PageMoment updated,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable String language,
    List<String> keywords) {
  PageFacts {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }

  /** The day of publication. */
  @Nullable LocalDate day() {
    return published == null ? null : published.day();
  }

  static final PageFacts NONE = new PageFacts(null, List.of(), null, null, null, null, null, List.of());
}
