package org.casus.store;

/**
 * An event in the store, within its document.
 *
 * @param id the event's id
 * @param position its place among the events of the record, from 0
 * @param document the version of the document that reports it
 * @param standing whether it is of the newest version of its document
 */
public record StoredEvent(String id, int position, StoredDocument document, Standing standing) {
  /** Whether an event still holds. */
  public enum Standing {
    /** Of the newest version. */
    CURRENT,
    /** Of an older version; the newest one does not report it. */
    SUPERSEDED
  }
}
