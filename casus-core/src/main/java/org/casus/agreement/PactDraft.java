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
import org.casus.actor.Sector;
import org.casus.agreement.Agreement.Purpose;
import org.casus.agreement.Agreement.Quote;
import org.casus.agreement.Agreement.Signatory;
import org.casus.agreement.Agreement.Status;
import org.casus.agreement.KnownPacts.KnownPact;
import org.casus.attribution.Attribution;
import org.casus.event.EventPlace;
import org.casus.event.EventTime;
import org.casus.text.Fingerprint;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/** One pact while what a document says of it is being gathered. */
final class PactDraft {
  private static final Set<String> DOMESTIC = Set.of("political", "peace", "ceasefire");

  private final Map<String, ActorMention> parties = new LinkedHashMap<>();
  private final Map<String, Signatory> signatories = new LinkedHashMap<>();
  private final Map<Quote, Purpose> purposes = new LinkedHashMap<>();
  private final List<Provision> provisions = new ArrayList<>();
  private final Map<ActorMention, Attribution> attribution = new LinkedHashMap<>();
  private final List<Span> evidence = new ArrayList<>();
  private boolean standsAlone;
  private boolean strong;
  private @Nullable KnownPact known;
  private @Nullable String land;
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
    purposes.putIfAbsent(words, new Purpose(words, speakers));
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
    speakers.forEach(speaker -> attribution.putIfAbsent(speaker.speaker(), speaker));
  }

  Set<String> sides() {
    return parties.keySet();
  }

  /**
   * One noun that names a pact, as it is read where it stands.
   *
   * @param kind what it is about, if its words tell
   * @param parties whom its words name as bound
   * @param definite whether it is spoken of as known
   * @param indefinite whether it is spoken of as one of many
   * @param known which pact with a short name it is
   */
  record PactMention(
      @Nullable String kind,
      List<ActorMention> parties,
      boolean definite,
      boolean indefinite,
      @Nullable KnownPact known) {
    PactMention {
      parties = List.copyOf(parties);
    }

    private boolean isWithin(Set<String> sides) {
      return parties.stream()
          .filter(m -> m.actor().isCoded())
          .allMatch(m -> sides.contains(side(m.actor())));
    }
  }

  /**
   * Whether a mention may be of this pact: "the pact" is the last one spoken of; one with parties,
   * a kind or a name of its own is another.
   */
  boolean isOf(PactMention mention) {
    if (mention.known() != null || known != null) {
      return isKnownAs(mention);
    }
    boolean sameKind = mention.kind() == null || mention.kind().equals(kind);
    if (mention.parties().isEmpty()) {
      boolean another = mention.indefinite() && isStaged();
      return sameKind && !another && (mention.definite() || mention.kind() != null);
    }
    return sameKind && sidesFit(mention);
  }

  // "The deal" after "the Oslo accords" is theirs, unless it is of another kind or others'.
  private boolean isKnownAs(PactMention mention) {
    if (mention.known() != null) {
      return mention.known().equals(known);
    }
    return mention.definite()
        && (mention.kind() == null || mention.kind().equals(kind))
        && (mention.parties().isEmpty() || sidesFit(mention));
  }

  private boolean sidesFit(PactMention mention) {
    boolean within = mention.isWithin(parties.keySet());
    boolean without = parties.isEmpty() && mention.kind() != null;
    return within || (without && known == null);
  }

  private boolean isStaged() {
    return status != null && status != Status.PROPOSED;
  }

  /** The pact with a short name that this is. */
  void known(KnownPact pact) {
    known = pact;
    kind = pact.kind();
    strong = true;
  }

  /** Who is bound by the pact with a short name; none where it is no such pact. */
  Set<String> knownParties() {
    return known == null ? Set.of() : known.parties();
  }

  /** The country in which it is to hold. */
  void land(String country) {
    land = land == null ? country : land;
  }

  /** The country in which it is to hold, where the text tells. */
  @Nullable String land() {
    return land;
  }

  boolean isOf(String kind) {
    return kind.equals(this.kind);
  }

  /** Called a treaty, or a pact with somebody: more than "a deal". */
  void strong() {
    strong = true;
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
      unstaged = indefinite ? Status.PROPOSED : Status.AGREED;
    }
  }

  /**
   * Whether enough is known to speak of a pact: two parties, one and a stage, or kind and stage.
   */
  boolean isPact() {
    boolean several = parties.size() >= 2;
    boolean one = parties.size() == 1 && (kind != null || strong);
    boolean none = standsAlone && kind != null;
    boolean staged = status != null || unstaged != null;
    return (several || ((one || none) && staged)) && !isPartisan();
  }

  // What parties and their candidates agree upon is a pact where they govern or make peace by it.
  private boolean isPartisan() {
    boolean partisan =
        !parties.isEmpty()
            && parties.values().stream().allMatch(m -> m.actor().sector() == Sector.PTY);
    return partisan && (kind == null || !DOMESTIC.contains(kind));
  }

  Agreement agreement(String documentId) {
    String kindOrOther = Objects.requireNonNullElse(kind, "other");
    Span first = evidence.getFirst();
    return new Agreement(
        Fingerprint.of(documentId, "agreement", first.toString(), kindOrOther),
        kindOrOther,
        name,
        status != null ? status : Objects.requireNonNullElse(unstaged, Status.AGREED),
        List.copyOf(parties.values()),
        List.copyOf(signatories.values()),
        signed,
        place,
        List.copyOf(purposes.values()),
        provisions,
        List.copyOf(attribution.values()),
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
