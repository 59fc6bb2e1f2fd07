package org.casus.actor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.actor.RoleWord.Kind;
import org.casus.actor.RoleWord.Manner;
import org.jspecify.annotations.Nullable;

/** Puts a role word together with its owner and its qualifiers. */
final class RoleComposer {
  private static final Set<Sector> ARMED =
      EnumSet.of(
          Sector.MIL, Sector.REB, Sector.COP, Sector.PRM, Sector.UAF, Sector.CRM, Sector.SPY);
  private static final Set<Sector> OFFICES =
      EnumSet.of(Sector.GOV, Sector.LEG, Sector.MIL, Sector.JUD, Sector.SPY, Sector.COP);
  private static final Set<Sector> CHALLENGERS = EnumSet.of(Sector.REB, Sector.OPP, Sector.PRM);

  private final Scene scene;

  RoleComposer(Scene scene) {
    this.scene = scene;
  }

  /**
   * A role word in its phrase.
   *
   * @param phrase the phrase
   * @param spotting the role word's tokens
   * @param role the role word
   */
  record Part(NounPhrase phrase, Spotting spotting, Sense.Role role) {
    RoleWord word() {
      return role.word();
    }

    boolean plural() {
      return role.plural();
    }
  }

  /** What the role is for each of its owners, or without one. */
  List<Coding> codings(Part part, Owner owner) {
    if (!owner.isKnown()) {
      Sector sector = sector(part, Coding.NONE, false);
      return List.of(Coding.of(null, sector));
    }
    List<Coding> codings = new ArrayList<>();
    for (Coding own : owner.codings()) {
      codings.add(coding(part, own, owner.organization()));
    }
    return codings;
  }

  private Coding coding(Part part, Coding owner, boolean organization) {
    Sector sector = owner.sector();
    if (part.word().is(Manner.LAND)) {
      return Coding.of(owner.country(), null);
    }
    Sector word = part.word().sector();
    if (word != null && word.isInternational()) {
      return Coding.of(null, word);
    }
    if (sector != null && sector.isInternational()) {
      return international(part, owner, sector);
    }
    Sector composed = sector(part, owner, organization);
    return composed == sector ? owner : Coding.of(owner.country(), composed);
  }

  private Coding international(Part part, Coding owner, Sector kind) {
    Sector played = sector(part, Coding.NONE, false);
    boolean plain = played == null || played == Sector.GOV || played.isInternational();
    String code = owner.code() + (plain ? "" : String.valueOf(played));
    return new Coding(owner.country(), kind, code);
  }

  private @Nullable Sector sector(Part part, Coding owner, boolean organization) {
    RoleWord word = part.word();
    Sector played = qualified(part, word.sector());
    if (isFormer(part) && word.kind() == Kind.PERSON && isOffice(played)) {
      return Sector.ELI;
    }
    Sector owning = owner.sector();
    boolean takes =
        owning != null
            && (played == null
                || (word.is(Manner.INHERITS) && played == word.sector())
                || (word.is(Manner.ARMED) && ARMED.contains(owning))
                || (organization && isTakenFrom(word, played, owning)));
    return takes ? owning : played;
  }

  // The president of a parliament sits in it; the Pentagon's press secretary is no soldier.
  private static boolean isTakenFrom(RoleWord word, @Nullable Sector played, Sector owning) {
    boolean armed = word.is(Manner.TITLE) && ARMED.contains(owning);
    return played == Sector.GOV && word.kind() == Kind.PERSON && !armed;
  }

  private static boolean isOffice(@Nullable Sector sector) {
    return sector != null && OFFICES.contains(sector);
  }

  /** The sector that the nearest role word before this one gives it: "police chief". */
  private @Nullable Sector qualified(Part part, @Nullable Sector own) {
    RoleWord word = part.word();
    List<Spotting> before =
        scene.within(part.phrase().sentence(), part.phrase().from(), part.spotting().from());
    for (int i = before.size() - 1; i >= 0; i--) {
      Sense.Role role = before.get(i).role().orElse(null);
      if (role != null && role.word().kind() != Kind.MARKER && role.word().sector() != null) {
        Sector by = role.word().sector();
        return colours(word, own, by) ? by : own;
      }
    }
    return own;
  }

  private static boolean colours(RoleWord word, @Nullable Sector own, Sector by) {
    boolean challenger = CHALLENGERS.contains(by) && own == Sector.GOV;
    if (own == Sector.PTY) {
      return CHALLENGERS.contains(by);
    }
    return own == null
        || word.is(Manner.INHERITS)
        || word.kind() == Kind.ASSET
        || (word.is(Manner.ARMED) && ARMED.contains(by))
        || challenger;
  }

  /** Whether a word before it says that it is over: "former". */
  boolean isFormer(Part part) {
    int sentence = part.phrase().sentence();
    for (Spotting spotting : scene.within(sentence, part.phrase().from(), part.spotting().from())) {
      Sense.Role role = spotting.role().orElse(null);
      if (role != null && role.word().kind() == Kind.MARKER) {
        return true;
      }
    }
    return false;
  }

  /** Why, for a person to read. */
  static String evidence(Part part, Owner owner) {
    RoleWord word = part.word();
    String role = "role " + word.word() + (word.sector() == null ? "" : " (" + word.sector() + ")");
    return owner.evidence().isEmpty() ? role : role + " + " + owner.evidence();
  }

  /** What kind of thing the role word names. */
  static ActorKind kind(RoleWord word) {
    if (word.is(Manner.LAND)) {
      return ActorKind.STATE;
    }
    return switch (word.kind()) {
      case PERSON -> ActorKind.PERSON;
      case PEOPLE -> ActorKind.GROUP;
      case BODY -> ActorKind.ORGANIZATION;
      case ASSET, MARKER -> ActorKind.UNNAMED;
    };
  }

  /** What sort of words it is. */
  static Reading.Nature nature(Sense.Role role) {
    if (role.word().is(Manner.LAND)) {
      return role.plural() ? Reading.Nature.BODIES : Reading.Nature.STATE;
    }
    return switch (role.word().kind()) {
      case PERSON -> role.plural() ? Reading.Nature.PERSONS : Reading.Nature.PERSON;
      case PEOPLE -> isCollective(role.word()) ? Reading.Nature.BODY : Reading.Nature.PERSONS;
      case BODY -> role.plural() ? Reading.Nature.BODIES : Reading.Nature.BODY;
      case ASSET, MARKER -> Reading.Nature.THING;
    };
  }

  // "The army" is an it, "the rebels" are a they; so the last letter tells well enough.
  private static boolean isCollective(RoleWord word) {
    String last = word.word().toLowerCase(Locale.ROOT);
    return !last.endsWith("s")
        && !last.endsWith("men")
        && !last.endsWith("people")
        && !last.equals("police");
  }
}
