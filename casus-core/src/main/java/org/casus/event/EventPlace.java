package org.casus.event;

import org.casus.place.Place;
import org.casus.text.Span;

/** Where an event happens, with the words that say so. */
public record EventPlace(Span span, String text, Place place) {}
