package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapBoundTest {
  private static final long MEBI = 1 << 20;

  private long alive = 100 * MEBI;
  private long dead;
  private int collections;
  private final HeapBound bound =
      new HeapBound(
          () -> alive + dead,
          () -> {
            dead = 0;
            collections++;
          });

  @Test
  void collectsOnlyWhenOldObjectsPileUp() {
    for (int document = 0; document < 100; document++) {
      dead += MEBI;
      bound.keep();
      assertThat(alive + dead).isLessThan(220 * MEBI);
    }
    assertThat(collections).isZero();
    for (int document = 0; document < 300; document++) {
      dead += MEBI;
      bound.keep();
      assertThat(alive + dead).isLessThan(220 * MEBI);
    }
    assertThat(collections).isEqualTo(3);
  }

  @Test
  void givesWayToWhatIsAlive() {
    alive = 900 * MEBI;
    for (int document = 0; document < 100; document++) {
      dead += MEBI;
      bound.keep();
    }
    assertThat(collections).isEqualTo(1);
    alive = 100 * MEBI;
    dead = 1_100 * MEBI;
    bound.keep();
    dead = 150 * MEBI;
    bound.keep();
    assertThat(collections).isEqualTo(3);
  }
}
