package org.casus.agreement;

import java.util.List;
import org.casus.report.CodedDocument;

/** Gathers what a document says of each pact. */
public interface AgreementReader {
  /** The agreements in the order of their first mention. */
  List<Agreement> read(CodedDocument coded);
}
