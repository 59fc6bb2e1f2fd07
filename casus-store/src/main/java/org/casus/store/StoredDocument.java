package org.casus.store;

import java.time.Instant;

/**
 * One version of a document in the store.
 *
 * @param record its record, a line of the wire format
 * @param version its number, from 1
 * @param recordedAt when it was kept
 * @param coder what coded it
 */
public record StoredDocument(String record, int version, Instant recordedAt, CoderVersion coder) {}
