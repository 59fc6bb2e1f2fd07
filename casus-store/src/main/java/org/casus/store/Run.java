package org.casus.store;

import java.time.Instant;

/**
 * One run that kept documents.
 *
 * @param started when it began
 * @param ended when it ended
 * @param version what coded
 * @param tally what it read, and what became of it
 * @param kept what of that was new to the store
 */
public record Run(Instant started, Instant ended, CoderVersion version, Tally tally, Kept kept) {}
