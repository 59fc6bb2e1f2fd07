package org.casus.attribution;

/** How a speaker stands to the event's parties. */
public enum Interest {
  PARTY,
  ALLY,
  ADVERSARY,
  THIRD,
  UNKNOWN
}
