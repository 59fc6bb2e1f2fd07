package org.casus.language;

import java.util.Set;
import org.casus.text.Span;

/**
 * A word of a sentence, as Universal Dependencies divides them ("don't" is two), attached to its
 * head.
 *
 * @param index its place in the sentence, from 0
 * @param span its characters in the document's text
 * @param text those characters, without an editor's brackets
 * @param lemma its dictionary form; lower case but for proper nouns
 * @param tag its universal part of speech
 * @param features its morphological features
 * @param head the index of the token it depends on, {@link #NO_HEAD} for the root
 * @param relation how it depends on its head
 */
public record Token(
    int index,
    Span span,
    String text,
    String lemma,
    Tag tag,
    Set<Feature> features,
    int head,
    Relation relation) {
  /** The head of a root. */
  public static final int NO_HEAD = -1;

  /** The hash of its place, which tells nearly all tokens apart. */
  @Override
  public int hashCode() {
    return 31 * span.start() + index;
  }

  /** Whether the token has this feature. */
  public boolean has(Feature feature) {
    return features.contains(feature);
  }

  /** Whether it heads the sentence. */
  public boolean isRoot() {
    return head == NO_HEAD;
  }
}
