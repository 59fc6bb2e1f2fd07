package org.casus.time;

import org.casus.text.Span;

/**
 * Words that say when.
 *
 * @param sentence the index of their sentence
 * @param head the index of their head token in that sentence
 * @param span their characters
 * @param text those characters
 */
public record TimeExpression(int sentence, int head, Span span, String text) {}
