package org.casus.document;

import org.casus.source.Limits;
import org.casus.source.MediaKind;
import org.casus.source.RawItem;
import org.jspecify.annotations.Nullable;

/** Finds the article in a raw item. Thread-safe; the same item gives the same document. */
public final class Extractor {
  private static final int PART = 1 << 13;

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
    boolean many = item.kind() == MediaKind.HTML && content.length() > limits.tags();
    long tags = many ? tags(content) : 0;
    if (tags > limits.tags()) {
      return new Rejection(
          Rejection.Reason.TOO_LARGE,
          "the page has " + tags + " tags; the most is " + limits.tags());
    }
    return isText(content)
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

  // The tree of a page takes far more memory than its characters: some 300 bytes a tag.
  private static long tags(String content) {
    long tags = 0;
    for (int at = content.indexOf('<'); at >= 0; at = content.indexOf('<', at + 1)) {
      tags++;
    }
    return tags;
  }

  // One character in ten that no writer writes: a file of another kind, or a lost encoding.
  private static boolean isText(String content) {
    char[] part = new char[Math.min(PART, content.length())];
    long strange = 0;
    for (int from = 0; from < content.length(); from += PART) {
      int to = Math.min(content.length(), from + PART);
      content.getChars(from, to, part, 0);
      strange += strange(part, to - from);
    }
    return 10 * strange <= content.length();
  }

  private static int strange(char[] part, int length) {
    int strange = 0;
    for (int i = 0; i < length; i++) {
      char c = part[i];
      if (c < ' ' || c >= '\uFFFD') {
        strange += c == '\n' || c == '\r' || c == '\t' || c == '\f' ? 0 : 1;
      }
    }
    return strange;
  }

  private static Rejection foreign(Language language) {
    return new Rejection(
        Rejection.Reason.LANGUAGE_NOT_SUPPORTED,
        "the text looks like %s (%s); only English (en) can be coded"
            .formatted(language.name(), language.code()));
  }
}
