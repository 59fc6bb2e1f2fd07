package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Coding on a thread that was interrupted, as a runner does with work that took too long. */
class GivenUpTest {
  private static final String TEXT = "Israel bombed Syria. Chad sent troops to Mali.";

  @Test
  void workOnAnInterruptedThreadEnds() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Coding.code(TEXT)).isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(Coding.code(TEXT).events()).isNotEmpty();
  }
}
