/** Ranges of characters and the way back to the original: in come offsets, out come offsets. */
@NullMarked
package org.casus.text;

import org.jspecify.annotations.NullMarked;
