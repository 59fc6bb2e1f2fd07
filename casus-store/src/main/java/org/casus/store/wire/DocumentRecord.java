package org.casus.store.wire;

import java.util.List;
import org.casus.agreement.Agreement;
import org.casus.document.Document;
import org.casus.document.Rejection;
import org.casus.report.CodedDocument;

/** What one line of output holds: a document, and what it says or why it was not coded. */
public sealed interface DocumentRecord {
  /** The document that was read; of a rejected one, as much as is known. */
  Document document();

  /** A document that was coded, and the agreements it speaks of. */
  record Coded(CodedDocument coded, List<Agreement> agreements) implements DocumentRecord {
    public Coded {
      agreements = List.copyOf(agreements);
    }

    @Override
    public Document document() {
      return coded.annotated().document();
    }
  }

  /** A document that was not coded, and why. */
  record Rejected(Document document, Rejection rejection) implements DocumentRecord {}
}
