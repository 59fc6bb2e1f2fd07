package org.casus.event;

/** The four kinds of interaction: words or deeds, together or against. */
public enum QuadClass {
  VERBAL_COOPERATION,
  MATERIAL_COOPERATION,
  VERBAL_CONFLICT,
  MATERIAL_CONFLICT;

  /** Whether words alone make it, not deeds. */
  public boolean isVerbal() {
    return this == VERBAL_COOPERATION || this == VERBAL_CONFLICT;
  }
}
