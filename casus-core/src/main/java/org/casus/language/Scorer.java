package org.casus.language;

/** A linear function from features to the scores of classes. */
public interface Scorer {
  /**
   * Sets the score of every class.
   *
   * @param features names of features, see {@link Hash}
   * @param count how many of them count
   * @param scores where the scores are put, one a class
   */
  void score(int[] features, int count, int[] scores);
}
