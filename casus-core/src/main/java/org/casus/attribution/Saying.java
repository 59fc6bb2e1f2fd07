package org.casus.attribution;

import java.util.List;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One attribution that a text makes, whether or not an event stands in it: whom it quotes, by which
 * words, and for what.
 *
 * @param voice the words that name who answers for it, absent where the text names nobody ("it is
 *     said that")
 * @param cue the words that make it an attribution: "said", "According to", "reportedly"
 * @param signature how the voice stands to the content
 * @param content what is attributed, in the order of the text
 * @param told whether the text tells that it was said, and not only that somebody was to say it
 */
public record Saying(
    @Nullable Voice voice, Span cue, Signature signature, List<Span> content, boolean told) {
  public Saying {
    content = List.copyOf(content);
  }

  /**
   * The words that name who speaks.
   *
   * @param sentence the index of their sentence
   * @param head the index of the head token of whoever is meant; for "who" that of its antecedent
   * @param span their characters, as they stand beside the cue
   */
  public record Voice(int sentence, int head, Span span) {}

  /** Whether these characters are part of what is attributed. */
  public boolean covers(Span span) {
    return content.stream().anyMatch(part -> part.covers(span));
  }

  /** How the voice stands to what is attributed. */
  Stance stance() {
    return signature.stance();
  }

  /** How many characters are attributed. */
  int length() {
    return content.stream().mapToInt(Span::length).sum();
  }

  Saying withContent(List<Span> spans) {
    return new Saying(voice, cue, signature, spans, told);
  }
}
