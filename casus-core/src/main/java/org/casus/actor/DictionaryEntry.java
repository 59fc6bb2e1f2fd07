package org.casus.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the dictionary knows, and the line that says so.
 *
 * @param id the kind and the name, as in {@code person/bashar-al-assad}
 * @param kind what kind of thing it is
 * @param name the canonical name
 * @param aliases the other names
 * @param roles what it was and when; the first that held on a day wins, one without dates is the
 *     default
 * @param file the dictionary file
 * @param line the line in that file, from 1
 */
public record DictionaryEntry(
    String id,
    ActorKind kind,
    String name,
    List<String> aliases,
    List<DatedRole> roles,
    String file,
    int line) {
  private static final Set<Sector> OFFICES =
      EnumSet.of(Sector.GOV, Sector.LEG, Sector.MIL, Sector.JUD, Sector.SPY, Sector.COP);
  private static final DatedRole NO_ROLE = new DatedRole(null, null, null, null, null);

  public DictionaryEntry {
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
  }

  /**
   * What it was on a day. Without a day, the default role, else the latest; but a text without a
   * day that names somebody who once held office speaks of him in office. A person whose last
   * office is over has become one of the elite without office.
   */
  public DatedRole roleOn(@Nullable LocalDate day) {
    DatedRole base = base();
    if (day == null) {
      return base != null && base.sector() != Sector.ELI ? base : latest().orElse(NO_ROLE);
    }
    DatedRole held = held(day);
    if (held != null) {
      return held;
    }
    return base != null && !isLeft(base, day)
        ? base
        : latest().map(role -> outside(role, day)).orElse(NO_ROLE);
  }

  private @Nullable DatedRole base() {
    for (DatedRole role : roles) {
      if (!role.isDated()) {
        return role;
      }
    }
    return null;
  }

  private @Nullable DatedRole held(LocalDate day) {
    for (DatedRole role : roles) {
      if (role.isDated() && role.heldOn(day)) {
        return role;
      }
    }
    return null;
  }

  /** Whether a person's lasting role is an office whose every term was over by a day. */
  private boolean isLeft(DatedRole lasting, LocalDate day) {
    if (kind != ActorKind.PERSON || lasting.sector() != Sector.GOV) {
      return false;
    }
    List<DatedRole> terms =
        roles.stream().filter(r -> r.isDated() && r.sector() == Sector.GOV).toList();
    return !terms.isEmpty() && terms.stream().allMatch(term -> term.isOverBy(day));
  }

  /** The actor that it was on a day. */
  public Actor actorOn(@Nullable LocalDate day) {
    return Coding.of(roleOn(day)).named(this);
  }

  private Optional<DatedRole> latest() {
    return roles.stream()
        .filter(role -> role.isDated() && role.sector() != Sector.ELI)
        .max(Comparator.comparing(role -> role.until() == null ? LocalDate.MAX : role.until()))
        .or(() -> roles.stream().findFirst());
  }

  /** Whether a dated role of its held on this day: it was in the news then. */
  boolean isActiveOn(@Nullable LocalDate day) {
    if (day == null) {
      return false;
    }
    for (DatedRole role : roles) {
      if (role.isDated() && role.sector() != Sector.ELI && role.heldOn(day)) {
        return true;
      }
    }
    return false;
  }

  private DatedRole outside(DatedRole latest, LocalDate day) {
    Sector sector = latest.sector();
    if (kind != ActorKind.PERSON || sector == null || !OFFICES.contains(sector)) {
      return latest;
    }
    return latest.isOverBy(day)
        ? new DatedRole(latest.country(), Sector.ELI, null, latest.until(), null)
        : earliest(day).orElse(latest);
  }

  // Between two offices the earlier one counts as left; before the first, the first counts as held.
  private Optional<DatedRole> earliest(LocalDate day) {
    Optional<DatedRole> left =
        roles.stream()
            .filter(role -> role.isOverBy(day))
            .max(Comparator.comparing(role -> String.valueOf(role.until())))
            .map(role -> new DatedRole(role.country(), Sector.ELI, null, role.until(), null));
    return left.or(() -> roles.isEmpty() ? Optional.empty() : Optional.of(roles.getLast()));
  }
}
