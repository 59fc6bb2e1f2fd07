/** The making of the gazetteer: in come unpacked npm packages, out goes core's place resource. */
@NullMarked
package org.casus.bench.gazetteer;

import org.jspecify.annotations.NullMarked;
