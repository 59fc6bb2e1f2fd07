package org.casus.store.wire;

/**
 * One column of a flat table.
 *
 * @param name in lower snake case
 * @param type what its values are
 * @param description what it says, for a reader of the data
 */
public record Column(String name, Type type, String description) {
  /** What the values of a column are in Java; all but lists may be null. */
  public enum Type {
    /** A {@link String}. */
    TEXT,
    /** A {@link java.util.List} of strings. */
    LIST,
    /** A {@link Long}. */
    INTEGER,
    /** A {@link Double}. */
    NUMBER,
    /** A {@link java.time.LocalDate}. */
    DATE
  }
}
