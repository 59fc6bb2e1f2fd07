package org.casus.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  private ActorDictionary() {}

  /** Reads the dictionary that is shipped. */
  public static ActorDictionary load() {
    ActorDictionary dictionary = new ActorDictionary();
    LandReader.Lands lands = LandReader.read();
    for (DictionaryEntry land : lands.entries()) {
      DictionaryEntry kept = dictionary.keep(land);
      String country = kept.roleOn(null).country();
      if (country != null) {
        dictionary.states.putIfAbsent(country, kept);
      }
    }
    lands.phrases().forEach(dictionary.phrases::add);
    for (Resource.Line file : Resource.lines(FOLDER + "index.txt")) {
      DictionaryReader.read(file.text(), Resource.lines(FOLDER + file.text()))
          .forEach(dictionary::add);
    }
    RoleReader.read().forEach(dictionary.phrases::add);
    return dictionary;
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

  PhraseTrie phrases() {
    return phrases;
  }

  private void add(DictionaryEntry entry) {
    DictionaryEntry kept = keep(entry);
    List<String> names = new ArrayList<>(List.of(kept.name()));
    names.addAll(kept.aliases());
    for (String name : names) {
      if (kept.kind() == ActorKind.PERSON && isGovernment(name)) {
        // "The Bush administration" is no person: name and role word compose to it.
        continue;
      }
      for (List<String> atoms : Names.spellings(name)) {
        phrases.add(new Phrase(atoms, false, new Sense.Name(kept)));
      }
    }
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
