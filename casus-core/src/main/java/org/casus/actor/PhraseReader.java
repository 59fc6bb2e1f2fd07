package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Reading.Nature;
import org.casus.actor.RoleWord.Manner;
import org.casus.language.Name;
import org.casus.language.NameType;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.place.Place;
import org.jspecify.annotations.Nullable;

/** Finds whom one noun phrase names, by what heads it. */
final class PhraseReader {
  private static final Set<String> PRESS = Set.of("press", "news", "media");
  private static final Set<String> FOR_THE_PRESS =
      Set.of("briefing", "conference", "interview", "release", "report", "statement");

  /** What is adopted or signed and names nobody: "adopted Resolution 2249". */
  private static final Set<String> TEXTS =
      Set.of(
          ("Accord Accords Act Agreement Amendment Article Bill Chapter Constitution Convention"
                  + " Declaration Directive Law Memorandum Pact Protocol Resolution Resolutions"
                  + " Statute Treaty")
              .split(" "));

  private static final Set<String> GIVEN_NAMES =
      Set.of("jordan", "chad", "georgia", "israel", "paris", "kenya", "india", "america", "asia");
  private static final Set<String> CALENDAR =
      Set.of(
          ("January February March April May June July August September October November December"
                  + " Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Monday Tuesday"
                  + " Wednesday Thursday Friday Saturday Sunday Mon. Tue. Wed. Thu. Fri. Sat. Sun."
                  + " Christmas Easter Ramadan GMT EST")
              .split(" "));

  private static final Set<String> EXAMPLES =
      Set.of(
          ("notably including especially particularly primarily mainly chiefly principally such"
                  + " like namely")
              .split(" "));

  private final Scene scene;
  private final Readings readings;
  private final OwnerFinder owners;
  private final NameComposer names;
  private final LandComposer lands;
  private final RoleFinder roles;
  private final Pairs pairs;
  private final Pronouns pronouns;

  PhraseReader(Scene scene, CountryContext countries, Discourse discourse, Readings readings) {
    this.scene = scene;
    this.readings = readings;
    EntryChooser chooser = new EntryChooser(scene, countries);
    this.owners = new OwnerFinder(scene, chooser, readings);
    this.names = new NameComposer(scene, countries, owners, chooser, readings);
    this.lands = new LandComposer(scene, countries, readings);
    Descriptions descriptions = new Descriptions(scene, discourse, countries);
    this.roles = new RoleFinder(scene, countries, owners, descriptions, names);
    this.pairs = new Pairs(scene, discourse);
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
    if (!Syntax.isNominal(token) && !isLongName(known)) {
      return known == null ? misread(token) : lands.adjective(sentence, known);
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
    return known != null && known.to() - known.from() > 1 && known.isName();
  }

  private static boolean isTitleOfName(Syntax syntax, Token token) {
    Token parent = syntax.parent(token);
    return token.relation() == Relation.NMOD_DESC && parent != null && parent.tag() == Tag.PROPN;
  }

  /** Whom a name that nobody knew names after all, as the text went on to say; else nobody. */
  @Nullable Reading later(int sentence, Token token) {
    return names.later(phrase(sentence, token));
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

  // "said in a press conference": the press takes no part.
  private static boolean isForThePress(Syntax syntax, Token word) {
    Token parent = syntax.parent(word);
    return word.relation() == Relation.COMPOUND
        && parent != null
        && PRESS.contains(word.lemma())
        && FOR_THE_PRESS.contains(parent.lemma());
  }

  private Reading nominal(NounPhrase phrase, @Nullable Spotting known) {
    Syntax syntax = scene.syntax(phrase.sentence());
    if (syntax.shouted() && isDate(syntax, phrase.head())) {
      return Reading.NOBODY;
    }
    if (isForThePress(syntax, phrase.head())) {
      return Reading.NOBODY;
    }
    if (pairs.isPair(phrase)) {
      return pairs.resolve(phrase);
    }
    if (known != null && isPartOfLongerName(phrase, known)) {
      return stranger(phrase);
    }
    Spotting last = scene.spotting(phrase.sentence(), phrase.to() - 1);
    if (last != null && last != known && last.from() >= phrase.from()) {
      return isPartOfLongerName(phrase, last) ? stranger(phrase) : known(phrase, last);
    }
    if (last == null && names.isTitled(phrase)) {
      return names.unknown(phrase);
    }
    return known == null ? unknown(phrase) : known(phrase, known);
  }

  private Reading known(NounPhrase phrase, Spotting known) {
    boolean word = known.to() - known.from() == 1;
    Reading introduced = word ? names.acronym(phrase.head()) : null;
    if (introduced != null) {
      return introduced;
    }
    Optional<Sense.Role> role = known.role();
    if (word && (role.isPresent() || known.isPersonsName())) {
      Reading before = names.surname(phrase, known);
      if (before != null) {
        return before;
      }
    }
    boolean entry = known.isName() && (role.isEmpty() || fitsEntry(phrase, known));
    Optional<Reading> named = entry ? names.entry(phrase, known) : Optional.empty();
    if (named.isPresent()) {
      return named.get();
    }
    if (known.land().isPresent()) {
      return lands.land(phrase, known);
    }
    return role.map(r -> role(new RoleComposer.Part(phrase, known, r)))
        .orElseGet(() -> entry ? nameless(phrase, known) : Reading.NOBODY);
  }

  /** What the role word at the end of a name says, whose bearer the text does not tell. */
  private Reading nameless(NounPhrase phrase, Spotting known) {
    for (int from = known.from(); from < known.to(); from++) {
      Spotting last = scene.roleAt(phrase.sentence(), from);
      if (last != null && last.to() == known.to()) {
        return role(new RoleComposer.Part(phrase, last, last.role().orElseThrow()));
      }
    }
    return names.unknown(phrase);
  }

  private Reading role(RoleComposer.Part part) {
    Optional<Reading> told =
        part.word().is(Manner.QUANTITY)
            ? share(part.phrase())
            : part.word().is(Manner.RELATION) ? examples(part) : Optional.empty();
    return told.orElseGet(() -> roles.find(part));
  }

  /** "Its backers, notably Russia": whom the text names as such. */
  private Optional<Reading> examples(RoleComposer.Part part) {
    int sentence = part.phrase().sentence();
    Syntax syntax = scene.syntax(sentence);
    List<Actor> actors = new ArrayList<>();
    for (Token child : syntax.sentence().children(part.phrase().head())) {
      boolean named =
          child.relation() == Relation.APPOS
              || child.relation() == Relation.CONJ
              || child.relation().isNominalModifier();
      if (named && child.index() > part.phrase().to() && isExample(syntax, child, part)) {
        actors.addAll(readings.read(sentence, child).actors());
        syntax
            .conjuncts(child)
            .forEach(other -> actors.addAll(readings.read(sentence, other).actors()));
      }
    }
    boolean known = !actors.isEmpty() && actors.stream().allMatch(a -> a.country() != null);
    return known
        ? Optional.of(new Reading(actors, "named as " + part.word().word(), null, Nature.BODIES))
        : Optional.empty();
  }

  private static boolean isExample(Syntax syntax, Token named, RoleComposer.Part part) {
    for (int i = part.phrase().to(); i < named.index(); i++) {
      if (EXAMPLES.contains(syntax.word(i))) {
        return true;
      }
    }
    return named.relation() == Relation.APPOS;
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
    boolean person = known.isPersonsName();
    boolean land = known.land().isPresent() && known.role().isEmpty();
    if (isPartOfStrangersName(phrase.sentence(), known, person)) {
      return true;
    }
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

  /**
   * "Diego Vargas Escobar" is not Pablo Escobar, "Santa Ana" no Afghan army: a single known word at
   * the end of a longer name of a person or a place.
   */
  private boolean isPartOfStrangersName(int sentence, Spotting known, boolean person) {
    if (known.to() - known.from() > 1 || !known.isName() || known.role().isPresent()) {
      return false;
    }
    Name name = scene.name(sentence, known.from());
    if (name == null || name.from() >= known.from()) {
      return false;
    }
    boolean stranger =
        person
            ? name.type() == NameType.PERSON
            : name.type() == NameType.PLACE && scene.place(sentence, known.from()) != null;
    return stranger && scene.spotting(sentence, known.from() - 1) == null;
  }

  private Reading stranger(NounPhrase phrase) {
    Name name = scene.name(phrase.sentence(), phrase.to() - 1);
    Place place = scene.place(phrase.sentence(), phrase.to() - 1);
    boolean placed = name != null && name.type() == NameType.PLACE && place != null;
    return placed && place != null ? lands.place(phrase, place) : names.unknown(phrase);
  }

  private boolean isStrange(Syntax syntax, NounPhrase phrase, int at, Spotting known) {
    if (!phrase.covers(at) || scene.spotting(phrase.sentence(), at) != null) {
      return false;
    }
    Token token = syntax.token(at);
    boolean flat =
        (token.relation() == Relation.FLAT && known.covers(token.head()))
            || (known.covers(at + 1) && syntax.token(at + 1).relation() == Relation.FLAT)
            || (syntax.shouted()
                && token.relation() == Relation.COMPOUND
                && known.covers(token.head())
                && known.land().isEmpty());
    boolean name = token.tag() == Tag.PROPN && !CALENDAR.contains(token.text());
    return name && flat && (at < known.from() || mayBeGivenName(syntax, known));
  }

  private static boolean mayBeGivenName(Syntax syntax, Spotting known) {
    return known.land().isEmpty() || GIVEN_NAMES.contains(syntax.word(known.from()));
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

  private Reading unknown(NounPhrase phrase) {
    Token head = phrase.head();
    Reading half = lands.half(phrase);
    if (half != null) {
      return half;
    }
    if (isDate(scene.syntax(phrase.sentence()), head)) {
      return Reading.NOBODY;
    }
    if (head.tag() == Tag.PROPN) {
      boolean text = head.relation() == Relation.OBJ && TEXTS.contains(head.text());
      return text ? Reading.NOBODY : named(phrase);
    }
    if (head.tag() != Tag.NOUN) {
      return share(phrase).orElse(Reading.NOBODY);
    }
    String word = scene.syntax(phrase.sentence()).word(head.index());
    return word.length() > 5 && isAgentive(word) ? agents(phrase, word) : Reading.NOBODY;
  }

  private static boolean isAgentive(String word) {
    return word.endsWith("ists") || word.endsWith("ians") || word.endsWith("men");
  }

  // "JUL" is a party only where no number tells that it is a month.
  private static boolean isDate(Syntax syntax, Token token) {
    String text = token.text();
    if (CALENDAR.contains(text)) {
      return true;
    }
    if (!syntax.shouted()) {
      return false;
    }
    String written = text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT);
    return CALENDAR.contains(written) || CALENDAR.contains(written + ".");
  }

  /** Whom a name names that no dictionary knows: a person or body, or else a place. */
  private Reading named(NounPhrase phrase) {
    Token head = phrase.head();
    Place place = scene.place(phrase.sentence(), head.index());
    if (place == null) {
      return names.unknown(phrase);
    }
    Reading introduced = names.introduced(head);
    if (introduced != null && !lands.isLocative(phrase)) {
      return introduced;
    }
    boolean town = place.precision() != Place.Precision.COUNTRY && !lands.isLocative(phrase);
    Name name = town ? scene.name(phrase.sentence(), head.index()) : null;
    boolean person = name != null && name.type() == NameType.PERSON && name.to() - name.from() > 1;
    return person ? names.unknown(phrase) : lands.place(phrase, place);
  }

  private Reading agents(NounPhrase phrase, String word) {
    Owner owner = owners.find(phrase, phrase.head(), phrase.head().index());
    Coding coding = owner.isKnown() ? owner.codings().getFirst() : Coding.NONE;
    return Reading.of(
        coding.unnamed(ActorKind.GROUP), "persons by their name: " + word, Nature.PERSONS);
  }
}
