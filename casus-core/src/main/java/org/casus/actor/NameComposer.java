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
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a name names: by dictionary, by title, by apposition, by what the text said before.
 */
final class NameComposer {
  private static final Set<String> BRACKETS = Set.of("(", "[", "-LRB-");

  private final Scene scene;
  private final CountryContext countries;
  private final EntryChooser chooser;
  private final OwnerFinder owners;
  private final RoleComposer roles;
  private final LocalNames names;
  private final Readings readings;

  NameComposer(
      Scene scene,
      CountryContext countries,
      OwnerFinder owners,
      EntryChooser chooser,
      Readings readings) {
    this.scene = scene;
    this.countries = countries;
    this.chooser = chooser;
    this.owners = owners;
    this.roles = new RoleComposer(scene);
    this.names = new LocalNames();
    this.readings = readings;
  }

  /** Whom the entries of a known name, in its phrase, name; nobody where it does not tell. */
  Optional<Reading> entry(NounPhrase phrase, Spotting spotting) {
    Owner owner = owners.find(phrase, phrase.head(), spotting.from());
    String country = owner.isKnown() ? owner.codings().getFirst().country() : null;
    return chooser.choose(spotting, country).map(entry -> entry(phrase, spotting, entry));
  }

  /** The country of whom the dictionary knows by the name at the end of a phrase. */
  @Nullable String countryOf(NounPhrase phrase) {
    Spotting name = scene.spotting(phrase.sentence(), phrase.to() - 1);
    return name == null
        ? null
        : chooser
            .choose(name, null)
            .map(entry -> chooser.coding(entry, phrase.sentence()).country())
            .orElse(null);
  }

  private Reading entry(NounPhrase phrase, Spotting spotting, DictionaryEntry entry) {
    RoleComposer.Part title = title(phrase, spotting.from());
    if (title == null) {
      title = ownTitle(phrase, spotting);
    }
    Actor actor = chooser.actor(entry, phrase.sentence());
    String evidence = "dictionary " + entry.id();
    RoleWord word = null;
    if (entry.kind() == ActorKind.PERSON && title != null) {
      word = title.word();
      actor = titled(entry, actor, title);
      evidence += " + title " + word.word();
    }
    Nature nature = entry.kind() == ActorKind.PERSON ? Nature.PERSON : Nature.BODY;
    Reading reading = new Reading(List.of(actor), evidence, word, nature);
    learn(phrase, spotting.from(), spotting.to(), reading);
    return reading;
  }

  private Actor titled(DictionaryEntry entry, Actor actor, RoleComposer.Part title) {
    Coding known = new Coding(actor.country(), actor.sector(), null);
    Coding composed =
        roles.codings(title, new Owner(List.of(known.as(null)), false, "")).getFirst();
    boolean former = composed.sector() == Sector.ELI;
    boolean says = title.word().is(Manner.TITLE) && composed.sector() != null;
    boolean international = actor.sector() != null && actor.sector().isInternational();
    return (former || says) && !international ? composed.named(entry) : actor;
  }

  /** Whether the phrase ends in a name that a title stands before. */
  boolean isTitled(NounPhrase phrase) {
    int from = nameStart(phrase);
    boolean name =
        scene.syntax(phrase.sentence()).token(phrase.to() - 1).tag() == Tag.PROPN
            && from > phrase.from();
    RoleComposer.Part title = name ? title(phrase, from) : null;
    return title != null && title.spotting().to() == from;
  }

  /** Whom a word that is a role elsewhere names as a surname: "Peter Cook", and then "Cook". */
  @Nullable Reading surname(NounPhrase phrase, Spotting spotting) {
    Token token = scene.syntax(phrase.sentence()).token(spotting.from());
    boolean bare = phrase.to() - phrase.from() == 1 || !spotting.entries().isEmpty();
    return bare ? introduced(token) : null;
  }

  /** Whom an acronym names that the text itself has introduced: "Popular Front (PF)". */
  @Nullable Reading acronym(Token token) {
    Reading before = isAcronym(token) ? names.acronym(token.text()) : null;
    return before == null ? null : again(before);
  }

  /** Whom a word names if the text has introduced a person of that name. */
  @Nullable Reading introduced(Token token) {
    if (!Character.isUpperCase(token.text().charAt(0))) {
      return null;
    }
    Reading before = names.find(Atoms.of(token.text()));
    return before == null || before.nature() != Nature.PERSON ? null : again(before);
  }

  /** Whom a name that no dictionary knows names. */
  Reading unknown(NounPhrase phrase) {
    int from = nameStart(phrase);
    List<String> atoms = atoms(phrase, from, phrase.to());
    RoleComposer.Part title = title(phrase, from);
    Reading reading = title == null ? null : titled(phrase, title);
    if (reading == null || !reading.isCoded() || reading.first().country() == null) {
      reading = Optional.ofNullable(names.find(atoms)).map(NameComposer::again).orElse(reading);
    }
    if (reading == null || reading.first().country() == null) {
      reading = Optional.ofNullable(apposed(phrase)).orElse(reading);
    }
    reading = reading == null ? bare(phrase, from) : inContext(phrase, reading);
    if (reading.isCoded()) {
      names.learn(atoms, reading);
      learnAcronym(phrase.sentence(), phrase.end(), reading);
    }
    return reading;
  }

  private static Reading again(Reading reading) {
    return new Reading(
        reading.actors(),
        reading.evidence().startsWith("named before: ")
            ? reading.evidence()
            : "named before: " + reading.evidence(),
        reading.role(),
        reading.nature());
  }

  private Reading titled(NounPhrase phrase, RoleComposer.Part title) {
    Owner owner = owners.find(phrase, phrase.head(), title.spotting().from());
    Token titleHead = scene.syntax(phrase.sentence()).token(title.spotting().to() - 1);
    if (!owner.isKnown() && titleHead.index() != phrase.head().index()) {
      owner = owners.find(phrase, titleHead, title.spotting().from());
    }
    Coding coding = roles.codings(title, owner).getFirst();
    return new Reading(
        List.of(coding.unnamed(ActorKind.PERSON)),
        RoleComposer.evidence(title, owner),
        title.word(),
        Nature.PERSON);
  }

  private Reading inContext(NounPhrase phrase, Reading reading) {
    Coding coding = reading.coding();
    RoleWord role = reading.role();
    Optional<String> near =
        Optional.ofNullable(role == null ? null : role.country())
            .or(() -> countries.near(phrase.sentence()));
    if (coding.country() != null || !isNational(coding.sector()) || near.isEmpty()) {
      return reading;
    }
    Actor actor = Coding.of(near.get(), coding.sector()).unnamed(reading.first().kind());
    String evidence = reading.evidence() + " + country most spoken of";
    return new Reading(List.of(actor), evidence, reading.role(), reading.nature());
  }

  static boolean isNational(@Nullable Sector sector) {
    return sector != null && !sector.isInternational();
  }

  /** A role and the known person whose name stands in apposition to it. */
  Reading apposed(RoleComposer.Part part, Reading person) {
    Coding known = Coding.of(person.first().country(), null);
    Coding composed = roles.codings(part, new Owner(List.of(known), false, "")).getFirst();
    boolean says = part.word().is(Manner.TITLE) && composed.sector() != null;
    Actor first = person.first();
    Actor actor =
        says
            ? new Actor(
                first.name(),
                first.id(),
                composed.country(),
                composed.sector(),
                composed.code(),
                first.kind())
            : first;
    String evidence = "apposition, " + person.evidence();
    return new Reading(List.of(actor), evidence, part.word(), Nature.PERSON);
  }

  /** The title that a known name begins with: "President Bush". */
  private RoleComposer.@Nullable Part ownTitle(NounPhrase phrase, Spotting spotting) {
    Spotting title = scene.roleAt(phrase.sentence(), spotting.from());
    boolean within = title != null && title.to() < spotting.to();
    return within && title != null
        ? new RoleComposer.Part(phrase, title, title.role().orElseThrow())
        : null;
  }

  /** The last title before a name. */
  private RoleComposer.@Nullable Part title(NounPhrase phrase, int name) {
    List<Spotting> before = scene.within(phrase.sentence(), phrase.from(), name);
    for (int i = before.size() - 1; i >= 0; i--) {
      Optional<Sense.Role> role = before.get(i).role();
      boolean titles = role.map(r -> r.word().kind() == Kind.PERSON).orElse(false);
      if (titles && before.get(i).entries().isEmpty()) {
        Optional<RoleComposer.Part> better = better(phrase, before, i);
        return better.orElse(new RoleComposer.Part(phrase, before.get(i), role.orElseThrow()));
      }
    }
    return null;
  }

  // "Defence Minister General Ali Ayyoub": the office says more than the rank.
  private static Optional<RoleComposer.Part> better(
      NounPhrase phrase, List<Spotting> before, int last) {
    boolean rank = before.get(last).role().map(r -> r.word().is(Manner.RANK)).orElse(false);
    for (int i = last - 1; rank && i >= 0; i--) {
      Optional<Sense.Role> role = before.get(i).role();
      if (role.isPresent() && role.get().word().is(Manner.TITLE)) {
        return Optional.of(new RoleComposer.Part(phrase, before.get(i), role.get()));
      }
    }
    return Optional.empty();
  }

  /** What an apposition of the name, or the nominal that the name is an apposition of, says. */
  private @Nullable Reading apposed(NounPhrase phrase) {
    Syntax syntax = scene.syntax(phrase.sentence());
    for (Token apposition : syntax.appositions(phrase.head())) {
      Reading reading = role(phrase.sentence(), apposition);
      if (reading != null) {
        return reading;
      }
    }
    Token parent = syntax.parent(phrase.head());
    boolean apposes = phrase.head().relation() == Relation.APPOS && parent != null;
    return apposes && parent != null ? role(phrase.sentence(), parent) : null;
  }

  private @Nullable Reading role(int sentence, Token token) {
    Spotting spotting = scene.spotting(sentence, token.index());
    if (spotting == null || spotting.role().isEmpty()) {
      return null;
    }
    Reading reading = readings.read(sentence, token);
    if (!reading.isCoded() || reading.nature() == Nature.THING) {
      return null;
    }
    Actor first = reading.first();
    Coding coding = reading.coding();
    boolean person = spotting.role().orElseThrow().word().kind() == Kind.PERSON;
    Actor actor = coding.unnamed(person ? ActorKind.PERSON : first.kind());
    return new Reading(
        List.of(actor),
        "apposition " + token.text() + ": " + Descriptions.origin(reading.evidence()),
        spotting.role().orElseThrow().word(),
        person ? Nature.PERSON : reading.nature());
  }

  private Reading bare(NounPhrase phrase, int from) {
    Owner before = owners.find(phrase, phrase.head(), from);
    Owner owner =
        before.isKnown() ? before : owners.nationality(phrase, phrase.to() - 1).orElse(Owner.NONE);
    boolean person = looksLikePerson(phrase, from);
    Coding coding = owner.isKnown() ? owner.codings().getFirst().as(null) : Coding.NONE;
    ActorKind kind =
        person ? ActorKind.PERSON : isAcronym(phrase) ? ActorKind.ORGANIZATION : ActorKind.UNNAMED;
    Nature nature = person ? Nature.PERSON : Nature.BODY;
    String evidence = owner.isKnown() ? "name + " + owner.evidence() : "unknown name";
    return Reading.of(coding.unnamed(kind), evidence, nature);
  }

  private boolean looksLikePerson(NounPhrase phrase, int from) {
    Syntax syntax = scene.syntax(phrase.sentence());
    boolean flat = !syntax.sentence().children(phrase.head(), Relation.FLAT).isEmpty();
    return flat && phrase.to() - from <= 4 && !isAcronym(phrase);
  }

  private static boolean isAcronym(NounPhrase phrase) {
    return isAcronym(phrase.head());
  }

  private static boolean isAcronym(Token token) {
    String text = token.text();
    return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
  }

  /** Where the name at the end of a phrase begins: behind articles, adjectives and titles. */
  private int nameStart(NounPhrase phrase) {
    int from = phrase.to();
    Syntax syntax = scene.syntax(phrase.sentence());
    while (from > phrase.from() && isNamePiece(phrase, syntax.token(from - 1))) {
      from--;
    }
    return Math.min(from, phrase.to() - 1);
  }

  private boolean isNamePiece(NounPhrase phrase, Token token) {
    Spotting spotting = scene.spotting(phrase.sentence(), token.index());
    boolean title =
        spotting != null
            && spotting.entries().isEmpty()
            && (spotting.role().isPresent() || spotting.land(Sense.Form.ADJECTIVE).isPresent());
    boolean particle = token.tag() == Tag.PUNCT && token.text().equals("-");
    return !title
        && (token.tag() == Tag.PROPN || token.tag() == Tag.X || particle || isParticle(token));
  }

  private static boolean isParticle(Token token) {
    return switch (token.text()) {
      case "al", "el", "bin", "ibn", "de", "van", "von", "der", "da", "al-", "ul" -> true;
      default -> false;
    };
  }

  private List<String> atoms(NounPhrase phrase, int from, int to) {
    List<String> atoms = new ArrayList<>();
    for (int i = from; i < to; i++) {
      atoms.addAll(Atoms.of(scene.syntax(phrase.sentence()).token(i).text()));
    }
    return atoms;
  }

  /** Keeps the name, and the acronym in brackets behind it, for later mentions. */
  void learn(NounPhrase phrase, int from, int to, Reading reading) {
    if (to - from > 1 || reading.nature() == Nature.PERSON) {
      names.learn(atoms(phrase, from, to), reading);
    }
    learnAcronym(phrase.sentence(), to, reading);
    learnAcronym(phrase.sentence(), phrase.end(), reading);
  }

  private void learnAcronym(int sentence, int to, Reading reading) {
    Syntax syntax = scene.syntax(sentence);
    if (to + 1 < syntax.size() && BRACKETS.contains(syntax.word(to))) {
      String acronym = syntax.token(to + 1).text();
      if (acronym.length() > 1 && acronym.chars().noneMatch(Character::isLowerCase)) {
        names.learnAcronym(String.join("", Atoms.of(acronym)), reading);
      }
    }
  }
}
