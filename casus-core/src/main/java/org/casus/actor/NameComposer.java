package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Reading.Nature;
import org.casus.actor.RoleWord.Kind;
import org.casus.actor.RoleWord.Manner;
import org.casus.language.Name;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a name names: by dictionary, by title, by apposition, by what the text said before.
 */
final class NameComposer {
  /** The evidence for a name of which nothing is known. */
  static final String UNKNOWN = "unknown name";

  private static final int INITIALS = 3;
  private static final int LONGEST_COMPLEMENT = 8;
  private static final Set<String> JOINING = Set.of("of", "for", "the", "and", "in", "to");
  private static final Set<String> FORCES =
      Set.of(
          ("liwa jaysh jaish jeish katibat kataib saraya harakat jund ansar lashkar firqat tanzim"
                  + " usbat jabhat jamaat")
              .split(" "));
  private static final Set<String> OF_COMPANIES =
      Set.of("president", "vice president", "chief executive officer", "officer", "ceo");
  private static final Set<String> SERVING = Set.of("of", "for", "at", "with");
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
    boolean person = entry.kind() == ActorKind.PERSON;
    RoleComposer.Part title = person ? title(phrase, spotting.from()) : null;
    if (person && title == null) {
      title = ownTitle(phrase, spotting);
    }
    Actor actor = chooser.actor(entry, phrase.sentence());
    String evidence = "dictionary " + entry.id();
    RoleWord word = null;
    if (title != null) {
      word = title.word();
      actor = titled(entry, actor, title);
      evidence += " + title " + word.word();
    }
    Nature nature = person ? Nature.PERSON : Nature.BODY;
    Reading reading = new Reading(List.of(actor), evidence, word, nature);
    learn(phrase, spotting.from(), spotting.to(), reading);
    return reading;
  }

  private Actor titled(DictionaryEntry entry, Actor actor, RoleComposer.Part title) {
    Coding served = served(title);
    if (served != null) {
      return served.named(entry);
    }
    Coding known = new Coding(actor.country(), actor.sector(), null);
    Coding composed =
        roles.codings(title, new Owner(List.of(known.as(null)), false, "")).getFirst();
    boolean former = composed.sector() == Sector.ELI;
    boolean says = title.word().is(Manner.TITLE) && composed.sector() != null;
    boolean international = actor.sector() != null && actor.sector().isInternational();
    return (former || says) && !international ? composed.named(entry) : actor;
  }

  /** The international body whose title it is: "Arab League Secretary General". */
  private @Nullable Coding served(RoleComposer.Part title) {
    Owner owner = owners.named(title.phrase(), title.spotting().from()).orElse(Owner.NONE);
    return owner.isInternational() && !roles.isFormer(title)
        ? roles.codings(title, owner).getFirst()
        : null;
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
    boolean bare = phrase.to() - phrase.from() == 1 || spotting.isName();
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
      Reading before = names.find(atoms);
      reading = before == null ? reading : again(before);
    }
    if (reading == null || reading.first().country() == null) {
      Reading apposed = apposed(phrase);
      reading = apposed == null ? reading : apposed;
    }
    reading = reading == null ? bare(phrase, from) : inContext(phrase, reading);
    if (reading.isCoded()) {
      names.learn(atoms, reading);
      learnAcronym(phrase.sentence(), phrase.end(), reading);
    }
    return reading;
  }

  /** Whom an unknown name names by what was said behind it: a headline's names. */
  @Nullable Reading later(NounPhrase phrase) {
    Reading named = names.find(atoms(phrase, nameStart(phrase), phrase.to()));
    return named == null || !named.isCoded()
        ? null
        : new Reading(
            named.actors(), "named behind: " + named.evidence(), named.role(), named.nature());
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
    boolean strangers = !owner.isKnown() && servesStrangers(title);
    Coding coding = strangers ? Coding.NONE : roles.codings(title, owner).getFirst();
    return new Reading(
        List.of(coding.unnamed(ActorKind.PERSON)),
        RoleComposer.evidence(title, owner),
        title.word(),
        Nature.PERSON);
  }

  /**
   * Whether a role is played in a body whose name no dictionary knows: "president of Carver Mills".
   * It is no office of the state.
   */
  boolean servesStrangers(RoleComposer.Part part) {
    RoleWord word = part.word();
    boolean anybodys =
        word.kind() == Kind.PERSON
            && (word.is(Manner.INHERITS) || OF_COMPANIES.contains(word.word()));
    int sentence = part.phrase().sentence();
    Syntax syntax = scene.syntax(sentence);
    for (Syntax.Complement complement :
        anybodys ? syntax.complements(part.phrase().head()) : List.<Syntax.Complement>of()) {
      Token head = complement.head();
      boolean of = SERVING.contains(complement.preposition());
      if (of && head.tag() == Tag.PROPN && scene.place(sentence, head.index()) == null) {
        Reading body = readings.read(sentence, head);
        return !body.actors().isEmpty() && !body.isCoded();
      }
    }
    return false;
  }

  private Reading inContext(NounPhrase phrase, Reading reading) {
    Coding coding = reading.coding();
    if (coding.country() != null || !isNational(coding.sector())) {
      return reading;
    }
    RoleWord role = reading.role();
    Optional<String> near =
        Optional.ofNullable(role == null ? null : role.country())
            .or(() -> countries.near(phrase.sentence()));
    if (near.isEmpty()) {
      return reading;
    }
    Actor actor = Coding.of(near.get(), coding.sector()).unnamed(reading.first().kind());
    String evidence = reading.evidence() + " + " + ActorMention.MOST_SPOKEN_OF;
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
      boolean titles = role.isPresent() && role.get().word().kind() == Kind.PERSON;
      if (titles && !before.get(i).isName()) {
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
    Reading force = force(phrase, from);
    if (force != null) {
      return force;
    }
    Owner before = owners.find(phrase, phrase.head(), from);
    Owner owner =
        owners
            .named(phrase, phrase.to() - 1)
            .filter(Owner::isInternational)
            .orElseGet(
                () ->
                    before.isKnown()
                        ? before
                        : owners.nationality(phrase, phrase.to() - 1).orElse(Owner.NONE));
    if (owner.isInternational()) {
      Coding body = owner.codings().getFirst();
      return Reading.of(
          body.unnamed(ActorKind.ORGANIZATION), "name + " + owner.evidence(), Nature.BODY);
    }
    Coding coding = owner.isKnown() ? owner.codings().getFirst().as(null) : Coding.NONE;
    ActorKind kind = kind(phrase, from);
    Nature nature = kind == ActorKind.PERSON ? Nature.PERSON : Nature.BODY;
    String evidence = owner.isKnown() ? "name + " + owner.evidence() : UNKNOWN;
    return Reading.of(coding.unnamed(kind), evidence, nature);
  }

  /** An armed group whose name begins as those of armed groups do: "Liwa al-Haqq". */
  private @Nullable Reading force(NounPhrase phrase, int from) {
    String first = scene.syntax(phrase.sentence()).word(from);
    if (phrase.to() - from < 2 || !isForce(first)) {
      return null;
    }
    Coding coding = Coding.of(countries.ground(phrase.sentence()).orElse(null), Sector.REB);
    return Reading.of(coding.unnamed(ActorKind.GROUP), "armed group by its name", Nature.BODY);
  }

  /** Whether names of armed groups begin with this word, in lower case. */
  static boolean isForce(String word) {
    return FORCES.contains(word);
  }

  /** What kind of thing a name that no dictionary knows names. */
  private ActorKind kind(NounPhrase phrase, int from) {
    Name name = scene.name(phrase.sentence(), phrase.to() - 1);
    if (name != null) {
      return switch (name.type()) {
        case PERSON -> ActorKind.PERSON;
        case ORGANISATION -> ActorKind.ORGANIZATION;
        case GROUP -> ActorKind.GROUP;
        case PLACE -> ActorKind.UNNAMED;
      };
    }
    if (looksLikePerson(phrase, from)) {
      return ActorKind.PERSON;
    }
    boolean shouted = scene.syntax(phrase.sentence()).shouted();
    return isAcronym(phrase) && !shouted ? ActorKind.ORGANIZATION : ActorKind.UNNAMED;
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
    return text.length() > 1 && Syntax.isInCapitals(text);
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
            && !spotting.isName()
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
    Syntax syntax = scene.syntax(phrase.sentence());
    List<String> atoms = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      atoms.addAll(Atoms.of(syntax.token(i).text()));
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
    int bracket = complemented(phrase);
    if (bracket > phrase.end()) {
      learnAcronym(phrase.sentence(), bracket, reading);
    }
    learnInitials(phrase, from, to, reading);
  }

  // "Iraqi Security Forces", later "the ISF": a name of three words is known by its initials.
  private void learnInitials(NounPhrase phrase, int from, int to, Reading reading) {
    if (to - from < INITIALS) {
      return;
    }
    Syntax syntax = scene.syntax(phrase.sentence());
    StringBuilder initials = new StringBuilder();
    for (int at = from; at < to; at++) {
      String word = syntax.token(at).text();
      if (Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      } else if (!JOINING.contains(syntax.word(at))) {
        return;
      }
    }
    if (initials.length() >= INITIALS) {
      names.learnAcronym(initials.toString(), reading);
    }
  }

  // "The Popular Front for Kandar (PFK)": the bracket stands behind what belongs to the name.
  private int complemented(NounPhrase phrase) {
    Syntax syntax = scene.syntax(phrase.sentence());
    String first = syntax.token(phrase.to() - 1).text();
    int at = phrase.to();
    while (Character.isUpperCase(first.charAt(0))
        && at < Math.min(syntax.size(), phrase.to() + LONGEST_COMPLEMENT)
        && (syntax.token(at).tag() == Tag.PROPN || JOINING.contains(syntax.word(at)))) {
      at++;
    }
    return at;
  }

  private void learnAcronym(int sentence, int to, Reading reading) {
    Syntax syntax = scene.syntax(sentence);
    if (to + 1 < syntax.size() && BRACKETS.contains(syntax.word(to))) {
      String acronym = syntax.token(to + 1).text();
      if (acronym.length() > 1 && Syntax.isInCapitals(acronym)) {
        names.learnAcronym(String.join("", Atoms.of(acronym)), reading);
      }
    }
  }
}
