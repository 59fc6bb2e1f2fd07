package org.casus.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Reading.Nature;
import org.casus.language.Relation;
import org.casus.place.Place;
import org.jspecify.annotations.Nullable;

/** Finds whom the names of states, peoples, capitals and places name. */
final class LandComposer {
  private static final double KOREAN = 0.1;
  private static final Set<String> SHARED_NAMES = Set.of("georgia");

  private final Scene scene;
  private final CountryContext countries;
  private final Readings readings;

  LandComposer(Scene scene, CountryContext countries, Readings readings) {
    this.scene = scene;
    this.countries = countries;
    this.readings = readings;
  }

  /** The state that a nationality names. */
  Reading adjective(int sentence, Spotting known) {
    Optional<Sense.Land> land = known.land();
    if (land.isPresent() && !scene.isExcluded(sentence, known)) {
      DictionaryEntry entry = land.get().entry();
      Actor actor = entry.actorOn(null);
      return actor.isCoded()
          ? Reading.of(actor, "nationality, " + entry.id(), Nature.STATE)
          : Reading.NOBODY;
    }
    return Reading.NOBODY;
  }

  /** Whom a phrase that a known land, its people or its seat heads names. */
  Reading land(NounPhrase phrase, Spotting known) {
    Place place = scene.place(phrase.sentence(), known.from());
    Sense.Land named =
        known
            .land(Sense.Form.NAME)
            .or(() -> known.land(Sense.Form.SEAT))
            .or(() -> known.land(Sense.Form.PEOPLE))
            .or(known::land)
            .orElseThrow();
    String country = named.entry().roleOn(null).country();
    boolean elsewhere =
        place != null
            && place.country() != null
            && country != null
            && !place.country().equals(country);
    boolean shared =
        named.form() == Sense.Form.SEAT
            || SHARED_NAMES.contains(scene.syntax(phrase.sentence()).word(known.from()));
    if (elsewhere && shared && place != null && place.precision() != Place.Precision.COUNTRY) {
      return place(phrase, place);
    }
    return switch (named.form()) {
      case NAME -> state(phrase, known, named.entry());
      case SEAT -> seat(phrase, named.entry());
      case PEOPLE -> people(phrase, named.entry(), Nature.PERSONS);
      case ADJECTIVE -> person(phrase, known, named.entry());
    };
  }

  /** A state; or both, where its name is the second half of "North and South Korea". */
  private Reading state(NounPhrase phrase, Spotting known, DictionaryEntry entry) {
    Syntax syntax = scene.syntax(phrase.sentence());
    String word = syntax.word(known.from() - 2);
    Actor actor = entry.actorOn(null);
    String evidence = "dictionary " + entry.id();
    boolean both =
        syntax.word(known.from() - 1).equals("and")
            && known.to() - known.from() > 1
            && syntax.word(known.to() - 1).equals("korea");
    if (!both || !(word.equals("north") || word.equals("south"))) {
      return Reading.of(actor, evidence, Nature.STATE);
    }
    Actor other = scene.state(word.equals("north") ? "PRK" : "KOR");
    return new Reading(
        List.of(other, actor), evidence + " and its other half", null, Nature.BODIES);
  }

  private Reading seat(NounPhrase phrase, DictionaryEntry entry) {
    boolean place = isLocative(phrase);
    Coding coding = Coding.of(entry.roleOn(null).country(), place ? null : Sector.GOV);
    String evidence = place ? "place in " : "seat of the government of ";
    return Reading.of(coding.unnamed(ActorKind.STATE), evidence + entry.id(), Nature.STATE);
  }

  /** Whether the phrase names where something is: "in Damascus". */
  boolean isLocative(NounPhrase phrase) {
    return scene.syntax(phrase.sentence()).isLocative(phrase.head(), Scene.LOCATIVE);
  }

  private Reading people(NounPhrase phrase, DictionaryEntry entry, Nature nature) {
    Syntax syntax = scene.syntax(phrase.sentence());
    boolean whole =
        syntax.determiner(phrase.head()).equals("the")
            && !syntax.isCounted(phrase.head())
            && phrase.to() - phrase.from() == 2;
    String country = entry.roleOn(null).country();
    String evidence = "people " + entry.id();
    String home = home(phrase);
    if (home != null && !home.equals(country)) {
      return Reading.of(
          Coding.of(home, Sector.CVL).unnamed(ActorKind.GROUP), evidence + " of " + home, nature);
    }
    if (country == null) {
      country = countries.near(phrase.sentence()).orElse(null);
    }
    Coding coding = Coding.of(country, whole && country != null ? null : Sector.CVL);
    return Reading.of(coding.unnamed(ActorKind.GROUP), evidence, nature);
  }

  /** "The Albanians of southern Serbia" are Serbia's. */
  private @Nullable String home(NounPhrase phrase) {
    for (Syntax.Complement complement :
        scene.syntax(phrase.sentence()).complements(phrase.head())) {
      if (complement.preposition().equals("of")) {
        return readings.read(phrase.sentence(), complement.head()).first().country();
      }
    }
    return null;
  }

  private Reading person(NounPhrase phrase, Spotting known, DictionaryEntry entry) {
    boolean modifies =
        phrase.head().relation() == Relation.AMOD || phrase.head().relation() == Relation.COMPOUND;
    String determiner = scene.syntax(phrase.sentence()).determiner(phrase.head());
    if (modifies || determiner.isEmpty()) {
      return adjective(phrase.sentence(), known);
    }
    return people(phrase, entry, Nature.PERSON);
  }

  /** "The North" and "the South" where the text is about Korea. */
  @Nullable Reading half(NounPhrase phrase) {
    Syntax syntax = scene.syntax(phrase.sentence());
    String word = syntax.word(phrase.head().index());
    boolean named =
        Character.isUpperCase(phrase.head().text().charAt(0))
            || syntax.word(phrase.from()).equals("the");
    boolean halves = word.equals("north") || word.equals("south");
    if (!named || !halves || phrase.to() - phrase.from() > 2) {
      return null;
    }
    boolean korea = countries.share("PRK") > KOREAN && countries.share("KOR") > KOREAN;
    if (!korea) {
      return null;
    }
    Actor state = scene.state(word.equals("north") ? "PRK" : "KOR");
    return Reading.of(state, "half of Korea: " + word, Nature.STATE);
  }

  /** Whom a place name names. */
  Reading place(NounPhrase phrase, Place place) {
    if (place.country() == null) {
      return Reading.NOBODY;
    }
    boolean settled =
        switch (place.precision()) {
          case POINT, CITY, DISTRICT -> true;
          case PROVINCE, COUNTRY, REGION -> false;
        };
    boolean affected = !isLocative(phrase) && !phrase.head().relation().isSubject();
    Sector sector = settled && affected ? Sector.CVL : null;
    return Reading.of(
        Coding.of(place.country(), sector).unnamed(ActorKind.UNNAMED),
        "place " + place.name(),
        Nature.STATE);
  }
}
