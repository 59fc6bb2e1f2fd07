package org.casus.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an export was made from and what of it was wanted.
 *
 * @param coders the versions of the program that coded
 * @param codebooks the versions of the codebook
 * @param documents what was read, and what became of it
 * @param filter which events were wanted
 * @param moment as of when, unless it was the newest of everything
 * @param selectedDocuments how many documents have such an event
 * @param selectedEvents how many such events there are
 */
record Origin(
    List<String> coders,
    List<String> codebooks,
    Tally documents,
    EventFilter filter,
    Optional<Instant> moment,
    long selectedDocuments,
    long selectedEvents) {}
