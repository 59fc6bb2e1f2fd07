package org.casus.attribution;

import java.util.List;
import org.casus.event.EventMention;
import org.jspecify.annotations.Nullable;

/**
 * An event mention with the speakers who answer for it and whether it happened.
 *
 * @param event what is told
 * @param attribution the chain of speakers, outermost last; empty where the outlet itself asserts
 * @param factuality whether it happened
 * @param doubt the outlet's own doubt, absent where it has none
 */
public record Claim(
    EventMention event,
    List<Attribution> attribution,
    Factuality factuality,
    @Nullable Doubt doubt) {
  public Claim {
    attribution = List.copyOf(attribution);
  }

  /** A claim that the outlet does not doubt. */
  public Claim(EventMention event, List<Attribution> attribution, Factuality factuality) {
    this(event, attribution, factuality, null);
  }

  /** The same claim, doubted by the outlet. */
  Claim doubted(Doubt by) {
    return new Claim(event, attribution, factuality.atMost(Factuality.Certainty.POSSIBLE), by);
  }

  /** The same claim, which somebody denies. */
  public Claim denied() {
    return new Claim(event, attribution, factuality.atMost(Factuality.Certainty.POSSIBLE), doubt);
  }

  /** The same claim of an event of which more is known. */
  public Claim of(EventMention fuller) {
    return new Claim(fuller, attribution, factuality, doubt);
  }

  /** The same claim of what is done again and again. */
  Claim asHabit() {
    return new Claim(
        event,
        attribution,
        new Factuality(factuality.polarity(), factuality.certainty(), Factuality.Reality.HABITUAL),
        doubt);
  }

  /** The same event, answered for as another claim is, and as sure as that. */
  public Claim as(Claim other) {
    return new Claim(event, other.attribution, other.factuality, other.doubt);
  }
}
