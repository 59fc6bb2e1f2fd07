/**
 * From clauses to events: in come an annotated document and its cast, out goes who did what to
 * whom, where and when.
 */
@NullMarked
package org.casus.event;

import org.jspecify.annotations.NullMarked;
