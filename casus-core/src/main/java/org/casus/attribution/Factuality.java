package org.casus.attribution;

/**
 * Whether it happened, as the text as a whole has it.
 *
 * @param polarity negative only when the text says that it did not happen
 * @param certainty how sure the text is, or the speaker where one is named
 * @param reality when, or in which world, it is
 */
public record Factuality(Polarity polarity, Certainty certainty, Reality reality) {
  /** The same with no more certainty than this. */
  Factuality atMost(Certainty most) {
    return certainty.compareTo(most) >= 0 ? this : new Factuality(polarity, most, reality);
  }

  /** Whether it is said to be so or not to be so. */
  public enum Polarity {
    POSITIVE,
    NEGATIVE
  }

  /** How sure the text is of it. */
  public enum Certainty {
    CERTAIN,
    PROBABLE,
    POSSIBLE,
    UNSPECIFIED
  }

  /** Where on the way from wish to fact it stands. */
  public enum Reality {
    PAST,
    ONGOING,
    HABITUAL,
    FUTURE,
    DEMANDED,
    HYPOTHETICAL
  }
}
