package org.casus.bench.train;

/**
 * The mean of a network's weights over the last steps of learning, later ones counting more: it
 * generalises better than the weights of any one step (Izmailov et al. 2018).
 */
final class MovingAverage {
  /** Weights are looked at once in so many steps. */
  private static final int PACE = 8;

  private static final float LASTING = 0.99f;

  private final float[][][] weights;
  private final float[][][] means;
  private int steps;

  /** Nothing seen yet of these weights, which go on changing. */
  MovingAverage(float[][][] weights) {
    this.weights = weights;
    this.means = new Gradient(weights).slopes;
  }

  /** Takes note of a step. */
  void follow() {
    if (++steps % PACE == 0) {
      // The first looks count alike, so that nothing remains of the beginning's zeros.
      float looks = steps / PACE;
      blend(Math.min(LASTING, (looks - 1) / looks));
    }
  }

  private void blend(float lasting) {
    for (int matrix = 0; matrix < weights.length; matrix++) {
      for (int row = 0; row < weights[matrix].length; row++) {
        float[] mean = means[matrix][row];
        float[] now = weights[matrix][row];
        for (int i = 0; i < mean.length; i++) {
          mean[i] = lasting * mean[i] + (1 - lasting) * now[i];
        }
      }
    }
  }

  /** Puts the mean in the place of the weights. */
  void replace() {
    if (steps >= PACE) {
      for (int matrix = 0; matrix < weights.length; matrix++) {
        for (int row = 0; row < weights[matrix].length; row++) {
          System.arraycopy(
              means[matrix][row], 0, weights[matrix][row], 0, means[matrix][row].length);
        }
      }
    }
  }
}
