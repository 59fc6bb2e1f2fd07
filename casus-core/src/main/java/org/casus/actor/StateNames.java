package org.casus.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The states, former and breakaway ones too, by the words that name them: for texts that are no
 * sentences, where the parser is no help.
 *
 * @param names by each of their names, words parted by one space
 * @param adjectives by each of their adjectives
 */
public record StateNames(Map<String, Actor> names, Map<String, Actor> adjectives) {
  private static final List<String> KINDS = List.of("state/", "former/", "breakaway/");

  public StateNames {
    names = Map.copyOf(names);
    adjectives = Map.copyOf(adjectives);
  }

  /** The states that are shipped. */
  public static StateNames load() {
    Map<String, Actor> names = new HashMap<>();
    Map<String, Actor> adjectives = new HashMap<>();
    for (PhraseTrie.Phrase phrase : LandReader.read().phrases()) {
      if (phrase.sense() instanceof Sense.Land land && isState(land.entry())) {
        String words = String.join(" ", phrase.words());
        switch (land.form()) {
          case NAME -> names.putIfAbsent(words, land.entry().actorOn(null));
          case ADJECTIVE -> adjectives.putIfAbsent(words, land.entry().actorOn(null));
          case PEOPLE, SEAT -> {}
        }
      }
    }
    return new StateNames(names, adjectives);
  }

  private static boolean isState(DictionaryEntry entry) {
    return KINDS.stream().anyMatch(entry.id()::startsWith);
  }
}
