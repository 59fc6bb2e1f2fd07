/**
 * The store: in come records, out come the same records as they stood at any moment, selected,
 * counted and exported. Nothing in it is overwritten.
 */
@NullMarked
package org.casus.store;

import org.jspecify.annotations.NullMarked;
