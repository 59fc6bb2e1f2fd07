/**
 * From gold to figures: in come hand-coded records, out goes how well the coder agrees with them.
 */
@NullMarked
package org.casus.bench.accuracy;

import org.jspecify.annotations.NullMarked;
