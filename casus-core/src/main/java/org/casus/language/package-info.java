/**
 * From text to dependencies: in comes a document's text, out come sentences of tagged, lemmatised
 * and attached tokens.
 */
@NullMarked
package org.casus.language;

import org.jspecify.annotations.NullMarked;
