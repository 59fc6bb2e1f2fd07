package org.casus.actor;

import java.util.List;
import org.casus.language.AnnotatedDocument;
import org.casus.place.LocatedToponym;

/**
 * Finds actors by the dictionary, by role words that compose with countries, names and places, and
 * by what the document said of them before.
 */
public final class DictionaryActorResolver implements ActorResolver {
  private final ActorDictionary dictionary;
  private final Spotter spotter;

  private DictionaryActorResolver(ActorDictionary dictionary) {
    this.dictionary = dictionary;
    this.spotter = new Spotter(dictionary.phrases());
  }

  /** A resolver with the dictionary that is shipped. */
  public static DictionaryActorResolver load() {
    return with(ActorDictionary.load());
  }

  /** A resolver with this dictionary. */
  public static DictionaryActorResolver with(ActorDictionary dictionary) {
    return new DictionaryActorResolver(dictionary);
  }

  @Override
  public Cast resolve(AnnotatedDocument annotated, List<LocatedToponym> places) {
    return new DocumentCast(new Scene(annotated, places, dictionary, spotter));
  }
}
