/** Learns the analyser of English: in come treebanks, out comes its model. */
@NullMarked
package org.casus.bench.train;

import org.jspecify.annotations.NullMarked;
