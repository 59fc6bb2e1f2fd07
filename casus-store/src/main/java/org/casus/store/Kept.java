package org.casus.store;

/**
 * What became of a batch.
 *
 * @param added documents that the store did not hold
 * @param renewed documents that it held with another text or by another coder: a new version each
 * @param known documents that it held already, just so
 */
public record Kept(int added, int renewed, int known) {
  /** Nothing was given. */
  public static final Kept NONE = new Kept(0, 0, 0);

  /** The two together. */
  public Kept plus(Kept other) {
    return new Kept(added + other.added, renewed + other.renewed, known + other.known);
  }
}
