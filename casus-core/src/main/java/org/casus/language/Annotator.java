package org.casus.language;

import org.casus.document.Document;

/** Reads the language of a document. Implementations are thread-safe and deterministic. */
public interface Annotator {
  /** Divides title and body into sentences and tokens, tags, lemmatises and parses them. */
  AnnotatedDocument annotate(Document document);
}
