package org.casus.agreement;

import org.casus.actor.ActorMention;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an agreement lays down.
 *
 * @param kind what it concerns: {@code air_defense}, {@code withdrawal}, {@code training} ...
 * @param duty whether it binds, allows, forbids or demands
 * @param by who is to do it
 * @param beneficiary for whom (the wire format's {@code for})
 * @param except who is exempt
 * @param span the words that tell it
 * @param text those words
 */
public record Provision(
    String kind,
    Duty duty,
    @Nullable ActorMention by,
    @Nullable ActorMention beneficiary,
    @Nullable ActorMention except,
    Span span,
    String text) {
  /** The same but for who is exempt. */
  Provision withExcept(@Nullable ActorMention exempt) {
    return new Provision(kind, duty, by, beneficiary, exempt, span, text);
  }

  /** The force of a provision. */
  public enum Duty {
    COMMITS,
    PERMITS,
    FORBIDS,
    DEMANDS
  }
}
