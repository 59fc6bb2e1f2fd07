package org.casus.document;

/** What of a page told one of its values, the most trusted first. */
public enum Evidence {
  /** Whoever handed the page over said so beside it. */
  GIVEN,
  /** A description of the article in JSON-LD. */
  JSON_LD,
  /** Attributes of microdata, RDFa or hAtom. */
  MICRODATA,
  /** The terms of OpenGraph. */
  OPEN_GRAPH,
  /** Other metadata in the page's head. */
  META,
  /** A {@code time} element. */
  TIME_ELEMENT,
  /** The page's address. */
  URL,
  /** Data that a script of the page holds. */
  SCRIPT,
  /** What the reader sees. */
  VISIBLE
}
