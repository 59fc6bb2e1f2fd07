package org.casus.app.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorDictionary;
import org.casus.actor.ActorKind;
import org.casus.actor.DatedRole;
import org.casus.actor.DictionaryEntry;
import org.casus.actor.Sector;

/** What the dictionary in use says of a name or a role word, to hold an import against. */
public final class KnownNames {
  private static final Set<String> BODIES =
      Set.of(
          ("party ministry army force forces government council front union bank group movement"
                  + " organization organisation committee commission agency office congress assembly"
                  + " parliament court police guard guards brigade brigades militia company association"
                  + " federation alliance league department service university society embassy senate"
                  + " network bureau authority corporation institute")
              .split(" "));
  private static final Set<Sector> PERSONAL =
      Set.of(Sector.GOV, Sector.ELI, Sector.MIL, Sector.OPP, Sector.LEG, Sector.JUD, Sector.REB);

  private final ActorDictionary dictionary;
  private final Map<String, DictionaryEntry> byName = new HashMap<>();

  /** The names of this dictionary. */
  public KnownNames(ActorDictionary dictionary) {
    this.dictionary = dictionary;
    for (DictionaryEntry entry : dictionary.entries()) {
      byName.putIfAbsent(key(entry.name()), entry);
      entry.aliases().forEach(alias -> byName.putIfAbsent(key(alias), entry));
    }
  }

  /**
   * A name held against the dictionary.
   *
   * @param names the spellings to take: those that we do not read as the file does
   * @param kind what kind of thing it is, as our files write it
   * @param before what the dictionary says so far; empty where it says nothing
   */
  record Comparison(List<String> names, String kind, String before) {
    Comparison {
      names = List.copyOf(names);
    }
  }

  /** Whether a role word has this sector already. */
  boolean hasRole(String word, String sector) {
    return dictionary.roleSector(word).map(s -> s.name().equals(sector)).orElse(false);
  }

  Comparison compare(ActorsFile.Name name) {
    List<String> taken = new ArrayList<>();
    DictionaryEntry other = null;
    for (String spelling : name.spellings()) {
      DictionaryEntry known = byName.get(key(spelling));
      if (known == null || !saysTheSame(known, name.roles())) {
        taken.add(known == null || other != null ? spelling : nameOf(known, spelling));
        other = other == null ? known : other;
      }
    }
    DictionaryEntry known = other;
    String before = known == null ? "" : roles(known) + ", " + known.file() + ":" + known.line();
    String kind =
        Optional.ofNullable(known)
            .map(DictionaryEntry::kind)
            .filter(k -> k != ActorKind.UNNAMED && k != ActorKind.STATE)
            .orElseGet(() -> guess(name))
            .name()
            .toLowerCase(Locale.ROOT);
    return new Comparison(taken.stream().distinct().toList(), kind, before);
  }

  // With our own name first, the entry takes the place of ours, under all our aliases too.
  private static String nameOf(DictionaryEntry known, String spelling) {
    return known.kind() == ActorKind.STATE ? spelling : known.name();
  }

  private static boolean saysTheSame(DictionaryEntry known, List<String> roles) {
    if (known.kind() == ActorKind.STATE) {
      String country = known.roleOn(null).country();
      return roles.size() == 1 && roles.getFirst().equals(String.valueOf(country));
    }
    return known.roles().stream().map(KnownNames::role).toList().equals(roles);
  }

  private static String roles(DictionaryEntry entry) {
    return String.join("; ", entry.roles().stream().map(KnownNames::role).toList());
  }

  private static String role(DatedRole role) {
    List<String> words = new ArrayList<>();
    if (role.country() != null) {
      words.add(role.country());
    }
    if (role.sector() != null) {
      words.add(role.sector().name());
    }
    if (role.code() != null) {
      words.add("code=" + role.code());
    }
    if (role.isDated()) {
      words.add(Objects.toString(role.from(), "") + ".." + Objects.toString(role.until(), ""));
    }
    return String.join(" ", words);
  }

  // Two or three words of whom none names a body are a person, if their bearer has an office.
  private static ActorKind guess(ActorsFile.Name name) {
    String[] words = name.spellings().getFirst().split(" ", -1);
    boolean body =
        List.of(words).stream().anyMatch(w -> BODIES.contains(w.toLowerCase(Locale.ROOT)));
    boolean office =
        name.roles().stream()
            .anyMatch(
                role -> PERSONAL.stream().anyMatch(s -> (role + " ").contains(" " + s + " ")));
    boolean person = words.length > 1 && words.length < 5 && !body && office;
    return person ? ActorKind.PERSON : ActorKind.ORGANIZATION;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
