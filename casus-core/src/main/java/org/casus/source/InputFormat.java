package org.casus.source;

/** What a file holds: told by looking at it, or by the user. */
public enum InputFormat {
  /** Look at the first bytes, then at the file's name. */
  AUTO,
  /** A document a line, each a JSON object. */
  JSON_LINES,
  /** One HTML page. */
  HTML,
  /** A feed in RSS or Atom, of many articles. */
  FEED,
  /** One plain text. */
  TEXT
}
