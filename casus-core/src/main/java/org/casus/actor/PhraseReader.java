package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Reading.Nature;
import org.casus.actor.RoleWord.Kind;
import org.casus.actor.RoleWord.Manner;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.place.Place;
import org.jspecify.annotations.Nullable;

/** Finds whom one noun phrase names, by what heads it. */
final class PhraseReader {
  private static final Set<String> ABROAD =
      Set.of(
          "foreign",
          "international",
          "western",
          "european",
          "african",
          "asian",
          "arab",
          "global",
          "regional",
          "multinational",
          "world",
          "various",
          "several",
          "un",
          "u.n.",
          "other",
          "neighboring",
          "neighbouring",
          "overseas",
          "diplomatic",
          "latin");
  private static final Set<String> FOREIGN =
      Set.of(
          "foreign forces",
          "foreign troops",
          "foreign fighters",
          "multinational force",
          "multinational forces",
          "allied forces",
          "allied troops",
          "foreign media",
          "world leader",
          "foreign press",
          "international media",
          "foreign companies",
          "foreign investors",
          "foreign nationals",
          "foreigner",
          "peacekeeping force",
          "peacekeeping forces");
  private static final Set<String> AGENTIVE = Set.of("ists", "ians", "men");
  private static final double KOREAN = 0.1;
  private static final Set<String> GIVEN_NAMES =
      Set.of("jordan", "chad", "georgia", "israel", "paris", "kenya", "india", "america", "asia");
  private static final Set<String> REGIONS =
      Set.of(
          "region",
          "world",
          "continent",
          "area",
          "asia",
          "africa",
          "europe",
          "east",
          "america",
          "countries",
          "nations",
          "states",
          "west",
          "south",
          "north",
          "balkans",
          "gulf",
          "sahel");
  private static final Set<String> SHARED_NAMES = Set.of("georgia");
  private static final Set<String> CALENDAR =
      Set.of(
          ("January February March April May June July August September October November December"
                  + " Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Monday Tuesday"
                  + " Wednesday Thursday Friday Saturday Sunday Mon. Tue. Wed. Thu. Fri. Sat. Sun."
                  + " Christmas Easter Ramadan GMT EST")
              .split(" "));

  private final Scene scene;
  private final CountryContext countries;
  private final Readings readings;
  private final OwnerFinder owners;
  private final NameComposer names;
  private final RoleComposer roles;
  private final Descriptions descriptions;
  private final Pronouns pronouns;

  PhraseReader(Scene scene, CountryContext countries, Discourse discourse, Readings readings) {
    this.scene = scene;
    this.countries = countries;
    this.readings = readings;
    EntryChooser chooser = new EntryChooser(scene, countries);
    this.owners = new OwnerFinder(scene, chooser, readings);
    this.names = new NameComposer(scene, countries, owners, chooser, readings);
    this.roles = new RoleComposer(scene);
    this.descriptions = new Descriptions(scene, discourse, countries);
    this.pronouns = new Pronouns(scene, discourse, readings);
  }

  /** Whom the noun phrase of this token names, or the token as an adjective. */
  Reading read(int sentence, Token token) {
    Syntax syntax = scene.syntax(sentence);
    Spotting known = scene.spotting(sentence, token.index());
    if (scene.isInner(sentence, token) || isTitleOfName(syntax, token)) {
      return whole(sentence, token);
    }
    if (token.tag() == Tag.PRON || Pronouns.isPronoun(syntax.word(token.index()))) {
      Reading stands = pronouns.resolve(sentence, token);
      if (token.tag() == Tag.PRON && known == null) {
        return stands;
      }
    }
    if (!syntax.isNominal(token) && !isLongName(known)) {
      return known == null ? misread(token) : adjective(sentence, known);
    }
    return nominal(phrase(sentence, token), known);
  }

  // "Cook said": the tagger may see a verb where the text has introduced a Mr Cook.
  private Reading misread(Token token) {
    boolean word = token.tag() == Tag.VERB || token.tag() == Tag.ADJ;
    Reading introduced = word ? names.introduced(token) : null;
    return introduced == null ? Reading.NOBODY : introduced;
  }

  // The tagger may take "Downing" for a verb; the dictionary knows better.
  private static boolean isLongName(@Nullable Spotting known) {
    return known != null && known.to() - known.from() > 1 && !known.entries().isEmpty();
  }

  private static boolean isTitleOfName(Syntax syntax, Token token) {
    Token parent = syntax.parent(token);
    return token.relation() == Relation.NMOD_DESC && parent != null && parent.tag() == Tag.PROPN;
  }

  private Reading whole(int sentence, Token token) {
    Token parent = scene.syntax(sentence).parent(token);
    return parent == null ? Reading.NOBODY : readings.read(sentence, parent);
  }

  /** The phrase; that of a compound's part reaches back to where the compound begins. */
  private NounPhrase phrase(int sentence, Token token) {
    NounPhrase own = scene.phrase(sentence, token);
    Token parent = scene.syntax(sentence).parent(token);
    if (token.relation() != Relation.COMPOUND || parent == null || parent.index() < token.index()) {
      return own;
    }
    NounPhrase outer = scene.phrase(sentence, parent);
    int from = Math.min(own.from(), Math.min(outer.from(), token.index()));
    return new NounPhrase(sentence, token, from, own.to(), own.to());
  }

  private Reading adjective(int sentence, Spotting known) {
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

  private Reading nominal(NounPhrase phrase, @Nullable Spotting known) {
    if (descriptions.isPair(phrase)) {
      return descriptions.pair(phrase);
    }
    if (known != null && isPartOfLongerName(phrase, known)) {
      return names.unknown(phrase);
    }
    Spotting last = scene.spotting(phrase.sentence(), phrase.to() - 1);
    if (last != null && last != known && last.from() >= phrase.from()) {
      return known(phrase, last);
    }
    if (last == null && names.isTitled(phrase)) {
      return names.unknown(phrase);
    }
    return known == null ? unknown(phrase) : known(phrase, known);
  }

  private Reading known(NounPhrase phrase, Spotting known) {
    Optional<Sense.Role> role = known.role();
    boolean person = known.entries().stream().anyMatch(e -> e.kind() == ActorKind.PERSON);
    if ((role.isPresent() || person) && known.to() - known.from() == 1) {
      Reading before = names.surname(phrase, known);
      if (before != null) {
        return before;
      }
    }
    boolean entry = !known.entries().isEmpty() && (role.isEmpty() || fitsEntry(phrase, known));
    if (entry) {
      return names.entry(phrase, known);
    }
    if (known.land().isPresent()) {
      return land(phrase, known);
    }
    return role.map(r -> role(new RoleComposer.Part(phrase, known, r))).orElse(Reading.NOBODY);
  }

  // "The German foreign office" is not the British one, which the dictionary knows by the bare
  // name.
  private boolean fitsEntry(NounPhrase phrase, Spotting known) {
    Owner owner = owners.find(phrase, phrase.head(), known.from());
    if (!owner.isKnown()) {
      return scene.syntax(phrase.sentence()).token(known.from()).tag() == Tag.PROPN;
    }
    String country = owner.codings().getFirst().country();
    return known.entries().stream()
        .anyMatch(e -> String.valueOf(e.roleOn(scene.day()).country()).equals(country));
  }

  /** "Michael Jordan" and "Chad Smith" are no countries, "Boris Brown" is not Gordon Brown. */
  private boolean isPartOfLongerName(NounPhrase phrase, Spotting known) {
    boolean person = known.entries().stream().anyMatch(e -> e.kind() == ActorKind.PERSON);
    boolean land = known.land().isPresent() && known.role().isEmpty();
    if (!(person || land)) {
      return false;
    }
    Syntax syntax = scene.syntax(phrase.sentence());
    if (known.to() - known.from() > 1) {
      return person && isStrange(syntax, phrase, known.to(), known);
    }
    return isStrange(syntax, phrase, known.from() - 1, known)
        || isStrange(syntax, phrase, known.to(), known);
  }

  private boolean isStrange(Syntax syntax, NounPhrase phrase, int at, Spotting known) {
    if (!phrase.covers(at) || scene.spotting(phrase.sentence(), at) != null) {
      return false;
    }
    Token token = syntax.token(at);
    boolean flat =
        (token.relation() == Relation.FLAT && known.covers(token.head()))
            || (known.covers(at + 1) && syntax.token(at + 1).relation() == Relation.FLAT);
    boolean name = token.tag() == Tag.PROPN && !CALENDAR.contains(token.text());
    return name && flat && (at < known.from() || mayBeGivenName(syntax, known));
  }

  private static boolean mayBeGivenName(Syntax syntax, Spotting known) {
    return known.land().isEmpty() || GIVEN_NAMES.contains(syntax.word(known.from()));
  }

  private Reading land(NounPhrase phrase, Spotting known) {
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
      case NAME ->
          Reading.of(named.entry().actorOn(null), "dictionary " + named.entry().id(), Nature.STATE);
      case SEAT -> seat(phrase, named.entry());
      case PEOPLE -> people(phrase, named.entry(), Nature.PERSONS);
      case ADJECTIVE -> person(phrase, known, named.entry());
    };
  }

  private Reading seat(NounPhrase phrase, DictionaryEntry entry) {
    boolean place = isLocative(phrase);
    Coding coding = Coding.of(entry.roleOn(null).country(), place ? null : Sector.GOV);
    String evidence = place ? "place in " : "seat of the government of ";
    return Reading.of(coding.unnamed(ActorKind.STATE), evidence + entry.id(), Nature.STATE);
  }

  private boolean isLocative(NounPhrase phrase) {
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

  private Reading role(RoleComposer.Part part) {
    RoleWord word = part.word();
    if (word.kind() == Kind.MARKER) {
      return Reading.NOBODY;
    }
    if (word.is(Manner.QUANTITY)) {
      return share(part.phrase()).orElseGet(() -> ownerless(part));
    }
    if (word.is(Manner.LAND) && isNameOfItsOwn(part.phrase())) {
      return names.unknown(part.phrase());
    }
    Owner owner = owners.find(part.phrase(), holder(part.phrase()), part.spotting().from());
    if (word.is(Manner.RELATION)) {
      return owners
          .nationality(part.phrase(), part.spotting().from())
          .map(nationality -> composed(part, nationality))
          .orElseGet(() -> descriptions.relation(part, owner));
    }
    Owner found = owner.isKnown() ? owner : shared(part);
    return found.isKnown() ? composed(part, found) : ownerless(part);
  }

  /** "Hundreds of protesters" are protesters, "hundreds of airstrikes" are nobody. */
  private Optional<Reading> share(NounPhrase phrase) {
    for (Syntax.Complement complement :
        scene.syntax(phrase.sentence()).complements(phrase.head())) {
      if (complement.preposition().equals("of")) {
        return Optional.of(readings.read(phrase.sentence(), complement.head()));
      }
    }
    return Optional.empty();
  }

  // "The Untied Nations" are no nations.
  private boolean isNameOfItsOwn(NounPhrase phrase) {
    return phrase.head().tag() == Tag.PROPN && phrase.to() - phrase.from() > 2;
  }

  // What a part of a compound belongs to hangs on the compound's head: "Syrian army offensive".
  private Token holder(NounPhrase phrase) {
    Token parent = scene.syntax(phrase.sentence()).parent(phrase.head());
    boolean compound = phrase.head().relation() == Relation.COMPOUND && parent != null;
    return compound && parent != null ? parent : phrase.head();
  }

  /** "Turkish police and soldiers": the second has the first one's nationality. */
  private Owner shared(RoleComposer.Part part) {
    Syntax syntax = scene.syntax(part.phrase().sentence());
    Token head = part.phrase().head();
    Token first = syntax.parent(head);
    if (head.relation() != Relation.CONJ || first == null || !syntax.determiner(head).isEmpty()) {
      return Owner.NONE;
    }
    NounPhrase phrase = scene.phrase(part.phrase().sentence(), first);
    return owners.find(phrase, first, first.index());
  }

  private Reading composed(RoleComposer.Part part, Owner owner) {
    List<Actor> actors = new ArrayList<>();
    for (Coding coding : roles.codings(part, owner)) {
      actors.add(coding.unnamed(RoleComposer.kind(part.word())));
    }
    return reading(part, actors, RoleComposer.evidence(part, owner));
  }

  private Reading reading(RoleComposer.Part part, List<Actor> actors, String evidence) {
    Reading reading = new Reading(actors, evidence, part.word(), RoleComposer.nature(part.role()));
    names.learn(part.phrase(), part.phrase().from(), part.phrase().to(), reading);
    return reading;
  }

  private Reading ownerless(RoleComposer.Part part) {
    if (part.word().kind() == Kind.ASSET) {
      return Reading.NOBODY;
    }
    Coding coding = roles.codings(part, Owner.NONE).getFirst();
    if (descriptions.isDefinite(part.phrase()) && !isOfRegion(part.phrase())) {
      Reading before = descriptions.resolve(part, coding.sector());
      if (before != null) {
        return before;
      }
    }
    String evidence = RoleComposer.evidence(part, Owner.NONE);
    Optional<String> country = country(part, coding);
    if (country.isPresent()) {
      coding = Coding.of(country.get(), coding.sector());
      evidence += " + country most spoken of";
    }
    return reading(part, List.of(coding.unnamed(RoleComposer.kind(part.word()))), evidence);
  }

  /** The country that a role without an owner is of: that of the office, or the one spoken of. */
  private Optional<String> country(RoleComposer.Part part, Coding coding) {
    NounPhrase phrase = part.phrase();
    // Refugees and migrants are nowhere at home where they are spoken of.
    if (!NameComposer.isNational(coding.sector())
        || coding.sector() == Sector.REF
        || coding.sector() == Sector.CRM
        || isAbroad(part)
        || isOfRegion(phrase)) {
      return Optional.empty();
    }
    return Optional.ofNullable(part.word().country()).or(() -> countries.near(phrase.sentence()));
  }

  /** "The governments of the region" are of no one country. */
  private boolean isOfRegion(NounPhrase phrase) {
    Syntax syntax = scene.syntax(phrase.sentence());
    for (Syntax.Complement complement : syntax.complements(phrase.head())) {
      if (REGIONS.contains(syntax.word(complement.head().index()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAbroad(RoleComposer.Part part) {
    Syntax syntax = scene.syntax(part.phrase().sentence());
    for (int i = part.phrase().from(); i < part.spotting().from(); i++) {
      if (ABROAD.contains(syntax.word(i))) {
        return true;
      }
    }
    return FOREIGN.contains(part.word().word());
  }

  private Reading unknown(NounPhrase phrase) {
    Token head = phrase.head();
    Reading half = half(phrase);
    if (half != null) {
      return half;
    }
    if (CALENDAR.contains(head.text())) {
      return Reading.NOBODY;
    }
    if (head.tag() == Tag.PROPN) {
      Place place = scene.place(phrase.sentence(), head.index());
      return place == null ? names.unknown(phrase) : place(phrase, place);
    }
    if (head.tag() != Tag.NOUN) {
      return share(phrase).orElse(Reading.NOBODY);
    }
    String word = scene.syntax(phrase.sentence()).word(head.index());
    boolean agent =
        head.tag() == Tag.NOUN && AGENTIVE.stream().anyMatch(word::endsWith) && word.length() > 5;
    return agent ? agents(phrase, word) : Reading.NOBODY;
  }

  /** "The North" and "the South" where the text is about Korea. */
  private @Nullable Reading half(NounPhrase phrase) {
    String word = phrase.head().text();
    boolean halves = word.equals("North") || word.equals("South");
    if (!halves || phrase.to() - phrase.from() > 2) {
      return null;
    }
    boolean korea = countries.share("PRK") > KOREAN && countries.share("KOR") > KOREAN;
    if (!korea) {
      return null;
    }
    Coding coding = Coding.of(word.equals("North") ? "PRK" : "KOR", null);
    return Reading.of(coding.unnamed(ActorKind.STATE), "half of Korea: " + word, Nature.STATE);
  }

  private Reading agents(NounPhrase phrase, String word) {
    Owner owner = owners.find(phrase, phrase.head(), phrase.head().index());
    Coding coding = owner.isKnown() ? owner.codings().getFirst() : Coding.NONE;
    return Reading.of(
        coding.unnamed(ActorKind.GROUP), "persons by their name: " + word, Nature.PERSONS);
  }

  private Reading place(NounPhrase phrase, Place place) {
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
