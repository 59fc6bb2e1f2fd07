package org.casus.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.document.Document;
import org.casus.document.Extraction;
import org.casus.document.Rejection;
import org.casus.document.Zone;
import org.casus.text.Span;

/**
 * A treaty in Spanish or French. Its parties are read by the letters of their names, which asks for
 * no analysis of the language; of events it tells none.
 */
public final class ForeignTreaty {
  private static final Set<String> LANGUAGES = Set.of("es", "fr");

  private ForeignTreaty() {}

  /** The document, all of it foreign, if it was rejected for its language and is a treaty. */
  public static Optional<Document> of(Extraction.Rejected rejected) {
    Document document = rejected.document();
    boolean isTreaty =
        rejected.rejection().reason() == Rejection.Reason.LANGUAGE_NOT_SUPPORTED
            && LANGUAGES.contains(String.valueOf(document.language()))
            && new TreatyText(document.text()).isForeignTreaty();
    return isTreaty ? Optional.of(withoutBody(document)) : Optional.empty();
  }

  private static Document withoutBody(Document document) {
    Span all = new Span(0, document.text().length());
    return new Document(
        document.id(),
        document.text(),
        document.title(),
        document.authors(),
        document.published(),
        document.publisher(),
        document.url(),
        document.language(),
        document.languageConfidence(),
        document.provenance(),
        document.keywords(),
        List.of(new Zone(Zone.Kind.FOREIGN, all)),
        document.publication());
  }
}
