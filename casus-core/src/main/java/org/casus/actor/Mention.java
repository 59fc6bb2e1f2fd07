package org.casus.actor;

import java.util.Locale;
import java.util.Set;
import org.casus.text.Span;

/**
 * Words that name or describe an actor: a noun phrase without its relative clauses, or a
 * nationality adjective.
 *
 * @param sentence the index of their sentence
 * @param head the index of their head token in that sentence
 * @param span their characters
 * @param text those characters
 */
public record Mention(int sentence, int head, Span span, String text) {
  private static final Set<String> FIRST_PERSON =
      Set.of("i", "we", "us", "me", "our", "my", "ours");

  /** Whether the words are the speaker's own: "we", "our forces" is not. */
  public boolean isFirstPerson() {
    return FIRST_PERSON.contains(text.toLowerCase(Locale.ROOT));
  }
}
