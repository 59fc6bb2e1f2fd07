package org.casus.place;

import org.casus.text.Span;

/**
 * A place name in the text.
 *
 * @param sentence the index of its sentence
 * @param head the index of its head token in that sentence
 * @param span its characters
 * @param text those characters
 */
public record Toponym(int sentence, int head, Span span, String text) {}
