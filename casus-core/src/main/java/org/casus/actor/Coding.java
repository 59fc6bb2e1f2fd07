package org.casus.actor;

import org.jspecify.annotations.Nullable;

/**
 * Country, sector and code of an actor, before it has a name.
 *
 * @param country ISO 3166-1 alpha-3
 * @param sector the PLOVER sector
 * @param own the code that the dictionary gives, where it is not country and sector put together
 */
record Coding(@Nullable String country, @Nullable Sector sector, @Nullable String own) {
  /** Nothing known. */
  static final Coding NONE = new Coding(null, null, null);

  /** A country and its sector. */
  static Coding of(@Nullable String country, @Nullable Sector sector) {
    return new Coding(country, sector, null);
  }

  /** What a dictionary's role says. Militants of no one country are rebels wherever they are. */
  static Coding of(DatedRole role) {
    if (role.sector() == Sector.IMG) {
      return new Coding(role.country(), Sector.REB, role.code() == null ? "IMG" : role.code());
    }
    return new Coding(role.country(), role.sector(), role.code());
  }

  /** That of an actor. */
  static Coding of(Actor actor) {
    Coding plain = of(actor.country(), actor.sector());
    String code = actor.code();
    return code == null || code.equals(plain.code())
        ? plain
        : new Coding(actor.country(), actor.sector(), code);
  }

  /** Whether anything is known. */
  boolean isKnown() {
    return country != null || sector != null;
  }

  /** The CAMEO-shaped string. */
  @Nullable String code() {
    if (own != null) {
      return own;
    }
    if (sector == null) {
      return country;
    }
    return country == null ? sector.name() : country + sector.name();
  }

  /** The same in another country. */
  Coding in(@Nullable String other) {
    return new Coding(other, sector, null);
  }

  /** The same with another sector. */
  Coding as(@Nullable Sector other) {
    return other == sector ? this : new Coding(country, other, null);
  }

  /** The actor of an entry with this coding. */
  Actor named(DictionaryEntry entry) {
    return new Actor(entry.name(), entry.id(), country, sector, code(), entry.kind());
  }

  /** An actor whom no entry names. */
  Actor unnamed(ActorKind kind) {
    return new Actor(null, null, country, sector, code(), kind);
  }
}
