package org.casus.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.casus.language.FeatureWeights;
import org.casus.language.NameFinder;
import org.casus.language.NameType;
import org.junit.jupiter.api.Test;

class NameFieldTest {
  private static final int FIRST = NameFinder.label(NameType.PERSON, true);
  private static final int NEXT = NameFinder.label(NameType.PERSON, false);

  // Feature 10 begins a name, 20 goes on with one that has begun, 30 is a word that has no name.
  private static final List<NameField.Example> EXAMPLES =
      List.of(
          new NameField.Example(new int[][] {{0}, {1}, {}}, new int[] {FIRST, NEXT, 0}),
          new NameField.Example(new int[][] {{2}, {0}}, new int[] {0, FIRST}),
          new NameField.Example(new int[][] {{2}, {1}}, new int[] {0, 0}));

  private static NameField field() {
    return new NameField(new int[] {10, 20, 30}, new NameField.Options(0.1, 0, 0), new Random(1));
  }

  @Test
  void learnsWhatGoesOnOnlyAfterWhatBegins() throws IOException {
    NameField field = field();
    double first = field.learn(EXAMPLES);
    double last = first;
    for (int epoch = 0; epoch < 200; epoch++) {
      last = field.learn(EXAMPLES);
    }
    assertThat(last).isLessThan(first / 10);
    int[] scores = new int[NameFinder.LABELS];
    FeatureWeights.read(ByteBuffer.wrap(bytes(field))).score(new int[] {10}, 1, scores);
    assertThat(scores[FIRST]).isPositive().isGreaterThan(scores[0]);
  }

  @Test
  void learnsTheSameTwice() throws IOException {
    NameField one = field();
    NameField other = field();
    one.learn(EXAMPLES);
    other.learn(EXAMPLES);
    assertThat(bytes(one)).isEqualTo(bytes(other));
  }

  @Test
  void beginsWithEverySequenceEquallyLikely() {
    // Of two words that may be named: nine labels, and after each of them those that may follow.
    int sequences = 0;
    for (int before = 0; before < NameFinder.LABELS; before++) {
      for (int label = 0; label < NameFinder.LABELS; label++) {
        boolean starts = NameFinder.mayFollow(0, before);
        sequences += starts && NameFinder.mayFollow(before, label) ? 1 : 0;
      }
    }
    assertThat(field().learn(EXAMPLES.subList(1, 2)))
        .isCloseTo(Math.log(sequences), org.assertj.core.api.Assertions.within(1e-6));
  }

  private static byte[] bytes(NameField field) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    field.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
