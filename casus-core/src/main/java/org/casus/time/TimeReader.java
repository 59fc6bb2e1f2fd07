package org.casus.time;

import java.util.List;
import org.casus.language.AnnotatedDocument;

/** Finds the time expressions of a document and dates them against its day of publication. */
public interface TimeReader {
  /** The expressions in the order of the text, dated or not. */
  List<DatedExpression> read(AnnotatedDocument annotated);
}
