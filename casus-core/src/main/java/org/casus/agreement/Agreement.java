package org.casus.agreement;

import java.util.List;
import org.casus.actor.ActorMention;
import org.casus.attribution.Attribution;
import org.casus.event.EventPlace;
import org.casus.event.EventTime;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A pact as one document tells of it.
 *
 * @param id a hash of document, first evidence and kind
 * @param kind what it is about: {@code defense_cooperation}, {@code ceasefire}, {@code trade} ...
 * @param name the pact's own name, as the text writes it
 * @param status how far it has come
 * @param parties who is bound by it
 * @param signatories who put their names to it
 * @param signed when it was signed; of a treaty's own text that tells none, the document's date
 * @param place where it was signed
 * @param purposes what it is said to be for
 * @param provisions what it lays down
 * @param attribution who describes it, outermost last; empty where the outlet itself does
 * @param evidence the words that speak of it, in order
 */
public record Agreement(
    String id,
    String kind,
    @Nullable Quote name,
    Status status,
    List<ActorMention> parties,
    List<Signatory> signatories,
    @Nullable EventTime signed,
    @Nullable EventPlace place,
    List<Purpose> purposes,
    List<Provision> provisions,
    List<Attribution> attribution,
    List<Span> evidence) {
  public Agreement {
    parties = List.copyOf(parties);
    signatories = List.copyOf(signatories);
    purposes = List.copyOf(purposes);
    provisions = List.copyOf(provisions);
    attribution = List.copyOf(attribution);
    evidence = List.copyOf(evidence);
  }

  /** How far a pact has come. */
  public enum Status {
    PROPOSED,
    ANNOUNCED,
    AGREED,
    SIGNED,
    RATIFIED,
    IN_FORCE,
    VIOLATED,
    TERMINATED
  }

  /**
   * What a pact is said to be for.
   *
   * @param words the words that say so
   * @param attribution who says so, outermost last; empty where the outlet itself does
   */
  public record Purpose(Quote words, List<Attribution> attribution) {
    public Purpose {
      attribution = List.copyOf(attribution);
    }
  }

  /** Words of the text. */
  public record Quote(Span span, String text) {}

  /**
   * Who signed, and for whom.
   *
   * @param person who signed
   * @param onBehalfOf the ISO 3166-1 alpha-3 code of the state, or the organisation's code
   */
  public record Signatory(ActorMention person, @Nullable String onBehalfOf) {}
}
