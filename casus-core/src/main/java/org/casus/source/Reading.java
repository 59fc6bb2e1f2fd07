package org.casus.source;

/** What came of reading one record of the input. */
public sealed interface Reading {
  /** Where it was read. */
  Provenance provenance();

  /** A document was there. */
  record Item(RawItem item) implements Reading {
    @Override
    public Provenance provenance() {
      return item.provenance();
    }
  }

  /**
   * No document could be read; reading goes on after it.
   *
   * @param provenance the file, and the line in it
   * @param damage the kind of damage
   * @param message what is wrong and what to do about it, in one sentence for a person
   */
  record Damaged(Provenance provenance, Damage damage, String message) implements Reading {
    /** The place and the message: {@code news.jsonl#12: the line is cut …}. */
    public String report() {
      return provenance.label() + ": " + message;
    }
  }

  /**
   * A record was there, but no document, and none was to be expected: a picture in a web archive, a
   * redirection. Nothing is lost.
   *
   * @param provenance the file, and the record in it
   * @param what what it is, in a few words for a person
   */
  record Passed(Provenance provenance, String what) implements Reading {}
}
