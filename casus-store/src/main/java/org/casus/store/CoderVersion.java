package org.casus.store;

/**
 * What coded a document: the same text coded by the same version gives the same record.
 *
 * @param coder the program's version
 * @param codebook the codebook's version
 */
public record CoderVersion(String coder, String codebook) {}
