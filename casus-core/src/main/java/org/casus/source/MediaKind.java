package org.casus.source;

/** What the characters of a raw item are. */
public enum MediaKind {
  /** Plain text; never rewritten. */
  PLAIN,
  /** One HTML page, as saved or served. */
  HTML
}
