package org.casus.attribution;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.actor.Sector;
import org.casus.attribution.Factuality.Certainty;
import org.casus.attribution.Factuality.Polarity;
import org.casus.attribution.Factuality.Reality;
import org.casus.event.Clause.Aspect;
import org.casus.event.EventMention;
import org.casus.event.EventType;
import org.casus.event.Slot;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reads attribution and factuality from the clauses that embed an event, from "according to" and
 * the like, and from the quotation marks around it. Thread-safe.
 */
public final class ClauseAttributionReader implements AttributionReader {
  private static final Set<Sector> PRIVATE =
      Set.of(
          Sector.AGR,
          Sector.BUS,
          Sector.CRM,
          Sector.CVL,
          Sector.EDU,
          Sector.JRN,
          Sector.LAB,
          Sector.MED,
          Sector.REF,
          Sector.UNK);

  private final EmbeddingLexicon lexicon = EmbeddingLexicon.load();
  private final SayingReader sayingReader = new SayingReader(lexicon);

  @Override
  public List<Claim> read(AnnotatedDocument annotated, Cast cast, List<EventMention> events) {
    return new Reading(annotated, cast).claims(events);
  }

  @Override
  public Claims over(AnnotatedDocument annotated, Cast cast) {
    Reading reading = new Reading(annotated, cast);
    return event -> reading.claims(List.of(event)).stream().findFirst();
  }

  /** One document while its claims are being read. */
  private final class Reading {
    private final AnnotatedDocument annotated;
    private final Attributed sayings;
    private final OutletDoubt doubt;
    private final Speakers speakers;
    private final Map<Integer, Embeddings> embeddings = new HashMap<>();

    Reading(AnnotatedDocument annotated, Cast cast) {
      this.annotated = annotated;
      Quotations quotations = Quotations.of(annotated);
      this.sayings = new Attributed(sayingReader.read(annotated, quotations));
      this.doubt = new OutletDoubt(annotated, sayings, quotations);
      this.speakers = new Speakers(annotated, cast);
    }

    List<Claim> claims(List<EventMention> events) {
      List<Claim> claims =
          events.stream().map(this::claim).filter(claim -> claim.event().isPolitical()).toList();
      return doubt.over(Habits.read(annotated, claims));
    }

    Claim claim(EventMention event) {
      Embeddings around = around(event.clause().sentence());
      Commitment commitment = new Commitment(event);
      ChainReader.read(event.clause(), around, commitment);
      readSayings(event, commitment);
      if (inTitle(event)) {
        commitment.asHeadline();
      }
      if (event.bySpeaker()) {
        return said(event, commitment.speakers());
      }
      EventMention whole =
          DeniedVictims.of(
              withSpeakerAsFirstPerson(event, commitment.speakers()), commitment.speakers());
      List<Attribution> others = withoutOwnActor(whole, commitment.speakers());
      return new Claim(whole, Interests.of(whole, others, year()), commitment.factuality());
    }

    /** What the innermost speaker does by saying so; what nobody says is done by nobody. */
    private Claim said(EventMention event, List<Attribution> speakers) {
      Factuality done = new Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Reality.PAST);
      if (speakers.isEmpty()) {
        return new Claim(event.withRoles(List.of(), List.of()), speakers, done);
      }
      ActorMention speaker = speakers.getFirst().speaker();
      List<ActorMention> others =
          event.recipients().stream()
              .filter(r -> !r.actor().samePartyAs(speaker.actor()) && !r.mention().isFirstPerson())
              .toList();
      if (!tellsOfOthers(event, speaker, others)) {
        return new Claim(event.withRoles(List.of(), List.of()), speakers, done);
      }
      EventMention whole = event.withRoles(List.of(speaker), others);
      List<Attribution> outer = speakers.subList(1, speakers.size());
      return new Claim(whole, Interests.of(whole, outer, year()), done);
    }

    // What a cook or a teacher thinks of anybody is no act.
    private static boolean actsPolitically(Actor actor) {
      Sector sector = actor.sector();
      return actor.isCoded() && (sector == null || !PRIVATE.contains(sector));
    }

    // What is said of oneself is no act, and blame of things that nobody known did is none either.
    private static boolean tellsOfOthers(
        EventMention event, ActorMention speaker, List<ActorMention> others) {
      boolean impersonal =
          event.recipients().isEmpty() && event.clause().in(Slot.SUBJECT).isEmpty();
      boolean blamesNobody =
          event.type() == EventType.ACCUSE
              && !impersonal
              && others.stream().noneMatch(r -> r.actor().isCoded());
      return actsPolitically(speaker.actor())
          && !blamesNobody
          && (event.recipients().isEmpty() || !others.isEmpty());
    }

    /** Every attribution that the event stands in, innermost first. */
    private void readSayings(EventMention event, Commitment commitment) {
      sayings.covering(event.trigger()).stream()
          .filter(saying -> !saying.cue().overlaps(event.trigger()))
          .sorted(Comparator.comparingInt(Saying::length).thenComparing(s -> !isCited(s)))
          .forEach(saying -> readSaying(saying, commitment));
    }

    private void readSaying(Saying saying, Commitment commitment) {
      boolean anybody = saying.voice() == null;
      if (anybody && !isVerb(saying)) {
        if (isRumour(saying)) {
          commitment.weaken(Certainty.PROBABLE);
        }
        return;
      }
      switch (saying.signature()) {
        case CLAIMS, DOUBTS -> commitment.weaken(Certainty.POSSIBLE);
        case ASSERTS -> commitment.weaken(anybody ? Certainty.PROBABLE : Certainty.CERTAIN);
        default -> {}
      }
      commitment.speak(speakers.of(saying));
    }

    // "reports of fighting", which nobody is said to have made, or to have confirmed
    private boolean isRumour(Saying saying) {
      return saying.signature() == Signature.ASSERTS
          && !sayings.anyCovering(saying.cue(), s -> s.voice() != null && s.signature().speaks())
          && saying.cue().in(annotated.document().text()).equalsIgnoreCase("reports");
    }

    private boolean isCited(Saying saying) {
      return Set.of("citing", "quoting")
          .contains(saying.cue().in(annotated.document().text()).toLowerCase(Locale.ROOT));
    }

    // "is said to have", "it was reported that"; a noun without an owner may be anybody's.
    private boolean isVerb(Saying saying) {
      return annotated.within(saying.cue()).stream()
          .filter(s -> s.span().covers(saying.cue()))
          .flatMap(s -> s.tokens().stream())
          .anyMatch(t -> t.span().start() == saying.cue().start() && t.tag() == Tag.VERB);
    }

    /** "We", said by X, is X. */
    private static EventMention withSpeakerAsFirstPerson(
        EventMention event, List<Attribution> speakers) {
      if (speakers.isEmpty()) {
        return event;
      }
      ActorMention speaker = speakers.getFirst().speaker();
      return event.withRoles(
          event.actors().stream().map(m -> speaking(m, speaker)).toList(),
          event.recipients().stream().map(m -> speaking(m, speaker)).toList());
    }

    private static ActorMention speaking(ActorMention mention, ActorMention speaker) {
      boolean own = mention.mention().isFirstPerson() && !mention.actor().isCoded();
      return own
          ? new ActorMention(mention.mention(), speaker.actor(), "speaker: " + speaker.evidence())
          : mention;
    }

    /** "We condemn the raid," X said: to say so is the act, and nobody tells of it. */
    private static List<Attribution> withoutOwnActor(
        EventMention event, List<Attribution> speakers) {
      boolean performed =
          event.type().quadClass().isVerbal()
              && (isOfWords(event.type()) || event.clause().aspect() != Aspect.PAST)
              && event.actors().stream().anyMatch(a -> isPronoun(a.mention().text()));
      return performed
          ? speakers.stream().filter(s -> !takesPart(event, s.speaker())).toList()
          : speakers;
    }

    private static boolean isOfWords(EventType type) {
      return switch (type) {
        case ACCUSE, SUPPORT, REQUEST, REJECT, THREATEN -> true;
        default -> false;
      };
    }

    private static boolean takesPart(EventMention event, ActorMention speaker) {
      return event.actors().stream().anyMatch(a -> a.actor().samePartyAs(speaker.actor()));
    }

    private static boolean isPronoun(String words) {
      return Set.of("i", "we", "our", "my", "it", "he", "she", "they")
          .contains(words.toLowerCase(Locale.ROOT));
    }

    private @Nullable Year year() {
      LocalDate published = annotated.document().published();
      return published == null ? null : Year.from(published);
    }

    private Embeddings around(int sentence) {
      return embeddings.computeIfAbsent(
          sentence, i -> new Embeddings(annotated.sentences().get(i), lexicon));
    }

    private boolean inTitle(EventMention event) {
      return annotated.document().inTitle(event.trigger());
    }
  }
}
