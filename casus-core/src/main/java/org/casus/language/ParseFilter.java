package org.casus.language;

import java.util.BitSet;
import java.util.List;

/**
 * Chooses the sentences of a document that are worth a dependency tree. Implementations are
 * thread-safe.
 */
public interface ParseFilter {
  /**
   * The sentences that shall be parsed, by their indices.
   *
   * @param tagged all sentences of the document in order, with tags and lemmas, not parsed
   */
  BitSet admitted(List<Sentence> tagged);
}
