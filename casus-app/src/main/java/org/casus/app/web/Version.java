package org.casus.app.web;

import org.jspecify.annotations.Nullable;

/**
 * The version of a page or feed that is known already, by which a server can say that it has not
 * changed.
 *
 * @param tag as {@code ETag} gave it
 * @param changed as {@code Last-Modified} gave it
 */
public record Version(@Nullable String tag, @Nullable String changed) {
  /** Nothing is known. */
  public static final Version NONE = new Version(null, null);
}
