package org.casus.source;

import java.time.Instant;
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
 * @param captured when a crawler fetched it
 */
public record Metadata(
    @Nullable String id,
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable String language,
    @Nullable Instant captured) {
  /** Nothing is known. */
  public static final Metadata NONE = new Metadata(null, null, null, null, null, null);

  /** What is known of an item that was not captured by a crawler. */
  public Metadata(
      @Nullable String id,
      @Nullable String title,
      @Nullable LocalDate published,
      @Nullable String publisher,
      @Nullable String url,
      @Nullable String language) {
    this(id, title, published, publisher, url, language, null);
  }

  /** What is known of a page in a web archive. */
  static Metadata ofCapture(@Nullable String url, @Nullable Instant captured) {
    return new Metadata(null, null, null, null, url, null, captured);
  }
}
