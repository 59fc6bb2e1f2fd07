package org.casus.attribution;

/** How a speaker stands to what they speak of. */
public enum Stance {
  ASSERTS,
  DENIES,
  DOUBTS,
  DEMANDS,
  THREATENS
}
