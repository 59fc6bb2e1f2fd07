package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.place.Place;
import org.jspecify.annotations.Nullable;

/** Finds to whom a role belongs: possessor, nationality, name, place, complement, in this order. */
final class OwnerFinder {
  private static final Set<String> JOINERS = Set.of("and", "or", ",", "-", "/", "–", "&");
  private static final Set<String> OWNING =
      Set.of(
          "of",
          "in",
          "for",
          "from",
          "at",
          "across",
          "throughout",
          "near",
          "inside",
          "within",
          "on",
          "around",
          "outside",
          "along",
          "over");
  private static final Set<String> PLACING =
      Set.of(
          "in",
          "at",
          "across",
          "throughout",
          "near",
          "inside",
          "within",
          "on",
          "around",
          "outside",
          "along",
          "over");

  private static final Set<String> FOREIGN =
      Set.of(
          ("foreign international multinational invasion invading occupation occupying peacekeeping"
                  + " coalition allied expeditionary intervention interventionist peacekeeper"
                  + " peacekeepers")
              .split(" "));
  private static final Set<String> LEAVING =
      Set.of(
          ("withdrawal removal departure pullout pull-out evacuation retreat expulsion repatriation"
                  + " withdraw remove depart evacuate expel repatriate pull deport")
              .split(" "));

  private final Scene scene;
  private final EntryChooser chooser;
  private final Readings readings;

  OwnerFinder(Scene scene, EntryChooser chooser, Readings readings) {
    this.scene = scene;
    this.chooser = chooser;
    this.readings = readings;
  }

  /**
   * Whose the role is that stands in a phrase.
   *
   * @param phrase the phrase
   * @param holder the token that possessor and complements depend on
   * @param role the index of the role's first token: what stands before it qualifies it
   */
  Owner find(NounPhrase phrase, Token holder, int role) {
    return possessor(phrase, holder)
        .or(() -> role > phrase.from() ? before(phrase, role) : Optional.empty())
        .or(() -> complements(phrase, holder))
        .or(() -> residence(phrase, holder))
        .orElse(Owner.NONE);
  }

  private Optional<Owner> before(NounPhrase phrase, int role) {
    return force(phrase, role)
        .or(() -> lands(phrase, role))
        .or(() -> names(phrase, role))
        .or(() -> places(phrase, role))
        .or(() -> strangers(phrase, role));
  }

  /** The possessor before a role: "Syria's", "its". */
  Optional<Owner> possessor(NounPhrase phrase, Token holder) {
    Token possessor = scene.syntax(phrase.sentence()).possessor(holder);
    if (possessor == null) {
      return Optional.empty();
    }
    return owner(readings.read(phrase.sentence(), possessor), "possessor", possessor);
  }

  /** "The Liwa al-Haqq brigade": the name before it is that of an armed group. */
  private Optional<Owner> force(NounPhrase phrase, int role) {
    for (int i = phrase.from(); i + 1 < role; i++) {
      if (NameComposer.isForce(scene.syntax(phrase.sentence()).word(i))) {
        Token last = scene.syntax(phrase.sentence()).token(role - 1);
        return owner(readings.read(phrase.sentence(), last), "name", last);
      }
    }
    return Optional.empty();
  }

  private static Optional<Owner> owner(Reading reading, String relation, Token word) {
    if (!reading.isCoded()) {
      return Optional.empty();
    }
    List<Coding> codings = new ArrayList<>();
    for (Actor actor : reading.actors()) {
      if (actor.isCoded()) {
        codings.add(Coding.of(actor));
      }
    }
    boolean organization =
        reading.nature() == Reading.Nature.BODY || reading.nature() == Reading.Nature.BODIES;
    String evidence = relation + " " + word.text() + " (" + reading.evidence() + ")";
    return Optional.of(new Owner(codings, organization, evidence));
  }

  /** The nationality that stands before a role. */
  Optional<Owner> nationality(NounPhrase phrase, int role) {
    return lands(phrase, role);
  }

  /** The name that stands before a role. */
  Optional<Owner> named(NounPhrase phrase, int role) {
    return names(phrase, role);
  }

  private Optional<Owner> lands(NounPhrase phrase, int role) {
    List<Spotting> before = scene.within(phrase.sentence(), phrase.from(), role);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    List<Coding> codings = new ArrayList<>();
    StringBuilder words = new StringBuilder("nationality");
    int last = -1;
    for (Spotting spotting : before) {
      String country = country(phrase.sentence(), spotting);
      boolean joins = last < 0 || joined(phrase.sentence(), last, spotting.from());
      if (country != null && joins && !scene.isExcluded(phrase.sentence(), spotting)) {
        codings.add(Coding.of(country, null));
        words.append(' ').append(scene.syntax(phrase.sentence()).token(spotting.from()).text());
        last = spotting.to();
      }
    }
    return codings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Owner(codings, false, words.toString()));
  }

  private @Nullable String country(int sentence, Spotting spotting) {
    Optional<Sense.Land> land = spotting.land();
    if (land.isEmpty()) {
      return null;
    }
    Place place = scene.place(sentence, spotting.from());
    boolean adjective = spotting.land(Sense.Form.ADJECTIVE).isPresent();
    return place == null || adjective ? land.get().entry().roleOn(null).country() : place.country();
  }

  private boolean joined(int sentence, int end, int next) {
    for (int i = end; i < next; i++) {
      if (JOINERS.contains(scene.syntax(sentence).word(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Owner> names(NounPhrase phrase, int role) {
    List<Spotting> before = scene.within(phrase.sentence(), phrase.from(), role);
    for (int i = before.size() - 1; i >= 0; i--) {
      Spotting spotting = before.get(i);
      if (spotting.isName() && !scene.isExcluded(phrase.sentence(), spotting)) {
        Optional<DictionaryEntry> chosen = chooser.choose(spotting, null);
        if (chosen.isEmpty()) {
          continue;
        }
        DictionaryEntry entry = chosen.get();
        Coding coding = chooser.coding(entry, phrase.sentence());
        boolean organization = entry.kind() != ActorKind.PERSON;
        return Optional.of(new Owner(List.of(coding), organization, "dictionary " + entry.id()));
      }
    }
    return Optional.empty();
  }

  /** A name that only the document itself introduces: "the Haddad militia". */
  private Optional<Owner> strangers(NounPhrase phrase, int role) {
    for (int i = role - 1; i >= phrase.from(); i--) {
      Token token = scene.syntax(phrase.sentence()).token(i);
      if (token.tag() == Tag.PROPN && scene.spotting(phrase.sentence(), i) == null) {
        return owner(readings.read(phrase.sentence(), token), "name", token);
      }
    }
    return Optional.empty();
  }

  private Optional<Owner> places(NounPhrase phrase, int role) {
    for (int i = phrase.from(); i < role; i++) {
      Place place = scene.place(phrase.sentence(), i);
      if (place != null && place.country() != null) {
        return Optional.of(located(place));
      }
    }
    return Optional.empty();
  }

  private static Owner located(Place place) {
    return new Owner(List.of(Coding.of(place.country(), null)), false, "place " + place.name());
  }

  private Optional<Owner> complements(NounPhrase phrase, Token holder) {
    List<Syntax.Complement> complements = complementsOf(phrase.sentence(), holder);
    if (complements.isEmpty()) {
      return Optional.empty();
    }
    boolean vague = isVague(phrase.sentence(), holder) || isForeign(phrase, holder);
    boolean leaving = isLeaving(phrase.sentence(), holder);
    for (Syntax.Complement complement : complements) {
      boolean owning =
          OWNING.contains(complement.preposition())
              && !(vague && PLACING.contains(complement.preposition()))
              && !(leaving && complement.preposition().equals("from"));
      if (owning) {
        Optional<Owner> owner = complement(phrase.sentence(), complement);
        if (owner.isPresent()) {
          return owner;
        }
      }
    }
    return Optional.empty();
  }

  // "Foreign powers in Syria" are not Syria's.
  private boolean isVague(int sentence, Token holder) {
    Spotting spotting = scene.spotting(sentence, holder.index());
    Sense.Role role = spotting == null ? null : spotting.role().orElse(null);
    return role != null && role.word().sector() == null && role.word().manners().isEmpty();
  }

  /** "Invasion forces in Panama" are not Panama's. */
  private boolean isForeign(NounPhrase phrase, Token holder) {
    Syntax syntax = scene.syntax(phrase.sentence());
    for (int i = phrase.from(); i < holder.index(); i++) {
      if (FOREIGN.contains(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }

  // In "the withdrawal of troops from Panama" the tree hangs "from Panama" on "troops".
  private boolean isLeaving(int sentence, Token holder) {
    Token parent = scene.syntax(sentence).parent(holder);
    return parent != null && LEAVING.contains(parent.lemma().toLowerCase(Locale.ROOT));
  }

  // The tree hangs "of Iran's military" on "staff", but it is the chief of staff's.
  private List<Syntax.Complement> complementsOf(int sentence, Token holder) {
    Syntax syntax = scene.syntax(sentence);
    Spotting spotting = scene.spotting(sentence, holder.index());
    if (spotting == null || spotting.to() - spotting.from() == 1) {
      return syntax.complements(holder);
    }
    List<Syntax.Complement> complements = new ArrayList<>();
    for (int i = spotting.from(); i < spotting.to(); i++) {
      for (Syntax.Complement complement : syntax.complements(syntax.token(i))) {
        if (!spotting.covers(complement.head().index())) {
          complements.add(complement);
        }
      }
    }
    return complements;
  }

  private Optional<Owner> complement(int sentence, Syntax.Complement complement) {
    Token head = complement.head();
    Optional<Owner> owner = owner(readings.read(sentence, head), complement.preposition(), head);
    if (!PLACING.contains(complement.preposition())) {
      return owner;
    }
    return owner
        .map(
            o ->
                new Owner(
                    o.codings().stream().map(c -> c.in(c.country()).as(null)).toList(),
                    false,
                    o.evidence()))
        .filter(o -> o.codings().stream().allMatch(c -> c.country() != null))
        .or(() -> surroundings(sentence, head));
  }

  /** Where a common noun is by the name before or behind it: "the Syrian town of Hama". */
  private Optional<Owner> surroundings(int sentence, Token head) {
    NounPhrase phrase = scene.phrase(sentence, head);
    return lands(phrase, head.index())
        .or(() -> places(phrase, phrase.end()))
        .or(() -> lands(phrase, phrase.end()));
  }

  /** "A terror group based in Trinidad". */
  private Optional<Owner> residence(NounPhrase phrase, Token holder) {
    Syntax syntax = scene.syntax(phrase.sentence());
    for (Token participle : syntax.sentence().children(holder, Relation.ACL)) {
      for (Token oblique : syntax.sentence().children(participle, Relation.OBL)) {
        if (PLACING.contains(syntax.preposition(oblique))) {
          return complement(phrase.sentence(), new Syntax.Complement("in", oblique));
        }
      }
    }
    return Optional.empty();
  }
}
