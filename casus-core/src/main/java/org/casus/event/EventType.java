package org.casus.event;

/** The 16 event types of PLOVER 2.0, each with its quad class and score. */
public enum EventType {
  AGREE(QuadClass.VERBAL_COOPERATION, 2.5),
  CONSULT(QuadClass.VERBAL_COOPERATION, 2.5),
  SUPPORT(QuadClass.VERBAL_COOPERATION, 5),
  CONCEDE(QuadClass.VERBAL_COOPERATION, 4.5),
  COOPERATE(QuadClass.MATERIAL_COOPERATION, 9.5),
  AID(QuadClass.MATERIAL_COOPERATION, 10),
  RETREAT(QuadClass.MATERIAL_COOPERATION, 6.5),
  REQUEST(QuadClass.VERBAL_CONFLICT, 0),
  // The manual prints +3; its modes are -2 and -3.5: the sign is lost there.
  ACCUSE(QuadClass.VERBAL_CONFLICT, -3),
  REJECT(QuadClass.VERBAL_CONFLICT, -2),
  THREATEN(QuadClass.VERBAL_CONFLICT, -3.5),
  PROTEST(QuadClass.MATERIAL_CONFLICT, -5),
  SANCTION(QuadClass.MATERIAL_CONFLICT, -6),
  MOBILIZE(QuadClass.MATERIAL_CONFLICT, -5.5),
  COERCE(QuadClass.MATERIAL_CONFLICT, -7),
  ASSAULT(QuadClass.MATERIAL_CONFLICT, -9);

  private final QuadClass quadClass;
  private final double intensity;

  EventType(QuadClass quadClass, double intensity) {
    this.quadClass = quadClass;
    this.intensity = intensity;
  }

  /** Which of the four kinds of interaction it is. */
  public QuadClass quadClass() {
    return quadClass;
  }

  /** The PLOVER score, -10 (most hostile) to +10. */
  public double intensity() {
    return intensity;
  }
}
