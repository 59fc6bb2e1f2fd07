package org.casus.actor;

/** What kind of thing an actor is. */
public enum ActorKind {
  STATE,
  PERSON,
  ORGANIZATION,
  GROUP,
  UNNAMED
}
