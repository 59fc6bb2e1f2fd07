package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 9})
  void handsOnInTheOrderOfTheItems(int threads) throws IOException {
    List<Integer> items = IntStream.range(0, 5_000).boxed().toList();
    List<Integer> taken = new ArrayList<>();
    new InOrder<Integer, Integer>(InOrderTest::uneven, i -> i, threads)
        .run(items.iterator(), taken::add);
    assertThat(taken).isEqualTo(items);
  }

  private static int uneven(int item) {
    int value = 0;
    for (int i = 0; i < item % 7 * 1000; i++) {
      value ^= i * item;
    }
    return value == Integer.MIN_VALUE ? -1 : item;
  }

  @Test
  void oneThatIsDoneLateHoldsBackTheOthers() throws IOException {
    CountDownLatch secondIsDone = new CountDownLatch(1);
    List<Integer> taken = new ArrayList<>();
    new InOrder<Integer, Integer>(
            item -> {
              if (item == 1) {
                await(secondIsDone);
              } else {
                secondIsDone.countDown();
              }
              return item;
            },
            item -> 1,
            2)
        .run(List.of(1, 2).iterator(), taken::add);
    assertThat(taken).containsExactly(1, 2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anItemLargerThanAllRoomStillPasses() throws IOException {
    List<String> taken = new ArrayList<>();
    new InOrder<String, String>(item -> item, item -> Integer.MAX_VALUE, 3)
        .run(List.of("a", "b", "c").iterator(), taken::add);
    assertThat(taken).containsExactly("a", "b", "c");
  }

  @Test
  void readsNoFurtherThanThereIsRoom() {
    // An endless input: only a bounded run ends when the taker has had enough.
    Iterator<Integer> endless = Stream.iterate(0, i -> i + 1).iterator();
    assertThatThrownBy(
            () ->
                new InOrder<Integer, Integer>(i -> i, i -> 1, 2)
                    .run(
                        endless,
                        i -> {
                          if (i == 1000) {
                            throw new IOException("enough");
                          }
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("enough");
  }

  @Test
  void aFailureOfReadingIsTold() {
    Iterator<Integer> broken =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            throw new IllegalStateException("the disk is gone");
          }

          @Override
          public Integer next() {
            throw new IllegalStateException("never asked");
          }
        };
    assertThatThrownBy(() -> new InOrder<Integer, Integer>(i -> i, i -> 1, 2).run(broken, i -> {}))
        .hasStackTraceContaining("the disk is gone");
  }
}
