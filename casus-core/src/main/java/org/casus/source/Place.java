package org.casus.source;

/**
 * Where a stream stands among the inputs.
 *
 * @param name the file as it was named, with the way into archives: {@code batch.zip/day/1.html}
 * @param depth in how many archives it lies
 * @param layers how many layers of compression were taken off it since
 * @param unpacked what has come out of the input that it lies in
 */
record Place(String name, int depth, int layers, Unpacked unpacked) {
  /** An input that somebody named, or a file in a folder. */
  static Place of(String name, Unpacked unpacked) {
    return new Place(name, 0, 0, unpacked);
  }

  /** A file of this name within it. */
  Place entry(String file) {
    return new Place(name + "/" + file, depth + 1, 0, unpacked);
  }

  /** The same with one layer of compression less. */
  Place decompressed() {
    return new Place(name, depth, layers + 1, unpacked);
  }

  /** The whole of it. */
  Provenance whole() {
    return new Provenance(name, 0);
  }
}
