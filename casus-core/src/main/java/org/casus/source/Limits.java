package org.casus.source;

/**
 * The sizes beyond which input is not read: the one place where they stand.
 *
 * <p>Each protects memory, not taste: what is larger is reported, never cut.
 *
 * @param fileBytes the largest page or plain text, in bytes; JSON lines may go on for ever
 * @param lineBytes the largest JSON line, in bytes
 * @param characters the longest document, in UTF-16 code units
 * @param jsonDepth the deepest nesting of a JSON line
 * @param htmlDepth the deepest nesting of a page's elements
 * @param folderDepth the deepest nesting of folders
 */
public record Limits(
    int fileBytes, int lineBytes, int characters, int jsonDepth, int htmlDepth, int folderDepth) {
  private static final int MEBI = 1 << 20;

  /** What Casus reads unless told otherwise; the whole of a document fits well into 1 GB. */
  public static final Limits DEFAULT = new Limits(64 * MEBI, 64 * MEBI, 20_000_000, 100, 256, 64);
}
