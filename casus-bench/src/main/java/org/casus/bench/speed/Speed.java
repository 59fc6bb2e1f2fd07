package org.casus.bench.speed;

import java.util.Map;

/**
 * How fast documents are coded on one core.
 *
 * @param documents how many documents a pass codes
 * @param sentences how many sentences they have
 * @param tokens how many tokens they have
 * @param passes how many passes were measured
 * @param stages the cost of each stage over all passes
 * @param peakHeapBytes the most heap in use
 * @param peakMemoryBytes the most memory of the process, 0 where the system does not tell
 */
public record Speed(
    int documents,
    long sentences,
    long tokens,
    int passes,
    Map<Stage, Cost> stages,
    long peakHeapBytes,
    long peakMemoryBytes) {
  public Speed {
    stages = Map.copyOf(stages);
  }

  /** What the whole road costs, over all passes. */
  public Cost all() {
    return stages.entrySet().stream()
        .filter(entry -> entry.getKey().isWhole())
        .map(Map.Entry::getValue)
        .reduce(Cost.NONE, Cost::plus);
  }

  /** What one stage costs, over all passes. */
  public Cost of(Stage stage) {
    return stages.getOrDefault(stage, Cost.NONE);
  }

  /** Sentences a CPU second at this cost. */
  public double sentencesPerSecond(Cost cost) {
    return cost.perSecond(sentences * passes);
  }

  /** Tokens a CPU second at this cost. */
  public double tokensPerSecond(Cost cost) {
    return cost.perSecond(tokens * passes);
  }

  /** Bytes allocated a sentence at this cost. */
  public double bytesPerSentence(Cost cost) {
    return sentences == 0 ? 0 : (double) cost.bytes() / (sentences * passes);
  }
}
