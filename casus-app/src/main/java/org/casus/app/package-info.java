/** The command line: in come arguments, out come records and messages. */
@NullMarked
package org.casus.app;

import org.jspecify.annotations.NullMarked;
