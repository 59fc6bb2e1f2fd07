/**
 * From dictionaries of other event coders to ours: in come PETRARCH and TABARI files as they are,
 * out go the files of a user's dictionary, and every line that cannot be taken.
 */
@NullMarked
package org.casus.app.dictionary;

import org.jspecify.annotations.NullMarked;
