package org.casus.actor;

import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an event.
 *
 * @param name the dictionary's canonical name, absent where no entry was found
 * @param id the dictionary's id, absent where no entry was found
 * @param country ISO 3166-1 alpha-3
 * @param sector the PLOVER sector; absent for a bare country
 * @param code the CAMEO-shaped string: country, then sector, or an international code ({@code
 *     IRNGOV}, {@code IGOUNO})
 * @param kind what kind of thing it is
 */
public record Actor(
    @Nullable String name,
    @Nullable String id,
    @Nullable String country,
    @Nullable Sector sector,
    @Nullable String code,
    ActorKind kind) {
  /** Of whom nothing is known but the words. */
  public static final Actor UNKNOWN = new Actor(null, null, null, null, null, ActorKind.UNNAMED);

  /** Unnamed people or forces of a country and a sector, either of them null where not known. */
  public static Actor unnamed(@Nullable String country, @Nullable Sector sector) {
    return Coding.of(country, sector).unnamed(ActorKind.UNNAMED);
  }

  /** The same whose country is not known. */
  public Actor withoutCountry() {
    return new Actor(name, id, null, sector, Coding.of(null, sector).code(), kind);
  }

  /** Whether the text or the dictionary tells anything about the actor: a country or a sector. */
  public boolean isCoded() {
    return country != null || sector != null;
  }

  /** Whether both are the same party to an event: one country and one sector, or one entry. */
  public boolean samePartyAs(Actor other) {
    if (id != null && id.equals(other.id)) {
      return true;
    }
    return isCoded()
        && java.util.Objects.equals(country, other.country)
        && sector == other.sector
        && java.util.Objects.equals(code, other.code);
  }
}
