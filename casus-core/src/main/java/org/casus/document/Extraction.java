package org.casus.document;

/** What became of a raw item when we looked for an article in it. */
public sealed interface Extraction {
  /** An article was found. */
  record Extracted(Document document) implements Extraction {}

  /**
   * The item is unfit.
   *
   * @param document as much of the document as is known; its text may be empty
   * @param rejection why
   */
  record Rejected(Document document, Rejection rejection) implements Extraction {}
}
