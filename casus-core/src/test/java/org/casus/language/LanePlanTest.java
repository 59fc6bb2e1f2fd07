package org.casus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LanePlanTest {
  private static int[] starts(List<Integer> sizes) {
    List<Integer> longestFirst = new ArrayList<>(sizes);
    longestFirst.sort(Collections.reverseOrder());
    int[] starts = new int[sizes.size() + 1];
    for (int i = 0; i < sizes.size(); i++) {
      starts[i + 1] = starts[i] + longestFirst.get(i);
    }
    return starts;
  }

  @Property(tries = 100)
  void readsEveryWordOnceAndEverySentenceInOrder(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 60) Integer> sizes) {
    int[] starts = starts(sizes);
    LanePlan plan = new LanePlan(starts, 24);
    List<Integer> read = new ArrayList<>();
    int[] expected = new int[24];
    for (int step = 0; plan.active(step) > 0; step++) {
      for (int lane = 0; lane < plan.active(step); lane++) {
        int place = plan.place(lane, step, false);
        boolean first = IntStream.of(starts).anyMatch(start -> start == place);
        assertThat(plan.begins(lane, step)).isEqualTo(first);
        assertThat(first || place == expected[lane]).isTrue();
        expected[lane] = place + 1;
        read.add(place);
      }
    }
    assertThat(read)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, starts[sizes.size()]).boxed().toList());
  }

  @Test
  void readsBackwardFromTheEndOfEachSentence() {
    LanePlan plan = new LanePlan(new int[] {0, 3}, 24);
    assertThat(IntStream.range(0, 3).map(step -> plan.place(0, step, true)))
        .containsExactly(2, 1, 0);
  }

  @Test
  void hasAsManyLanesAsAreBusyToTheEnd() {
    // 430 words, the longest sentence has 30: twelve lanes, of three or four sentences each.
    List<Integer> sizes = new ArrayList<>(Collections.nCopies(40, 10));
    sizes.add(30);
    LanePlan plan = new LanePlan(starts(sizes), 24);
    assertThat(plan.active(0)).isEqualTo(12);
    assertThat(plan.active(29)).isEqualTo(12);
    assertThat(plan.active(40)).isZero();
  }

  @Test
  void hasNoMoreLanesThanSentences() {
    assertThat(new LanePlan(starts(List.of(5, 5, 5)), 24).active(0)).isEqualTo(3);
  }
}
