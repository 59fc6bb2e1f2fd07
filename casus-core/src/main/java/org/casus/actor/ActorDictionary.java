package org.casus.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.PhraseTrie.Phrase;

/** All entities that are known by name, all words for lands, and all role words. */
public final class ActorDictionary {
  private static final String FOLDER = "dictionary/";
  private static final Set<String> GOVERNMENTS =
      Set.of("administration", "regime", "government", "cabinet", "forces", "junta");

  private final Map<String, DictionaryEntry> entries = new LinkedHashMap<>();
  private final Map<String, DictionaryEntry> states = new HashMap<>();
  private final PhraseTrie phrases = new PhraseTrie();
  private final Map<String, DictionaryEntry> overlaid = new HashMap<>();
  private CommonNames commonNames = new CommonNames(List.of());

  private ActorDictionary(List<DictionaryEntry> user) {
    user.forEach(entry -> overlaid.put(entry.id(), entry));
  }

  /** Reads the dictionary that is shipped. */
  public static ActorDictionary load() {
    return load(UserDictionary.none());
  }

  /** Reads the dictionary that is shipped, with a user's own over it. */
  public static ActorDictionary load(UserDictionary user) {
    ActorDictionary dictionary = new ActorDictionary(user.entries());
    LandReader.Lands lands = LandReader.read();
    for (DictionaryEntry land : lands.entries()) {
      DictionaryEntry kept = dictionary.keep(land);
      String country = kept.roleOn(null).country();
      if (country != null) {
        dictionary.states.putIfAbsent(country, kept);
      }
    }
    lands.phrases().forEach(dictionary.phrases::add);
    List<Phrase> roles = RoleReader.read();
    dictionary.commonNames = new CommonNames(roles);
    for (Resource.Line file : Resource.lines(FOLDER + "index.txt")) {
      DictionaryReader.read(file.text(), Resource.lines(FOLDER + file.text()))
          .forEach(dictionary::add);
    }
    roles.forEach(dictionary.phrases::add);
    dictionary.layOver(user);
    return dictionary;
  }

  /** Lets a user's names and role words take the place of those that are written alike. */
  private void layOver(UserDictionary user) {
    for (DictionaryEntry entry : user.entries()) {
      entries.put(entry.id(), overlaid.getOrDefault(entry.id(), entry));
      names(entry).forEach(this::forget);
    }
    for (DictionaryEntry entry : user.entries()) {
      DictionaryEntry merged = overlaid.getOrDefault(entry.id(), entry);
      names(entry).forEach(n -> name(n, merged, false));
    }
    user.roles().forEach(r -> phrases.forget(r.words(), p -> p.sense() instanceof Sense.Role));
    user.roles().forEach(phrases::add);
  }

  // "Reform" may be a party of the user's and still a common noun.
  private void forget(List<String> name) {
    phrases.forget(name, p -> name.size() > 1 || !(p.sense() instanceof Sense.Role));
  }

  /** The entry with this id: its names, its dated roles, its file and line. */
  public Optional<DictionaryEntry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** All entries, in the order of the files. */
  public List<DictionaryEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** The state with this ISO 3166-1 alpha-3 code. */
  public Optional<DictionaryEntry> state(String country) {
    return Optional.ofNullable(states.get(country));
  }

  /** The sector that a role word gives, in the singular or in the plural; in any case. */
  public Optional<Sector> roleSector(String word) {
    for (List<String> atoms : Names.spellings(word)) {
      for (Phrase phrase : phrases.meaningsOf(atoms)) {
        if (phrase.sense() instanceof Sense.Role role) {
          return Optional.ofNullable(role.word().sector());
        }
      }
    }
    return Optional.empty();
  }

  PhraseTrie phrases() {
    return phrases;
  }

  private void add(DictionaryEntry entry) {
    DictionaryEntry user = overlaid.get(entry.id());
    DictionaryEntry kept = user == null ? keep(entry) : overlay(entry, user);
    names(kept).forEach(name -> name(name, kept, commonNames.has(name, kept)));
  }

  private void name(List<String> words, DictionaryEntry entry, boolean common) {
    phrases.add(new Phrase(words, false, new Sense.Name(entry, common)));
  }

  /** What a user says of somebody, under all the names that we know him by. */
  private DictionaryEntry overlay(DictionaryEntry shipped, DictionaryEntry user) {
    Set<String> aliases = new LinkedHashSet<>(user.aliases());
    aliases.addAll(shipped.aliases());
    DictionaryEntry merged =
        new DictionaryEntry(
            user.id(),
            user.kind(),
            user.name(),
            List.copyOf(aliases),
            user.roles(),
            user.file(),
            user.line());
    overlaid.put(user.id(), merged);
    return merged;
  }

  private static List<List<String>> names(DictionaryEntry entry) {
    List<String> names = new ArrayList<>(List.of(entry.name()));
    names.addAll(entry.aliases());
    List<List<String>> spellings = new ArrayList<>();
    for (String name : names) {
      // "The Bush administration" is no person: name and role word compose to it.
      if (entry.kind() != ActorKind.PERSON || !isGovernment(name)) {
        spellings.addAll(Names.spellings(name));
      }
    }
    return spellings;
  }

  private static boolean isGovernment(String name) {
    return GOVERNMENTS.contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  private DictionaryEntry keep(DictionaryEntry entry) {
    DictionaryEntry kept = entry;
    for (int i = 2; entries.containsKey(kept.id()); i++) {
      kept =
          new DictionaryEntry(
              entry.id() + "-" + i,
              entry.kind(),
              entry.name(),
              entry.aliases(),
              entry.roles(),
              entry.file(),
              entry.line());
    }
    entries.put(kept.id(), kept);
    return kept;
  }
}
