/** From toponyms to places: in comes an annotated document, out goes where each place name lies. */
@NullMarked
package org.casus.place;

import org.jspecify.annotations.NullMarked;
