package org.casus.actor;

import java.util.List;
import org.casus.language.AnnotatedDocument;
import org.casus.place.LocatedToponym;

/** Finds out whom the noun phrases of a document name. */
public interface ActorResolver {
  /**
   * Reads the whole document once.
   *
   * @param annotated the sentences
   * @param places the located place names: "Lyon police" is French since Lyon is
   */
  Cast resolve(AnnotatedDocument annotated, List<LocatedToponym> places);
}
