package org.casus.source;

/** The ways in which input can be unreadable. */
public enum Damage {
  /** No such file or folder. */
  MISSING,
  /** The system refused it or broke off. */
  UNREADABLE,
  /** It breaks its own format. */
  MALFORMED,
  /** It holds bytes that are no text. */
  NOT_TEXT,
  /** It is over one of the {@link Limits}. */
  TOO_LARGE,
  /** It holds no document at all. */
  EMPTY
}
