package org.casus.source;

/**
 * One document as it came: characters, what they are, what the giver says of them and where they
 * were read.
 */
public record RawItem(String content, MediaKind kind, Metadata metadata, Provenance provenance) {}
