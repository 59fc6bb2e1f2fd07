package org.casus.actor;

import org.casus.language.Token;
import org.casus.text.Span;

/**
 * A nominal and the words before and after it that belong to it, without relative clauses,
 * participles and appositions.
 *
 * @param sentence the index of the sentence
 * @param head the head token
 * @param from the index of the first token
 * @param to the index after the last token of the phrase proper
 * @param end the index after the last token, an "of" phrase included
 */
record NounPhrase(int sentence, Token head, int from, int to, int end) {
  /** The mention that its words are. */
  Mention mention(Syntax syntax, String text) {
    Span span = new Span(syntax.token(from).span().start(), syntax.token(end - 1).span().end());
    return new Mention(sentence, head.index(), span, span.in(text));
  }

  /** Whether this token is one of its own, an "of" phrase apart. */
  boolean covers(int token) {
    return from <= token && token < to;
  }
}
