package org.casus.document;

/**
 * Why a document was not coded.
 *
 * @param reason the kind of unfitness
 * @param detail what was found, in one sentence for a person
 */
public record Rejection(Reason reason, String detail) {
  /** The kinds of unfitness. */
  public enum Reason {
    /** Nothing but white space. */
    EMPTY,
    /** An index, a search page, a gallery, an error page. */
    NOT_AN_ARTICLE,
    /** Written in a language that no analyser is installed for. */
    LANGUAGE_NOT_SUPPORTED,
    /** Not text: control characters or undecodable bytes prevail. */
    NOT_TEXT,
    /** A line or record that breaks its own format. */
    MALFORMED,
    /** Over a limit of size. */
    TOO_LARGE,
    /** Not done within the time that one document may take. */
    OUT_OF_TIME,
    /** A fault of the coder itself; the detail names it. */
    CODER_FAULT
  }
}
