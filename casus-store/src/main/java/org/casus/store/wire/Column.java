package org.casus.store.wire;

import org.jspecify.annotations.Nullable;

/**
 * One column of the flat event table.
 *
 * @param name in lower snake case
 * @param type what its values are
 * @param description what it says, for a reader of the data
 * @param value how an event's value is read; null where the event has none
 */
public record Column(String name, Type type, String description, Value value) {
  /** What the values of a column are, in Java and in the store. */
  public enum Type {
    /** A {@link String}. */
    TEXT,
    /** A {@link java.util.List} of strings, never null. */
    LIST,
    /** A {@link Long}. */
    INTEGER,
    /** A {@link Double}. */
    NUMBER,
    /** A {@link java.time.LocalDate}. */
    DATE
  }

  /** Reads one value off an event. */
  @FunctionalInterface
  public interface Value {
    /** The value, of the Java type that the column's type names. */
    @Nullable Object of(EventLine line);
  }
}
