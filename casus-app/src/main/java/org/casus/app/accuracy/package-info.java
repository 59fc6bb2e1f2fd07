/**
 * From gold to figures: in come hand-coded records and what was coded of the same texts, out goes
 * how well the two agree.
 */
@NullMarked
package org.casus.app.accuracy;

import org.jspecify.annotations.NullMarked;
