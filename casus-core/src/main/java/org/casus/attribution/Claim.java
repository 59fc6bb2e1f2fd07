package org.casus.attribution;

import java.util.List;
import org.casus.event.EventMention;

/**
 * An event mention with the speakers who answer for it and whether it happened.
 *
 * @param event what is told
 * @param attribution the chain of speakers, outermost last; empty where the outlet itself asserts
 * @param factuality whether it happened
 */
public record Claim(EventMention event, List<Attribution> attribution, Factuality factuality) {
  public Claim {
    attribution = List.copyOf(attribution);
  }

  /** The same claim, doubted by the outlet. */
  Claim doubted() {
    return new Claim(event, attribution, factuality.atMost(Factuality.Certainty.POSSIBLE));
  }

  /** The same claim of what is done again and again. */
  Claim asHabit() {
    return new Claim(
        event,
        attribution,
        new Factuality(
            factuality.polarity(), factuality.certainty(), Factuality.Reality.HABITUAL));
  }

  /** The same event, answered for as another claim is, and as sure as that. */
  public Claim as(Claim other) {
    return new Claim(event, other.attribution, other.factuality);
  }
}
