package org.casus.source;

/**
 * Where bytes were read from.
 *
 * @param source the file or stream as the user named it, with the path within the folder or archive
 *     that they named
 * @param record the line (from 1), or the byte at which a web archive's record begins; 0 where the
 *     source is one item
 */
public record Provenance(String source, long record) {
  /** The source, and after {@code #} the record or line: {@code news.jsonl#12}. */
  public String label() {
    return record == 0 ? source : source + "#" + record;
  }
}
