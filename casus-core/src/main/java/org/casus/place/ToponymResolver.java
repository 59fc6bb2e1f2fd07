package org.casus.place;

import java.util.List;
import org.casus.language.AnnotatedDocument;

/** Finds the place names of a document and says which places they name. */
public interface ToponymResolver {
  /** The located names in the order of the text; a name that no gazetteer holds is not in it. */
  List<LocatedToponym> resolve(AnnotatedDocument annotated);
}
