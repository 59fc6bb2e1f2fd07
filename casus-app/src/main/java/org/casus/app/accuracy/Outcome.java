package org.casus.app.accuracy;

/**
 * One thing that a person coded and what the program made of it, or the other way round.
 *
 * @param document the id of the record
 * @param wanted the person's type, {@link #NOTHING} where the program coded what nobody wanted
 * @param coded the program's type, {@link #NOTHING} where it missed
 * @param words of the text that it is about
 */
public record Outcome(String document, String wanted, String coded, String words) {
  /** Stands for what is absent on one side. */
  public static final String NOTHING = "none";

  /** Whether both say the same. */
  public boolean isRight() {
    return wanted.equals(coded);
  }
}
