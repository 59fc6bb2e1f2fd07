/**
 * The wire format: in come coded documents, out come lines of JSON, rows of a flat table, and back.
 */
@NullMarked
package org.casus.store.wire;

import org.jspecify.annotations.NullMarked;
