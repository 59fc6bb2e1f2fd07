package org.casus.source;

import java.util.function.LongSupplier;

/**
 * How much has come out of one input, from all that is packed within it, however deep; it stops
 * what is a bomb.
 */
final class Unpacked {
  private final Limits.Unpacking limits;
  private final LongSupplier packed;
  private long bytes;
  private long entries;
  private boolean over;

  /**
   * @param limits how much may come out
   * @param packed how many bytes of the input have been read
   */
  Unpacked(Limits.Unpacking limits, LongSupplier packed) {
    this.limits = limits;
    this.packed = packed;
  }

  /** Counts bytes that came out. */
  void add(int more) throws OverLimitException {
    bytes += more;
    if (bytes > limits.freeBytes() && bytes / limits.ratio() > packed.getAsLong()) {
      over = true;
      throw new OverLimitException(
          "unpacking stopped: more than "
              + limits.ratio()
              + " times its size came out of it; is it a decompression bomb? unpack it yourself");
    }
  }

  /** Counts a file that came out. */
  void addEntry() throws OverLimitException {
    entries++;
    if (entries > limits.entries()) {
      over = true;
      throw new OverLimitException(
          "unpacking stopped: it holds more than "
              + limits.entries()
              + " files; divide it, or unpack it yourself");
    }
  }

  /** Whether a limit was passed: nothing more is to be unpacked. */
  boolean isOver() {
    return over;
  }
}
