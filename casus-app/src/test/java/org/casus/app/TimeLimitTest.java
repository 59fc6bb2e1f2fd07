package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.casus.text.Cancellation;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  @Test
  void workInTimeIsHandedOn() {
    assertThat(new TimeLimit(60).within(() -> "done", () -> "late")).isEqualTo("done");
  }

  @Test
  void workThatIsGivenUpStops() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    String outcome =
        new TimeLimit(1)
            .within(
                () -> {
                  try {
                    while (true) {
                      Thread.onSpinWait();
                      Cancellation.check();
                    }
                  } catch (CancellationException e) {
                    stopped.countDown();
                    throw e;
                  }
                },
                () -> "late");
    assertThat(outcome).isEqualTo("late");
    assertThat(stopped.await(5, TimeUnit.MINUTES)).isTrue();
  }
}
