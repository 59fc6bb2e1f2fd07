/** Measuring and training: in come gold and treebanks, out come figures and models. */
@NullMarked
package org.casus.bench;

import org.jspecify.annotations.NullMarked;
