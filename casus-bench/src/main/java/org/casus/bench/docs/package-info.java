/** Pages made from data: in comes the codebook, out come its documentation pages. */
@NullMarked
package org.casus.bench.docs;

import org.jspecify.annotations.NullMarked;
