/**
 * From event mentions to claims: in comes an event mention, out goes according to whom, how
 * certain, and whether it happened.
 */
@NullMarked
package org.casus.attribution;

import org.jspecify.annotations.NullMarked;
