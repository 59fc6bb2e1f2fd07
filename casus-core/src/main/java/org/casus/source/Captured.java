package org.casus.source;

import java.io.IOException;

/** What the block of a web archive's record holds: a page, or something else. */
sealed interface Captured {
  /** So much of a block is enough to tell what it holds. */
  int SAMPLE = 1 << 16;

  /** A page or a plain text. */
  record Page(String content, MediaKind kind) implements Captured {}

  /** Something that is no page, and what it is. */
  record Other(String what) implements Captured {}

  /** What a block holds, judged by its first bytes; a page is not decoded to its end. */
  static Captured look(RecordHead head, byte[] start) throws IOException {
    return new RecordBlock(head, start).look();
  }

  /**
   * What a block holds.
   *
   * @param most how large a page may be
   * @throws IOException if it cannot be decoded
   */
  static Captured read(RecordHead head, byte[] block, int most) throws IOException {
    return new RecordBlock(head, block).read(most);
  }
}
