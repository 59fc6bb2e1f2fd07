package org.casus.language;

import java.util.List;
import org.casus.document.Document;

/** A document and its sentences, in the order of the text; only title and body have sentences. */
public record AnnotatedDocument(Document document, List<Sentence> sentences) {
  public AnnotatedDocument {
    sentences = List.copyOf(sentences);
  }
}
