/**
 * Ranges of characters and the way back to the original: in come offsets, out come offsets; and
 * what else is told of a text by its characters alone.
 */
@NullMarked
package org.casus.text;

import org.jspecify.annotations.NullMarked;
