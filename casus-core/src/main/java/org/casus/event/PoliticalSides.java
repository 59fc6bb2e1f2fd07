package org.casus.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.actor.Sector;

/**
 * Tells whether those who take part make a political event of what is told: two firms that agree,
 * an economist who praises a tax or voters who want change make none.
 */
final class PoliticalSides {
  /** Who acts in politics only by protest, or where a state or an armed group acts on them. */
  private static final Set<Sector> PRIVATE =
      EnumSet.of(
          Sector.BUS,
          Sector.EDU,
          Sector.JRN,
          Sector.CVL,
          Sector.UNK,
          Sector.MED,
          Sector.AGR,
          Sector.MNC,
          Sector.CRM);

  /** Modes of violence that are everyday crime where nothing else is told of. */
  private static final Set<String> PERSONAL =
      Set.of("targeted", "firearms", "primitive", "beat", "sexual");

  /** A text that speaks of these tells of more than crime. */
  private static final Set<String> PUBLIC =
      Set.of(
          "military",
          "terrorism",
          "repression",
          "religion_ethnicity",
          "human_rights",
          "peacekeeping",
          "election");

  private static final Set<String> OF_FORCE =
      Set.of("military", "terrorism", "repression", "human_rights", "peacekeeping", "crime");

  private PoliticalSides() {}

  /**
   * Whether these sides can have such an event with each other, as far as they are known.
   *
   * @param topics what the words about the event speak of
   */
  static boolean suit(Coding coding, Roles roles, Set<String> topics) {
    if (isUnknownSpeaker(roles)) {
      return true;
    }
    if (isEverydayCrime(coding, roles, topics)) {
      return false;
    }
    return switch (coding.type()) {
      case ASSAULT ->
          !isCampaignTalk(roles, topics)
              && (isPolitical(roles) || !roles.actors().isEmpty() || !isCrime(coding, topics));
      // Whoever seizes, helps or threatens civilians may go unnamed.
      case COERCE, THREATEN, RETREAT, SANCTION, MOBILIZE -> true;
      case PROTEST -> !isCampaignRally(roles, topics);
      case AID -> isPolitical(roles);
      case ACCUSE -> isPolitical(roles) && !isNobodysOpinion(coding, roles);
      case AGREE, SUPPORT, CONCEDE, REJECT -> isPolitical(roles);
      case CONSULT ->
          isPolitical(roles) && !roles.actors().isEmpty() && !isTripAtHome(coding, roles);
      case COOPERATE, REQUEST -> isPolitical(roles) && !roles.actors().isEmpty();
    };
  }

  // Who "we" are may be found only with the speaker.
  private static boolean isUnknownSpeaker(Roles roles) {
    return Stream.concat(roles.actors().stream(), roles.recipients().stream())
        .anyMatch(m -> m.mention().isFirstPerson() && !m.actor().isCoded());
  }

  // "was lambasted": by whom? Charges and inquiries need no name, the law brings them.
  private static boolean isNobodysOpinion(Coding coding, Roles roles) {
    return roles.actors().isEmpty() && "disapprove".equals(coding.mode());
  }

  // "He wants to snatch all 95 delegates": candidates beat each other at the polls.
  private static boolean isCampaignTalk(Roles roles, Set<String> topics) {
    return topics.contains("election")
        && topics.stream().noneMatch(OF_FORCE::contains)
        && !roles.actors().isEmpty()
        && roles.actors().stream().map(ActorMention::actor).allMatch(PoliticalSides::isPolitician);
  }

  // "at a rally in Ohio, the candidate": where he spoke nobody protested.
  private static boolean isCampaignRally(Roles roles, Set<String> topics) {
    return topics.contains("election")
        && roles.recipients().isEmpty()
        && roles.actors().stream()
            .map(ActorMention::actor)
            .allMatch(a -> a.name() == null && a.sector() == Sector.CVL && a.country() != null);
  }

  private static boolean isPolitician(Actor actor) {
    Sector sector = actor.sector();
    return actor.kind() == ActorKind.PERSON
        && sector != null
        && switch (sector) {
          case GOV, LEG, ELI, PTY, OPP, BUS -> true;
          default -> false;
        };
  }

  // "The president flew to Texas": his own country is no host.
  private static boolean isTripAtHome(Coding coding, Roles roles) {
    return "visit".equals(coding.mode())
        && roles.actors().size() == 1
        && roles.recipients().size() == 1
        && isLandOf(roles.recipients().getFirst().actor(), roles.actors().getFirst().actor());
  }

  private static boolean isLandOf(Actor land, Actor traveller) {
    boolean place = land.sector() == null || land.sector() == Sector.CVL;
    return place
        && land.name() == null
        && land.country() != null
        && land.country().equals(traveller.country());
  }

  // "his brother was shot", "the murder of a shopkeeper"
  private static boolean isCrime(Coding coding, Set<String> topics) {
    return coding.mode() != null
        && PERSONAL.contains(coding.mode())
        && topics.stream().noneMatch(PUBLIC::contains);
  }

  // "A Leeds man was arrested for burglary", "he stabbed his girlfriend"
  private static boolean isEverydayCrime(Coding coding, Roles roles, Set<String> topics) {
    boolean crimeOrLaw =
        switch (coding.type()) {
          case COERCE -> "arrest".equals(coding.mode()) || "seize".equals(coding.mode());
          case SANCTION -> "convict".equals(coding.mode());
          case ACCUSE -> !"disapprove".equals(coding.mode());
          case ASSAULT -> coding.mode() == null || PERSONAL.contains(coding.mode());
          case PROTEST, MOBILIZE, AID -> false;
          // What else strangers, police and courts do in a story of a crime is part of it.
          default -> topics.contains(Topics.CRIME_STORY);
        };
    return crimeOrLaw
        && topics.contains(Topics.EVERYDAY_CRIME)
        && topics.stream().noneMatch(PUBLIC::contains)
        && roles.actors().stream().allMatch(a -> isStranger(a.actor()) || isOfTheLaw(a.actor()))
        && roles.recipients().stream()
            .allMatch(
                r ->
                    isStranger(r.actor())
                        || (topics.contains(Topics.CRIME_STORY) && isOfTheLaw(r.actor())));
  }

  private static boolean isStranger(Actor actor) {
    boolean known = actor.id() != null || actor.kind() == ActorKind.STATE;
    Sector sector = actor.sector();
    return !known && sector != Sector.JRN && (sector == null || PRIVATE.contains(sector));
  }

  private static boolean isOfTheLaw(Actor actor) {
    return actor.sector() == Sector.COP || actor.sector() == Sector.JUD;
  }

  private static boolean isPolitical(Roles roles) {
    return isAnyPolitical(roles.actors()) || isAnyPolitical(roles.recipients());
  }

  private static boolean isAnyPolitical(List<ActorMention> mentions) {
    return mentions.stream().map(ActorMention::actor).anyMatch(PoliticalSides::isPolitical);
  }

  private static boolean isPolitical(Actor actor) {
    Sector sector = actor.sector();
    return sector == null ? actor.country() != null : !PRIVATE.contains(sector);
  }
}
