package org.casus.attribution;

import org.casus.text.Span;

/**
 * The outlet's own doubt of what it reports.
 *
 * @param span the words that doubt: "could not be verified"
 * @param text those words
 */
public record Doubt(Span span, String text) {}
