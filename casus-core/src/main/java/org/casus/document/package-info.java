/**
 * From raw item to clean text: in comes a raw item, out comes a document with zones, or a
 * rejection.
 */
@NullMarked
package org.casus.document;

import org.jspecify.annotations.NullMarked;
