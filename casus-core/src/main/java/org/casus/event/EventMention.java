package org.casus.event;

import java.util.List;
import java.util.stream.Stream;
import org.casus.actor.ActorMention;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One event as one clause tells it: who did what to whom, where and when.
 *
 * @param type the PLOVER type
 * @param mode the PLOVER mode in lower case
 * @param contexts the PLOVER contexts in lower case
 * @param cameo the CAMEO code
 * @param trigger the shortest words that evoke the event
 * @param triggerText those words
 * @param actors who did it; every party of a mutual event
 * @param recipients to whom; none for a mutual event
 * @param place where, if the text says so
 * @param time when, if the text says so
 * @param dead the dead of this event
 * @param injured the injured of this event
 * @param crowd how many took part
 * @param clause the clause that tells it
 * @param rule the codebook entry that fired: {@code assault.aerial/carry-out-strike}
 * @param bySpeaker whether whoever says so does it by saying it: "Iran must withdraw"
 */
public record EventMention(
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    String cameo,
    Span trigger,
    String triggerText,
    List<ActorMention> actors,
    List<ActorMention> recipients,
    @Nullable EventPlace place,
    @Nullable EventTime time,
    @Nullable Quantity dead,
    @Nullable Quantity injured,
    @Nullable Quantity crowd,
    Clause clause,
    String rule,
    boolean bySpeaker) {
  public EventMention {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /** An event whose doer the clause itself names, if anybody does. */
  public EventMention(
      EventType type,
      @Nullable String mode,
      List<String> contexts,
      String cameo,
      Span trigger,
      String triggerText,
      List<ActorMention> actors,
      List<ActorMention> recipients,
      @Nullable EventPlace place,
      @Nullable EventTime time,
      @Nullable Quantity dead,
      @Nullable Quantity injured,
      @Nullable Quantity crowd,
      Clause clause,
      String rule) {
    this(
        type,
        mode,
        contexts,
        cameo,
        trigger,
        triggerText,
        actors,
        recipients,
        place,
        time,
        dead,
        injured,
        crowd,
        clause,
        rule,
        false);
  }

  /** The same event with these participants. */
  public EventMention withRoles(List<ActorMention> newActors, List<ActorMention> newRecipients) {
    return new EventMention(
        type,
        mode,
        contexts,
        cameo,
        trigger,
        triggerText,
        newActors,
        newRecipients,
        place,
        time,
        dead,
        injured,
        crowd,
        clause,
        rule,
        bySpeaker);
  }

  /** The same event at this place. */
  EventMention at(EventPlace newPlace) {
    return new EventMention(
        type,
        mode,
        contexts,
        cameo,
        trigger,
        triggerText,
        actors,
        recipients,
        newPlace,
        time,
        dead,
        injured,
        crowd,
        clause,
        rule,
        bySpeaker);
  }

  /** The same event with this toll. */
  EventMention withToll(Toll toll) {
    return new EventMention(
        type,
        mode,
        contexts,
        cameo,
        trigger,
        triggerText,
        actors,
        recipients,
        place,
        time,
        toll.dead(),
        toll.injured(),
        crowd,
        clause,
        rule);
  }

  /**
   * Whether it is known to be political: somebody who takes part is known by country or sector, or
   * it is an act of terror in a known place.
   */
  public boolean isPolitical() {
    boolean terror = type == EventType.ASSAULT && contexts.contains("terrorism") && place != null;
    return terror
        || Stream.concat(actors.stream(), recipients.stream()).anyMatch(m -> m.actor().isCoded());
  }
}
