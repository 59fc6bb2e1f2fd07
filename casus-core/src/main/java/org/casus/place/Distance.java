package org.casus.place;

/** Lengths of the shortest ways over the globe. */
final class Distance {
  private static final double KILOMETRES_A_DEGREE = 111.2;

  private Distance() {}

  /**
   * The kilometres between two rows, by the plane that touches the earth between them: exact to a
   * few per cent where it matters, below 500 km.
   */
  static double kilometres(PlaceTable table, int one, int two) {
    double north = table.latitude(one) - table.latitude(two);
    double east = Math.abs(table.longitude(one) - table.longitude(two));
    double middle = Math.toRadians((table.latitude(one) + table.latitude(two)) / 2);
    double flat = Math.min(east, 360 - east) * Math.cos(middle);
    return Math.sqrt(north * north + flat * flat) * KILOMETRES_A_DEGREE;
  }
}
