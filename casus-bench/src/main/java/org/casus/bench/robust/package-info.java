/**
 * What damaged, hostile and huge input does: in comes such input, out come counts, times, memory.
 */
@NullMarked
package org.casus.bench.robust;

import org.jspecify.annotations.NullMarked;
