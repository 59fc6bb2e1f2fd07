package org.casus.document;

import org.casus.source.Limits;
import org.casus.source.MediaKind;
import org.casus.source.RawItem;
import org.jspecify.annotations.Nullable;

/** Finds the article in a raw item. Thread-safe; the same item gives the same document. */
public final class Extractor {
  private final Limits limits;
  private final LanguageIdentifier languages = new LanguageIdentifier();

  /** Reads within the usual limits. */
  public Extractor() {
    this(Limits.DEFAULT);
  }

  /** Reads within these limits. */
  public Extractor(Limits limits) {
    this.limits = limits;
  }

  /** The article, or why there is none. */
  public Extraction extract(RawItem item) {
    Draft draft = draft(item);
    if (draft.rejection() != null) {
      return new Extraction.Rejected(draft.document(item), draft.rejection());
    }
    LanguageZones found = LanguageZones.of(draft.text(), draft.zones(), languages);
    Document document = draft.with(found.zones()).document(item, found.language());
    return found.language().isEnglish()
        ? new Extraction.Extracted(document)
        : new Extraction.Rejected(document, foreign(found.language()));
  }

  private Draft draft(RawItem item) {
    String content = item.content();
    Rejection unfit = unfitness(item, content);
    if (unfit != null) {
      return Draft.unfit(unfit.reason(), unfit.detail());
    }
    return switch (item.kind()) {
      case PLAIN -> PlainText.read(content, item.metadata().title());
      case HTML -> PageReader.read(content, item.metadata().url(), limits);
    };
  }

  private @Nullable Rejection unfitness(RawItem item, String content) {
    if (isBlank(content)) {
      return new Rejection(Rejection.Reason.EMPTY, "there is nothing but white space in it");
    }
    if (content.length() > limits.characters()) {
      return new Rejection(
          Rejection.Reason.TOO_LARGE,
          "it has " + content.length() + " characters; the most is " + limits.characters());
    }
    Signs signs = Signs.of(content);
    if (item.kind() == MediaKind.HTML && signs.tags() > limits.tags()) {
      return new Rejection(
          Rejection.Reason.TOO_LARGE,
          "the page has " + signs.tags() + " tags; the most is " + limits.tags());
    }
    return signs.areOfText()
        ? null
        : new Rejection(
            Rejection.Reason.NOT_TEXT, "control characters or undecodable bytes prevail in it");
  }

  // No-break spaces and the like show nothing, either.
  private static boolean isBlank(String content) {
    int at = 0;
    while (at < content.length() && Segments.isBlank(content.charAt(at))) {
      at++;
    }
    return at == content.length();
  }

  private static Rejection foreign(Language language) {
    return new Rejection(
        Rejection.Reason.LANGUAGE_NOT_SUPPORTED,
        "the text looks like %s (%s); only English (en) can be coded"
            .formatted(language.name(), language.code()));
  }
}
