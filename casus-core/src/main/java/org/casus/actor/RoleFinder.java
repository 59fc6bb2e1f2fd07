package org.casus.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.RoleWord.Kind;
import org.casus.actor.RoleWord.Manner;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.casus.language.Token;

/**
 * Finds whom a role phrase names: by its owner, by what was said before, by what the text is about.
 */
final class RoleFinder {
  private static final Set<String> ABROAD =
      Set.of(
          ("foreign international western european african asian arab global regional multinational"
                  + " world various several un u.n. coalition allied invading occupying other"
                  + " neighboring neighbouring overseas diplomatic latin")
              .split(" "));
  private static final Set<String> FOREIGN =
      Set.copyOf(
          Resource.parts(
              "foreign forces; foreign troops; foreign fighters; multinational force; multinational"
                  + " forces; allied forces; allied troops; foreign media; world leader; foreign"
                  + " press; international media; foreign companies; foreign investors; foreign"
                  + " nationals; foreigner; peacekeeping force; peacekeeping forces; coalition"
                  + " forces; coalition troops"));
  private static final Set<String> WORLDWIDE =
      Set.of("International", "World", "Global", "Inter-American", "European", "Pan-African");
  private static final Set<String> REGIONS =
      Set.of(
          ("region world continent area asia africa europe east america countries nations states"
                  + " west south north balkans gulf sahel")
              .split(" "));

  private static final Coding PEACEKEEPERS = new Coding(null, Sector.IGO, "IGOPKO");

  private final Scene scene;
  private final CountryContext countries;
  private final OwnerFinder owners;
  private final Descriptions descriptions;
  private final NameComposer names;
  private final RoleComposer roles;

  RoleFinder(
      Scene scene,
      CountryContext countries,
      OwnerFinder owners,
      Descriptions descriptions,
      NameComposer names) {
    this.scene = scene;
    this.countries = countries;
    this.owners = owners;
    this.descriptions = descriptions;
    this.names = names;
    this.roles = new RoleComposer(scene);
  }

  /** Whom a role phrase names. */
  Reading find(RoleComposer.Part part) {
    RoleWord word = part.word();
    if (word.kind() == Kind.MARKER) {
      return Reading.NOBODY;
    }
    if (word.is(Manner.LAND) && isNameOfItsOwn(part.phrase())) {
      return names.unknown(part.phrase());
    }
    Optional<Reading> introduced = body(part);
    if (introduced.isPresent()) {
      return introduced.get();
    }
    if (isPeacekeeper(part) && (descriptions.isDefinite(part.phrase()) || isAbroad(part))) {
      return peacekeepers(part);
    }
    Owner owner = owners.find(part.phrase(), holder(part.phrase()), part.spotting().from());
    if (word.is(Manner.RELATION)) {
      return owners
          .nationality(part.phrase(), part.spotting().from())
          .or(() -> owners.named(part.phrase(), part.spotting().from()))
          .map(nationality -> composed(part, nationality))
          .orElseGet(() -> descriptions.relation(part, owner));
    }
    Owner found = owner.isKnown() ? owner : shared(part);
    return found.isKnown() ? composed(part, found) : ownerless(part);
  }

  private boolean isPeacekeeper(RoleComposer.Part part) {
    if (part.word().sector() != Sector.MIL) {
      return false;
    }
    Syntax syntax = scene.syntax(part.phrase().sentence());
    for (int i = part.phrase().from(); i < part.spotting().to(); i++) {
      String word = syntax.word(i);
      boolean keeps = word.startsWith("peacekeep") || word.startsWith("peace-keep");
      if (keeps || (word.equals("peace") && syntax.word(i + 2).startsWith("keep"))) {
        return true;
      }
    }
    return false;
  }

  /** Peacekeepers are their own country's, else whose mission it is; never where they serve. */
  private Reading peacekeepers(RoleComposer.Part part) {
    int from = part.spotting().from();
    Owner owner =
        owners
            .possessor(part.phrase(), holder(part.phrase()))
            .or(() -> owners.nationality(part.phrase(), from))
            .or(() -> owners.named(part.phrase(), from))
            .orElse(Owner.NONE);
    if (owner.isKnown()) {
      return composed(part, owner);
    }
    Actor mission = PEACEKEEPERS.unnamed(ActorKind.GROUP);
    return reading(part, List.of(mission), RoleComposer.evidence(part, owner) + " + worldwide");
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
      boolean land = part.word().is(Manner.LAND) && coding.country() != null;
      actors.add(
          land ? scene.state(coding.country()) : coding.unnamed(RoleComposer.kind(part.word())));
    }
    return reading(part, actors, RoleComposer.evidence(part, owner));
  }

  private Reading reading(RoleComposer.Part part, List<Actor> actors, String evidence) {
    Reading reading = new Reading(actors, evidence, part.word(), RoleComposer.nature(part.role()));
    names.learn(part.phrase(), part.phrase().from(), part.phrase().to(), reading);
    return reading;
  }

  private Reading ownerless(RoleComposer.Part part) {
    if (part.word().kind() == Kind.ASSET && part.word().sector() != Sector.REB) {
      return Reading.NOBODY;
    }
    Optional<Reading> named = named(part);
    if (named.isPresent()) {
      return named.get();
    }
    if (names.servesStrangers(part)) {
      return reading(
          part,
          List.of(Coding.NONE.unnamed(ActorKind.PERSON)),
          RoleComposer.evidence(part, Owner.NONE) + " of a body that no dictionary knows");
    }
    Coding coding = roles.codings(part, Owner.NONE).getFirst();
    if (descriptions.isDefinite(part.phrase()) && !isOfRegion(part.phrase())) {
      Reading before = descriptions.resolve(part, coding.sector());
      if (before != null) {
        return before;
      }
    }
    if (isWorldwide(part)) {
      return worldwide(part, coding);
    }
    String evidence = RoleComposer.evidence(part, Owner.NONE);
    Optional<String> country = country(part, coding);
    if (country.isPresent()) {
      coding = Coding.of(country.get(), coding.sector());
      evidence += " + " + ActorMention.MOST_SPOKEN_OF;
    }
    return reading(part, List.of(coding.unnamed(RoleComposer.kind(part.word()))), evidence);
  }

  // "The International Labour Office", "World Peace Council": a name that says it is no country's.
  private boolean isWorldwide(RoleComposer.Part part) {
    NounPhrase phrase = part.phrase();
    Syntax syntax = scene.syntax(phrase.sentence());
    if (part.word().kind() != Kind.BODY || phrase.head().tag() != Tag.PROPN) {
      return false;
    }
    for (int i = phrase.from(); i < phrase.head().index(); i++) {
      String text = syntax.token(i).text();
      if (Character.isUpperCase(text.charAt(0)) && WORLDWIDE.contains(text)) {
        return true;
      }
    }
    return false;
  }

  private Reading worldwide(RoleComposer.Part part, Coding coding) {
    Sector sector = coding.sector();
    boolean official =
        sector == null || sector == Sector.GOV || sector == Sector.JUD || sector == Sector.LEG;
    Actor actor =
        Coding.of(null, official ? Sector.IGO : Sector.NGO).unnamed(ActorKind.ORGANIZATION);
    return reading(part, List.of(actor), RoleComposer.evidence(part, Owner.NONE) + " + worldwide");
  }

  /** "The minister, Sergei Lavrov": whom the dictionary knows by the name in apposition. */
  private Optional<Reading> named(RoleComposer.Part part) {
    int sentence = part.phrase().sentence();
    if (part.word().kind() != Kind.PERSON || part.plural()) {
      return Optional.empty();
    }
    for (Token apposition : scene.syntax(sentence).appositions(part.phrase().head())) {
      NounPhrase phrase = scene.phrase(sentence, apposition);
      Spotting name = scene.spotting(sentence, apposition.index());
      if (name != null && name.isPersonsName()) {
        return names.entry(phrase, name).map(person -> names.apposed(part, person));
      }
    }
    return Optional.empty();
  }

  /** "The militant group Hamas": whom the name right behind a word for a body names. */
  private Optional<Reading> body(RoleComposer.Part part) {
    NounPhrase phrase = part.phrase();
    boolean one = RoleComposer.nature(part.role()) == Reading.Nature.BODY;
    if (!one || part.spotting().to() != phrase.to()) {
      return Optional.empty();
    }
    int at = phrase.to();
    Syntax syntax = scene.syntax(phrase.sentence());
    Spotting name = at < syntax.size() ? scene.spotting(phrase.sentence(), at) : null;
    if (name == null || name.from() != at || !isOfBody(name) || !hangsOn(syntax, name, phrase)) {
      return Optional.empty();
    }
    Token head = syntax.token(name.to() - 1);
    return names.entry(scene.phrase(phrase.sentence(), head), name);
  }

  private static boolean isOfBody(Spotting name) {
    return name.role().isEmpty()
        && name.entries().stream()
            .anyMatch(e -> e.kind() == ActorKind.GROUP || e.kind() == ActorKind.ORGANIZATION);
  }

  private static boolean hangsOn(Syntax syntax, Spotting name, NounPhrase phrase) {
    for (int i = name.from(); i < name.to(); i++) {
      Token token = syntax.token(i);
      boolean outward = token.isRoot() || !name.covers(token.head());
      if (outward && token.head() == phrase.head().index()) {
        return switch (token.relation()) {
          case APPOS, FLAT, NMOD_UNMARKED, NMOD_DESC, COMPOUND -> true;
          default -> false;
        };
      }
    }
    return false;
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
    return Optional.ofNullable(part.word().country())
        .or(() -> ownOffice(part, coding))
        .or(() -> countries.near(phrase.sentence(), beside(part)));
  }

  /** "The Prime Minister" in what a government itself publishes is its own. */
  private Optional<String> ownOffice(RoleComposer.Part part, Coding coding) {
    Actor publisher = scene.publisher();
    boolean office =
        coding.sector() == Sector.GOV
            && part.word().is(Manner.TITLE)
            && !part.plural()
            && descriptions.isDefinite(part.phrase());
    return office && publisher != null
        ? Optional.ofNullable(publisher.country())
        : Optional.empty();
  }

  /** "The prime minister and President Hollande": whoever meets somebody is of another country. */
  private Set<String> beside(RoleComposer.Part part) {
    Syntax syntax = scene.syntax(part.phrase().sentence());
    boolean office = part.word().is(Manner.TITLE) && !part.plural();
    if (!office) {
      return Set.of();
    }
    Set<String> others = new HashSet<>();
    for (Token conjunct : syntax.conjuncts(part.phrase().head())) {
      if (conjunct.tag() == Tag.PROPN) {
        String country = names.countryOf(scene.phrase(part.phrase().sentence(), conjunct));
        if (country != null) {
          others.add(country);
        }
      }
    }
    return others;
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
}
