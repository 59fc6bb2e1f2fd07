/**
 * Everything one document says: in comes a document, out goes its coded form, complete and sourced.
 */
@NullMarked
package org.casus.report;

import org.jspecify.annotations.NullMarked;
