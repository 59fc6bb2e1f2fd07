package org.casus.document;

import java.time.LocalDate;
import java.util.List;
import org.casus.source.Provenance;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article's clean text, with what is known about it.
 *
 * @param id the giver's id, else a hash of the content; stable across runs
 * @param text what every span points into
 * @param title the headline, whether or not it also stands in the text
 * @param authors as the byline or the page names them
 * @param published the day of publication
 * @param publisher the outlet's name
 * @param url where it was published
 * @param language ISO 639-1 code
 * @param languageConfidence how sure the language is, between 0 and 1; null where it is only
 *     claimed
 * @param provenance where it was read
 * @param keywords the page's own tags
 * @param zones the parts of the text, in order, without overlap; text outside every zone is body
 * @param publication what its page tells of its publication beside these
 */
public record Document(
    String id,
    String text,
    @Nullable String title,
    List<String> authors,
    @Nullable LocalDate published,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable String language,
    @Nullable Double languageConfidence,
    Provenance provenance,
    List<String> keywords,
    List<Zone> zones,
    Publication publication) {
  public Document {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    zones = List.copyOf(zones);
  }

  /** Whether these characters are part of the headline as it stands in the text. */
  public boolean inTitle(Span span) {
    int low = 0;
    int high = zones.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (zones.get(middle).span().start() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Zone zone = low > 0 ? zones.get(low - 1) : null;
    return zone != null && zone.kind() == Zone.Kind.TITLE && zone.span().covers(span);
  }

  /** A document of which no page tells more. */
  public Document(
      String id,
      String text,
      @Nullable String title,
      List<String> authors,
      @Nullable LocalDate published,
      @Nullable String publisher,
      @Nullable String url,
      @Nullable String language,
      Provenance provenance,
      List<String> keywords,
      List<Zone> zones) {
    this(
        id,
        text,
        title,
        authors,
        published,
        publisher,
        url,
        language,
        null,
        provenance,
        keywords,
        zones,
        Publication.UNKNOWN);
  }
}
