/**
 * From reports to agreements: in comes a coded document, out go the pacts it speaks of, with
 * parties and provisions.
 */
@NullMarked
package org.casus.agreement;

import org.jspecify.annotations.NullMarked;
