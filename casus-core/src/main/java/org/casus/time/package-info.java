/**
 * From time expressions to intervals: in comes an annotated document and its date, out goes when
 * each expression means.
 */
@NullMarked
package org.casus.time;

import org.jspecify.annotations.NullMarked;
