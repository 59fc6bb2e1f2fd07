/**
 * From gold about attribution and factuality to figures: in come annotated texts, out goes how well
 * we say who answers for what, and whether it happened.
 */
@NullMarked
package org.casus.bench.attribution;

import org.jspecify.annotations.NullMarked;
