package org.casus.language;

import java.util.Arrays;

/** Rows of numbers that one thread uses again and again, so that it need not ask for new ones. */
final class Rows {
  /** More rows than these are given but not kept. */
  private static final int KEPT = 1024;

  private final int width;
  private float[][] rows = new float[0][];

  /** Rows of so many numbers. */
  Rows(int width) {
    this.width = width;
  }

  /** So many rows or more, with whatever was left in them. */
  float[][] atLeast(int count) {
    if (count <= rows.length) {
      return rows;
    }
    float[][] more = Arrays.copyOf(rows, Math.max(count, Math.min(KEPT, 2 * rows.length)));
    for (int at = rows.length; at < more.length; at++) {
      more[at] = new float[width];
    }
    if (more.length <= KEPT) {
      rows = more;
    }
    return more;
  }
}
