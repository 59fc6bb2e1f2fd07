/**
 * Where bytes come from: in come files, folders and streams, out come raw items with their
 * provenance.
 */
@NullMarked
package org.casus.source;

import org.jspecify.annotations.NullMarked;
