package org.casus.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.attribution.Attribution;
import org.casus.attribution.Claim;
import org.casus.attribution.Factuality;
import org.casus.event.Clause;
import org.casus.event.EventMention;
import org.casus.event.EventType;
import org.casus.event.Quantity;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.place.Place;
import org.casus.place.Place.Precision;
import org.casus.text.Fingerprint;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes one report of the claims of a document that tell one happening: the first full one stands,
 * what it lacks is filled from the later ones, and these are kept as its mentions.
 */
final class HappeningMerger {
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "such");

  /** So many dead are hardly the toll of two blows in one text. */
  private static final int TELLING_TOLL = 3;

  private static final Set<String> TAKING_UP =
      Set.of("they", "them", "he", "him", "she", "her", "it", "these", "those", "both");

  /** Within so many sentences the same sides are still at the same meeting. */
  private static final int NEAR = 3;

  // A document of book length would otherwise take time by the square of its events.
  private static final int LONGEST_LOOK = 200;

  private final String documentId;
  private final String codebookVersion;

  HappeningMerger(String documentId, String codebookVersion) {
    this.documentId = documentId;
    this.codebookVersion = codebookVersion;
  }

  /** A report while its mentions are being gathered. */
  private static final class Happening {
    private Claim claim;
    private final List<Span> mentions = new ArrayList<>();
    // The body says so itself, or has said according to whom.
    private boolean inBody;

    Happening(Claim claim, boolean inBody) {
      this.claim = claim;
      this.inBody = inBody;
    }
  }

  /** The reports in the order of their first mentions. */
  List<EventReport> merge(AnnotatedDocument annotated, List<Claim> claims) {
    List<Happening> happenings = new ArrayList<>();
    Map<EventType, List<Happening>> byType = new EnumMap<>(EventType.class);
    for (Claim claim : claims) {
      List<Happening> alike = byType.computeIfAbsent(claim.event().type(), t -> new ArrayList<>());
      if (isDenial(claim)) {
        denyHeadlines(annotated, alike, claim);
      }
      Happening same =
          alike.subList(Math.max(0, alike.size() - LONGEST_LOOK), alike.size()).stream()
              .filter(h -> same(annotated, h, claim))
              .findFirst()
              .orElse(null);
      if (same == null) {
        Happening happening = new Happening(claim, !inTitle(annotated, claim.event()));
        happenings.add(happening);
        alike.add(happening);
      } else {
        boolean headline = isHeadlineOf(annotated, same, claim);
        same.claim = fill(same.claim, claim.event());
        if (headline) {
          same.claim = same.claim.as(claim);
        }
        same.inBody |= !inTitle(annotated, claim.event());
        same.mentions.add(claim.event().trigger());
      }
    }
    return happenings.stream().map(this::report).toList();
  }

  private static boolean isDenial(Claim claim) {
    return claim.factuality().polarity() == Factuality.Polarity.NEGATIVE
        && !claim.attribution().isEmpty();
  }

  /** A headline that the body does not bear out, and that somebody denies there, is not certain. */
  private static void denyHeadlines(
      AnnotatedDocument annotated, List<Happening> alike, Claim denial) {
    alike.stream()
        .filter(h -> !h.inBody && !inTitle(annotated, denial.event()))
        .filter(h -> h.claim.factuality().polarity() == Factuality.Polarity.POSITIVE)
        .filter(h -> sameActors(h.claim.event(), denial.event()))
        .filter(h -> coversRecipients(h.claim.event(), denial.event()))
        .forEach(h -> h.claim = h.claim.denied());
  }

  private EventReport report(Happening happening) {
    EventMention event = happening.claim.event();
    String span = event.trigger().start() + "-" + event.trigger().end();
    String id = Fingerprint.of(documentId, span, event.type().name(), codebookVersion);
    return new EventReport(id, happening.claim, happening.mentions);
  }

  private static boolean same(AnnotatedDocument annotated, Happening told, Claim later) {
    if (isHeadlineOf(annotated, told, later)) {
      return true;
    }
    Claim first = told.claim;
    EventMention a = first.event();
    EventMention b = later.event();
    return refersBack(annotated, a, b)
        && sameActors(a, b)
        && coversRecipients(a, b)
        && sayTheSame(first, later)
        && first.factuality().polarity() == later.factuality().polarity()
        && isAsReal(first, later)
        && (agree(a, b) || (a.type() == EventType.CONSULT && distance(a, b) <= 1));
  }

  /**
   * Whether a headline asserts what the body then attributes or holds to be less sure: the body
   * knows better.
   */
  private static boolean isHeadlineOf(AnnotatedDocument annotated, Happening told, Claim later) {
    Claim first = told.claim;
    boolean less =
        !later.attribution().isEmpty()
            || later.factuality().certainty() != Factuality.Certainty.CERTAIN;
    EventMention a = first.event();
    EventMention b = later.event();
    return less
        && first.attribution().isEmpty()
        && !told.inBody
        && !inTitle(annotated, b)
        && sameActors(a, b)
        && (a.recipients().isEmpty() || coversRecipients(a, b))
        && agree(a, b)
        && first.factuality().polarity() == later.factuality().polarity()
        && (first.factuality().reality() == later.factuality().reality() || isOpen(later));
  }

  // "It is unclear whether rebels shelled the town": the headline's own time says no more.
  private static boolean isOpen(Claim claim) {
    return claim.factuality().reality() == Factuality.Reality.HYPOTHETICAL
        && claim.event().clause().aspect() == Clause.Aspect.PAST;
  }

  private static boolean inTitle(AnnotatedDocument annotated, EventMention event) {
    return annotated.document().inTitle(event.trigger());
  }

  private static int distance(EventMention first, EventMention later) {
    return later.clause().sentence() - first.clause().sentence();
  }

  /** Whether the later words can mean the earlier happening: the same word, or "the attack". */
  private static boolean refersBack(
      AnnotatedDocument annotated, EventMention first, EventMention later) {
    Clause clause = later.clause();
    boolean sameWord = first.clause().predicate().lemma().equals(clause.predicate().lemma());
    boolean near = distance(first, later) <= NEAR;
    boolean sameMeeting = later.type() == EventType.CONSULT && near;
    boolean sameVictims = isBlow(later) && near && isOfTheSame(later);
    return sameWord
        || sameMeeting
        || sameVictims
        || (isBlow(later) && isOfOneToll(first, later))
        || (clause.kind() == Clause.Kind.NOUN && isDefinite(annotated, clause));
  }

  // "A bomb killed twelve Afghan soldiers. ... Twelve soldiers died."
  private static boolean isOfOneToll(EventMention first, EventMention later) {
    Quantity dead = first.dead();
    return dead != null
        && later.dead() != null
        && dead.low() >= TELLING_TOLL
        && sameRecipients(first, later);
  }

  // "Gunmen shot two students. The students were killed as they left."
  private static boolean isOfTheSame(EventMention later) {
    return !later.recipients().isEmpty()
        && later.clause().kind() == Clause.Kind.VERB
        && later.recipients().stream().allMatch(r -> isTakenUp(r.mention().text()));
  }

  private static boolean isTakenUp(String words) {
    String first = words.toLowerCase(Locale.ROOT).split("\\s", 2)[0];
    return TAKING_UP.contains(first);
  }

  private static boolean isDefinite(AnnotatedDocument annotated, Clause clause) {
    Sentence sentence = annotated.sentences().get(clause.sentence());
    return sentence.children(clause.predicate()).stream()
        .filter(
            c ->
                c.relation() == Relation.DET
                    || c.relation() == Relation.DET_PREDET
                    || c.relation() == Relation.AMOD)
        .anyMatch(c -> DEFINITE.contains(c.lemma()));
  }

  private static Set<String> parties(List<ActorMention> mentions) {
    return mentions.stream()
        .map(ActorMention::actor)
        .map(HappeningMerger::side)
        .collect(Collectors.toSet());
  }

  private static String side(Actor actor) {
    if (actor.country() != null) {
      return actor.country();
    }
    return actor.code() != null ? actor.code() : String.valueOf(actor.sector());
  }

  // Of a mutual event a later sentence may name one party: "Iran signed the pact in Damascus".
  private static boolean sameActors(EventMention first, EventMention later) {
    Set<String> parties = parties(first.actors());
    Set<String> named = parties(later.actors());
    boolean mutual = first.recipients().isEmpty() && later.recipients().isEmpty();
    boolean untold = parties.isEmpty() || named.isEmpty();
    return parties.equals(named)
        || (untold && sameRecipients(first, later))
        || (mutual && !named.isEmpty() && parties.containsAll(named));
  }

  // "700 migrants were rescued": a later sentence may say by whom.
  private static boolean sameRecipients(EventMention first, EventMention later) {
    Set<String> recipients = parties(first.recipients());
    return !recipients.isEmpty() && recipients.equals(parties(later.recipients()));
  }

  private static boolean coversRecipients(EventMention first, EventMention later) {
    return later.recipients().isEmpty()
        || parties(first.recipients()).containsAll(parties(later.recipients()));
  }

  // What a source has told of a blow the outlet may tell again in its own words.
  private static boolean sayTheSame(Claim first, Claim later) {
    Set<String> sources = speakers(first);
    Set<String> now = speakers(later);
    return sources.equals(now) || (now.isEmpty() && isBlow(first.event()));
  }

  // "Bomb explodes at bank", and below it "A bomb exploded".
  private static boolean isAsReal(Claim first, Claim later) {
    Factuality.Reality one = first.factuality().reality();
    Factuality.Reality other = later.factuality().reality();
    boolean told = one == Factuality.Reality.ONGOING && other == Factuality.Reality.PAST;
    boolean deed = !first.event().type().quadClass().isVerbal();
    return one == other || (told && deed);
  }

  private static boolean isBlow(EventMention event) {
    return event.type() == EventType.ASSAULT;
  }

  private static Set<String> speakers(Claim claim) {
    return parties(claim.attribution().stream().map(Attribution::speaker).toList());
  }

  private static boolean agree(EventMention a, EventMention b) {
    boolean times =
        a.time() == null || b.time() == null || a.time().interval().equals(b.time().interval());
    boolean places =
        a.place() == null
            || b.place() == null
            || a.place().place().equals(b.place().place())
            || (isBlow(a) && isWider(a.place().place(), b.place().place()));
    boolean tolls = agree(a.dead(), b.dead()) && agree(a.injured(), b.injured());
    return times && places && tolls;
  }

  // A country and a town in it may be one scene, two towns are not.
  private static boolean isWider(Place one, Place other) {
    boolean wide =
        one.precision().compareTo(Precision.PROVINCE) >= 0
            || other.precision().compareTo(Precision.PROVINCE) >= 0;
    return wide
        && one.precision() != other.precision()
        && one.country() != null
        && one.country().equals(other.country());
  }

  private static boolean agree(@Nullable Quantity a, @Nullable Quantity b) {
    return a == null || b == null || (a.low() == b.low() && a.high() == b.high());
  }

  private static boolean isMutual(EventMention event) {
    return event.actors().size() > 1;
  }

  private static Claim fill(Claim first, EventMention later) {
    EventMention e = first.event();
    EventMention filled =
        new EventMention(
            e.type(),
            e.mode() == null ? later.mode() : e.mode(),
            e.contexts(),
            e.cameo(),
            e.trigger(),
            e.triggerText(),
            e.actors().isEmpty() ? later.actors() : e.actors(),
            e.recipients().isEmpty() && !isMutual(e) ? later.recipients() : e.recipients(),
            e.place() == null ? later.place() : e.place(),
            e.time() == null ? later.time() : e.time(),
            e.dead() == null ? later.dead() : e.dead(),
            e.injured() == null ? later.injured() : e.injured(),
            e.crowd() == null ? later.crowd() : e.crowd(),
            e.clause(),
            e.rule(),
            e.bySpeaker());
    return first.of(filled);
  }
}
