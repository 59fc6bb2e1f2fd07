package org.casus.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.agreement.Agreement.Purpose;
import org.casus.agreement.Agreement.Quote;
import org.casus.agreement.Agreement.Signatory;
import org.casus.agreement.Agreement.Status;
import org.casus.attribution.Attribution;
import org.casus.event.EventPlace;
import org.casus.event.EventTime;
import org.casus.text.Fingerprint;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/** One pact while what a document says of it is being gathered. */
final class PactDraft {
  private final Map<String, ActorMention> parties = new LinkedHashMap<>();
  private final Map<String, Signatory> signatories = new LinkedHashMap<>();
  private final List<Purpose> purposes = new ArrayList<>();
  private final List<Provision> provisions = new ArrayList<>();
  private final List<Attribution> attribution = new ArrayList<>();
  private final List<Span> evidence = new ArrayList<>();
  private boolean standsAlone;
  private @Nullable Status unstaged;
  private @Nullable String kind;
  private @Nullable Quote name;
  private @Nullable Status status;
  private @Nullable EventTime signed;
  private @Nullable EventPlace place;

  void mention(Span span) {
    evidence.add(span);
  }

  void kind(String kind) {
    if (this.kind == null) {
      this.kind = kind;
    }
  }

  void name(Quote name) {
    if (this.name == null) {
      this.name = name;
    }
  }

  /** A later stage replaces an earlier one; what is signed stays signed when it is discussed. */
  void status(Status status) {
    if (this.status == null || status.compareTo(this.status) > 0) {
      this.status = status;
    }
  }

  void signed(@Nullable EventTime time, @Nullable EventPlace place) {
    this.signed = this.signed == null ? time : this.signed;
    this.place = this.place == null ? place : this.place;
  }

  /** A state, organisation or group is a party; who signs for one is a signatory besides. */
  void party(ActorMention mention) {
    Actor actor = mention.actor();
    if (actor.isCoded()) {
      ActorMention known = parties.get(side(actor));
      if (known == null || isBarer(actor, known.actor())) {
        parties.put(side(actor), mention);
      }
    }
  }

  private static boolean isBarer(Actor actor, Actor known) {
    return known.kind() == ActorKind.PERSON && actor.kind() != ActorKind.PERSON;
  }

  void signatory(ActorMention person) {
    Actor actor = person.actor();
    String who = actor.id() == null ? person.mention().text() : actor.id();
    signatories.putIfAbsent(who, new Signatory(person, side(actor)));
  }

  void purpose(Quote words, List<Attribution> speakers) {
    if (purposes.stream().noneMatch(known -> known.words().equals(words))) {
      purposes.add(new Purpose(words, speakers));
    }
    attribution(speakers);
  }

  List<ActorMention> parties() {
    return List.copyOf(parties.values());
  }

  boolean isConcluded() {
    return status == Status.SIGNED || status == Status.AGREED || status == Status.RATIFIED;
  }

  void provision(Provision provision) {
    boolean known =
        provisions.stream()
            .anyMatch(p -> p.kind().equals(provision.kind()) && p.duty() == provision.duty());
    if (!known) {
      provisions.add(provision);
    }
  }

  void attribution(List<Attribution> speakers) {
    for (Attribution speaker : speakers) {
      if (attribution.stream().noneMatch(a -> a.speaker().equals(speaker.speaker()))) {
        attribution.add(speaker);
      }
    }
  }

  Set<String> sides() {
    return parties.keySet();
  }

  boolean isOf(String kind) {
    return kind.equals(this.kind);
  }

  /**
   * Called by a name that is enough to speak of a pact, even one whose parties are not told.
   *
   * @param always whether it needs no stage either
   * @param indefinite whether it is spoken of as one of many
   */
  void standAlone(boolean always, boolean indefinite) {
    standsAlone = true;
    if (always && unstaged == null) {
      unstaged = indefinite ? Status.PROPOSED : Status.ANNOUNCED;
    }
  }

  /**
   * Whether enough is known to speak of a pact: two parties, one and a stage, or kind and stage.
   */
  boolean isPact() {
    boolean told = !parties.isEmpty() || (standsAlone && kind != null);
    return parties.size() >= 2 || (told && (status != null || unstaged != null));
  }

  Agreement agreement(String documentId) {
    String kindOrOther = Objects.requireNonNullElse(kind, "other");
    Span first = evidence.getFirst();
    return new Agreement(
        Fingerprint.of(documentId, "agreement", first.toString(), kindOrOther),
        kindOrOther,
        name,
        status != null ? status : Objects.requireNonNullElse(unstaged, Status.ANNOUNCED),
        List.copyOf(parties.values()),
        List.copyOf(signatories.values()),
        signed,
        place,
        purposes,
        provisions,
        attribution,
        evidence.stream().distinct().sorted().collect(Collectors.toList()));
  }

  static String side(Actor actor) {
    boolean state = actor.country() != null && !isRebel(actor);
    return state ? String.valueOf(actor.country()) : String.valueOf(actor.code());
  }

  private static boolean isRebel(Actor actor) {
    return switch (actor.sector()) {
      case REB, UAF, OPP, PRM, PTY -> true;
      case null -> false;
      default -> false;
    };
  }
}
