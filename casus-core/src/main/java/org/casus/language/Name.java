package org.casus.language;

import org.casus.text.Span;

/**
 * A name that a sentence holds, without articles and titles before it.
 *
 * @param from the index of its first token
 * @param to the index after its last token
 * @param span its characters in the document's text
 * @param type what it names
 */
public record Name(int from, int to, Span span, NameType type) {
  /** Whether the token with this index is part of the name. */
  public boolean covers(int token) {
    return from <= token && token < to;
  }
}
