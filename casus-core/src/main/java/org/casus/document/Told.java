package org.casus.document;

/**
 * A value with what told it.
 *
 * @param <T> the value's type
 */
record Told<T>(T value, Evidence evidence) {}
