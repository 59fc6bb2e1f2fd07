package org.casus.actor;

/**
 * The sectors of PLOVER 2.0, and the kinds of international actor that stand beside a country code
 * ({@code IGO NGO MNC ...}).
 */
public enum Sector {
  COP,
  GOV,
  JUD,
  LEG,
  MIL,
  PRM,
  PTY,
  REB,
  SPY,
  UAF,
  UNK,
  AGR,
  BUS,
  CRM,
  CVL,
  EDU,
  ELI,
  JRN,
  LAB,
  MED,
  REF,
  OPP,
  PRE,
  REL,
  SOC,
  /** International governmental organisation. */
  IGO,
  /** International non-governmental organisation. */
  NGO,
  /** Multinational company. */
  MNC,
  /** International militant group. */
  IMG;

  /** Whether the actor is international: no country's own. */
  public boolean isInternational() {
    return this == IGO || this == NGO || this == MNC || this == IMG;
  }
}
