/**
 * The wire format and the store: in come coded documents, out come records, kept and found again.
 */
@NullMarked
package org.casus.store;

import org.jspecify.annotations.NullMarked;
