package org.casus.event;

import java.util.List;

/**
 * The codebook's file on one event type.
 *
 * @param type the type
 * @param title its name in plain English
 * @param definition what counts as such an event
 * @param entries in the order of the file
 */
public record CodebookChapter(
    EventType type, String title, String definition, List<Entry> entries) {
  public CodebookChapter {
    entries = List.copyOf(entries);
  }
}
