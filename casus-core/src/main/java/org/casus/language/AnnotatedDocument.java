package org.casus.language;

import java.util.List;
import org.casus.document.Document;
import org.casus.text.Span;

/** A document and its sentences, in the order of the text; only title and body have sentences. */
public record AnnotatedDocument(Document document, List<Sentence> sentences) {
  public AnnotatedDocument {
    sentences = List.copyOf(sentences);
  }

  /** The sentences that share a character with a stretch of the text, in order. */
  public List<Sentence> within(Span stretch) {
    int from = firstBehind(stretch.start());
    int to = from;
    while (to < sentences.size() && sentences.get(to).span().start() < stretch.end()) {
      to++;
    }
    return sentences.subList(from, to);
  }

  /** The first sentence that ends behind this character. */
  private int firstBehind(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
