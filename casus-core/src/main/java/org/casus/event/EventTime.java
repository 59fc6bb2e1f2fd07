package org.casus.event;

import org.casus.text.Span;
import org.casus.time.TimeInterval;

/** When an event happens, with the words that say so. */
public record EventTime(Span span, String text, TimeInterval interval) {}
