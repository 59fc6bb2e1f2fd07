package org.casus.place;

/**
 * A place name and the place that it names here.
 *
 * @param toponym the name in the text
 * @param place what it names
 * @param reason why this place and not a namesake, in a few words for a person
 */
public record LocatedToponym(Toponym toponym, Place place, String reason) {}
