package org.casus.document;

import java.util.List;
import org.casus.source.Metadata;
import org.casus.source.RawItem;
import org.casus.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What reading an item gave, before it is known whether the item is fit.
 *
 * @param text the clean text
 * @param zones its parts in order; all that is no white space lies in one of them
 * @param facts what the item says of itself
 * @param rejection why it is unfit, where reading it showed that already
 */
record Draft(String text, List<Zone> zones, PageFacts facts, @Nullable Rejection rejection) {
  Draft {
    zones = List.copyOf(zones);
  }

  static Draft unfit(Rejection.Reason reason, String detail) {
    return new Draft("", List.of(), PageFacts.NONE, new Rejection(reason, detail));
  }

  /** The same with other zones. */
  Draft with(List<Zone> others) {
    return new Draft(text, others, facts, rejection);
  }

  /** The document of an item whose language is only claimed. */
  Document document(RawItem item) {
    return document(item, item.metadata().language(), null);
  }

  /** The document of an item in this language. */
  Document document(RawItem item, Language language) {
    return document(item, language.code(), language.confidence());
  }

  // What was given beside the item wins over what the item says of itself.
  private Document document(RawItem item, @Nullable String language, @Nullable Double confidence) {
    Metadata given = item.metadata();
    return new Document(
        given.id() != null ? given.id() : Fingerprint.of(item.kind().name(), item.content()),
        text,
        given.title() != null ? given.title() : PageFacts.value(facts.title()),
        facts.authors().value(),
        given.published() != null ? given.published() : facts.day(),
        given.publisher() != null ? given.publisher() : PageFacts.value(facts.publisher()),
        given.url() != null ? given.url() : PageFacts.value(facts.url()),
        language,
        confidence,
        item.provenance(),
        facts.keywords().value(),
        zones,
        facts.publication(given));
  }
}
