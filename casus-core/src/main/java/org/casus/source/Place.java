package org.casus.source;

import org.jspecify.annotations.Nullable;

/**
 * Where a stream stands among the inputs.
 *
 * @param name the file as it was named, with the way into archives: {@code batch.zip/day/1.html}
 * @param depth in how many archives it lies
 * @param layers how many layers of compression were taken off it since
 * @param unpacked what has come out of the input that it lies in
 * @param address where on the web it was found
 * @param charset the encoding that a server named
 */
record Place(
    String name,
    int depth,
    int layers,
    Unpacked unpacked,
    @Nullable String address,
    @Nullable String charset) {
  /** An input that somebody named, or a file in a folder. */
  static Place of(String name, Unpacked unpacked) {
    return new Place(name, 0, 0, unpacked, null, null);
  }

  /** A file of this name within it. */
  Place entry(String file) {
    return new Place(name + "/" + file, depth + 1, 0, unpacked, null, null);
  }

  /** The same with one layer of compression less. */
  Place decompressed() {
    return new Place(name, depth, layers + 1, unpacked, address, charset);
  }

  /** The same, as a server sent it. */
  Place fetched(String from, @Nullable String encoding) {
    return new Place(name, depth, layers, unpacked, from, encoding);
  }

  /** The whole of it. */
  Provenance whole() {
    return new Provenance(name, 0);
  }
}
