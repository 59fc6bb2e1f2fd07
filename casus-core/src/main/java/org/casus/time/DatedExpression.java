package org.casus.time;

/** A time expression and the days it means, or why they are not known. */
public record DatedExpression(TimeExpression expression, Dating dating) {}
