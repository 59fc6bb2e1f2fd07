/** From articles to costs: in come documents, out go CPU time, allocation and memory per stage. */
@NullMarked
package org.casus.bench.speed;

import org.jspecify.annotations.NullMarked;
