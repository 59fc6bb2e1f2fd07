/**
 * Accuracy on a folder of gold: in come the files that people coded by hand, out go figures, beyond
 * those of {@code casus evaluate} the ones that look into the coder.
 */
@NullMarked
package org.casus.bench.accuracy;

import org.jspecify.annotations.NullMarked;
