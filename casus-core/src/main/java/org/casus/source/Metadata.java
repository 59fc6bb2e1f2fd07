package org.casus.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the giver of an item says about it; every part may be absent.
 *
 * @param id the giver's own id of the document
 * @param title the headline, where it is given beside the text
 * @param published the day of publication
 * @param publisher the outlet's name
 * @param url where the document was published
 * @param language the ISO 639-1 code that the giver claims
 */
public record Metadata(
    @Nullable String id,
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable String language) {
  /** Nothing is known. */
  public static final Metadata NONE = new Metadata(null, null, null, null, null, null);
}
