/** From mentions to actors: in comes an annotated document, out goes whom each mention names. */
@NullMarked
package org.casus.actor;

import org.jspecify.annotations.NullMarked;
