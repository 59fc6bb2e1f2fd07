package org.casus.source;

/**
 * The sizes beyond which input is not read: the one place where they stand; {@code docs/limits.md}
 * names each with what a person is told.
 *
 * <p>Each protects memory or time, not taste: what is over one is reported, never cut.
 *
 * @param documentBytes the largest page or plain text; streams of documents may go on for ever
 * @param lineBytes the largest JSON line
 * @param characters the longest document, in UTF-16 code units
 * @param tags the most tags in a page, closing ones too: they bound the nodes of its tree
 * @param nesting how deep things may lie in each other
 * @param unpacking how much may come out of what is packed
 * @param seconds the longest time from an item to its record, where the runner can tell the time
 */
public record Limits(
    int documentBytes,
    int lineBytes,
    int characters,
    int tags,
    Nesting nesting,
    Unpacking unpacking,
    int seconds) {
  private static final int MEBI = 1 << 20;

  /** What Casus reads unless told otherwise; the whole of a document fits well into 512 MB. */
  public static final Limits DEFAULT =
      new Limits(
          32 * MEBI,
          32 * MEBI,
          12_000_000,
          200_000,
          new Nesting(100, 256, 64, 3),
          new Unpacking(200, 16 * MEBI, 1_000_000, 16 * MEBI),
          60);

  /**
   * How deep things may lie in each other.
   *
   * @param json the values of a JSON line
   * @param html the elements of a page; what is deeper is read as if it lay there
   * @param folders folders in folders
   * @param archives archives in archives, and in each layers of compression
   */
  public record Nesting(int json, int html, int folders, int archives) {}

  /**
   * How much may come out of one input that is packed, whatever lies in whatever within it.
   *
   * @param ratio the most bytes that come out for one that went in …
   * @param freeBytes … once this many have come out
   * @param entries the most files in it
   * @param directoryBytes the largest list of files that a zip archive keeps at its end
   */
  public record Unpacking(int ratio, long freeBytes, long entries, long directoryBytes) {}

  /** The same with another size of documents and lines. */
  public Limits withBytes(int document, int line) {
    return new Limits(document, line, characters, tags, nesting, unpacking, seconds);
  }

  /** The same with another length of documents. */
  public Limits withCharacters(int most) {
    return new Limits(documentBytes, lineBytes, most, tags, nesting, unpacking, seconds);
  }

  /** The same with another number of tags. */
  public Limits withTags(int most) {
    return new Limits(documentBytes, lineBytes, characters, most, nesting, unpacking, seconds);
  }

  /** The same with another measure of what may be unpacked. */
  public Limits withUnpacking(Unpacking other) {
    return new Limits(documentBytes, lineBytes, characters, tags, nesting, other, seconds);
  }
}
