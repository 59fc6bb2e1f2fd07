package org.casus.actor;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.actor.Discourse.Referent;
import org.casus.actor.Reading.Nature;
import org.casus.actor.RoleWord.Kind;
import org.jspecify.annotations.Nullable;

/** Finds whom a description takes up again: "the group", "its ally", "both countries". */
final class Descriptions {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> STATES =
      Set.of(
          "country", "nation", "state", "republic", "kingdom", "homeland", "emirate", "sultanate");
  private static final Set<String> GROUPS =
      Set.of(
          "group",
          "organization",
          "organisation",
          "movement",
          "network",
          "militia",
          "faction",
          "party",
          "bloc",
          "alliance",
          "agency",
          "company",
          "council",
          "front",
          "gang",
          "cartel",
          "force",
          "body",
          "firm",
          "commission",
          "committee",
          "newspaper",
          "union");
  private static final Set<String> BLOCS = Set.of("bloc", "alliance", "union", "front", "council");
  private static final Set<String> KINGDOMS =
      Set.of(
          "SAU", "JOR", "MAR", "BHR", "GBR", "THA", "NLD", "BEL", "ESP", "SWE", "NOR", "DNK", "KHM",
          "BTN", "LSO", "SWZ", "TON");
  private static final int REACH = 12;
  private static final int REACH_PAIR = 6;

  private final Scene scene;
  private final Discourse discourse;
  private final CountryContext countries;

  Descriptions(Scene scene, Discourse discourse, CountryContext countries) {
    this.scene = scene;
    this.discourse = discourse;
    this.countries = countries;
  }

  /** Whether the phrase takes up somebody known: it begins with "the", "this" or the like. */
  boolean isDefinite(NounPhrase phrase) {
    return isDefinite(scene.syntax(phrase.sentence()), phrase);
  }

  /** The same, of a phrase in this sentence. */
  static boolean isDefinite(Syntax syntax, NounPhrase phrase) {
    return DEFINITE.contains(syntax.word(phrase.from()));
  }

  /**
   * Whom a role without an owner takes up.
   *
   * @param part the role in its phrase
   * @param sector the sector that its words give
   */
  @Nullable Reading resolve(RoleComposer.Part part, @Nullable Sector sector) {
    String head = singular(scene.syntax(part.phrase().sentence()).word(part.spotting().to() - 1));
    int sentence = part.phrase().sentence();
    if (STATES.contains(head) && sector == null) {
      boolean islamic =
          scene.syntax(sentence).word(part.spotting().from() - 1).equals("islamic")
              && countries.share("IRN") > 0;
      return islamic
          ? Reading.of(
              scene.state("IRN"),
              "description islamic " + head + " → the Islamic republic that the text names",
              Nature.STATE)
          : country(sentence, head);
    }
    if (isOnePerson(part)) {
      return found(person(sentence, part.word(), head), head);
    }
    if (GROUPS.contains(head) && (sector == null || isBare(part))) {
      Reading group = taken(group(sentence, part), part.word());
      if (group != null || sector == null) {
        return group;
      }
    }
    return sector == null ? null : taken(same(sentence, sector, isOnePerson(part)), part.word());
  }

  /** What a word for a force or a body takes up; it is itself what later words take up. */
  private static @Nullable Reading taken(@Nullable Referent referent, RoleWord word) {
    Reading reading = found(referent, word.word());
    return reading == null
        ? null
        : new Reading(reading.actors(), reading.evidence(), word, reading.nature());
  }

  private static @Nullable Reading found(@Nullable Referent referent, String head) {
    if (referent == null) {
      return null;
    }
    Reading reading = referent.reading();
    return new Reading(
        reading.actors(),
        "description " + head + " → " + origin(reading.evidence()),
        reading.role(),
        reading.nature());
  }

  /** Evidence without the references that led to it. */
  static String origin(String evidence) {
    int arrow = evidence.lastIndexOf("→ ");
    return arrow < 0 ? evidence : evidence.substring(arrow + 2);
  }

  private @Nullable Reading country(int sentence, String head) {
    Referent here =
        discourse.best(
            sentence,
            head.equals("kingdom") ? REACH : 1,
            r -> r.reading().nature() == Nature.STATE && mayBe(r, head),
            r -> (r.distance(sentence) == 0 ? 3 : 0) + (r.standing().isSubject() ? 1 : 0));
    if (here != null) {
      return state(here.reading(), head);
    }
    return countries
        .near(sentence)
        .map(
            c ->
                Reading.of(
                    scene.state(c),
                    "description " + head + " → " + ActorMention.MOST_SPOKEN_OF,
                    Nature.STATE))
        .orElse(null);
  }

  private static boolean mayBe(Referent referent, String head) {
    String country = referent.reading().first().country();
    return !head.equals("kingdom") || (country != null && KINGDOMS.contains(country));
  }

  // "The country" is the land, be it named by its capital.
  private Reading state(Reading named, String head) {
    Actor actor = named.first();
    return Reading.of(
        actor.sector() == Sector.GOV ? scene.state(actor.country()) : actor,
        "description " + head + " → " + origin(named.evidence()),
        Nature.STATE);
  }

  private @Nullable Referent person(int sentence, RoleWord word, String head) {
    return discourse.latest(
        sentence,
        REACH,
        r -> {
          RoleWord role = r.reading().role();
          return r.reading().nature() == Nature.PERSON
              && r.reading().isCoded()
              && role != null
              && (role.word().equals(word.word()) || role.word().endsWith(" " + head));
        });
  }

  private static boolean isOne(RoleComposer.Part part) {
    return RoleComposer.nature(part.role()) == Nature.BODY;
  }

  /** Whether it is one word behind an article: "the bloc", "the alliance". */
  private static boolean isBare(RoleComposer.Part part) {
    int words = part.spotting().to() - part.spotting().from();
    return words == 1
        && isOne(part)
        && part.phrase().to() - part.phrase().from() == 2
        && BLOCS.contains(part.word().word());
  }

  private @Nullable Referent group(int sentence, RoleComposer.Part part) {
    String head = part.word().word();
    boolean bloc = BLOCS.contains(head) && part.word().sector() != null;
    Predicate<Referent> fits =
        r ->
            r.reading().isCoded()
                && (!bloc || isBloc(r.reading().first().sector()))
                && r.reading().first().sector() != null
                && r.reading().first().sector() != Sector.GOV
                && r.reading().first().sector() != Sector.CVL
                && (r.reading().first().sector() != Sector.MIL || head.equals("force"))
                && (isOne(part)
                    ? r.reading().actors().size() == 1
                        && (r.reading().nature() == Nature.BODY || isNamedForce(r))
                    : r.reading().nature().isPlural());
    Referent named =
        discourse.latest(
            sentence,
            4,
            r -> {
              RoleWord role = r.reading().role();
              return r.reading().isCoded() && role != null && role.word().endsWith(" " + head);
            });
    return named != null ? named : discourse.latest(sentence, 4, fits);
  }

  private static boolean isBloc(@Nullable Sector sector) {
    return sector == Sector.IGO || sector == Sector.REB || sector == Sector.PTY;
  }

  // "M23 rebels" and later "the group".
  private static boolean isNamedForce(Referent referent) {
    String evidence = referent.reading().evidence();
    return referent.reading().nature() == Nature.PERSONS && evidence.contains("dictionary group/");
  }

  private static boolean isOnePerson(RoleComposer.Part part) {
    return part.word().kind() == Kind.PERSON && !part.plural();
  }

  private @Nullable Referent same(int sentence, Sector sector, boolean onePerson) {
    return discourse.latest(
        sentence,
        REACH,
        r -> {
          Actor actor = r.reading().first();
          boolean person = r.reading().nature() == Nature.PERSON;
          return actor.sector() == sector
              && actor.country() != null
              && r.reading().nature() != Nature.THING
              && r.reading().actors().size() == 1
              && person == onePerson;
        });
  }

  /**
   * Whom a word such as "ally" names.
   *
   * @param part the word in its phrase
   * @param owner whose ally
   */
  Reading relation(RoleComposer.Part part, Owner owner) {
    String word = part.word().word();
    Coding of = owner.isKnown() ? owner.codings().getFirst() : Coding.NONE;
    if (part.plural() || of.country() == null) {
      boolean rebels = of.sector() == Sector.REB && word.matches("allies|ally|partners?|friends?");
      Actor actor = rebels ? of.unnamed(ActorKind.GROUP) : Actor.UNKNOWN;
      return Reading.of(actor, RoleComposer.evidence(part, owner), Nature.PERSONS);
    }
    Referent other = partner(part.phrase().sentence(), of.country());
    if (other == null) {
      return Reading.of(Actor.UNKNOWN, RoleComposer.evidence(part, owner), Nature.BODY);
    }
    Actor partner = partnerOf(other.reading(), of.country());
    return Reading.of(
        scene.state(partner.country()),
        "description " + word + " of " + of.country() + " → " + other.reading().evidence(),
        Nature.STATE);
  }

  private @Nullable Referent partner(int sentence, String country) {
    Predicate<Referent> other =
        r -> r.reading().nature() == Nature.STATE && !country.equals(r.reading().first().country());
    Referent coordinated =
        discourse.latest(
            sentence,
            REACH,
            r ->
                r.reading().actors().size() == 2
                    && r.reading().actors().stream().anyMatch(a -> country.equals(a.country()))
                    && r.reading().actors().stream()
                        .anyMatch(a -> a.country() != null && !country.equals(a.country())));
    return coordinated != null ? coordinated : discourse.latest(sentence, REACH_PAIR, other);
  }

  private static Actor partnerOf(Reading reading, String country) {
    return reading.actors().stream()
        .filter(a -> a.country() != null && !country.equals(a.country()))
        .findFirst()
        .orElse(Actor.UNKNOWN);
  }

  private static String singular(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.endsWith("ies")) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    return lower.endsWith("s") && !lower.endsWith("ss")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }
}
