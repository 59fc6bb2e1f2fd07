package org.casus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpanIndexTest {
  private static SpanIndex<Integer> index(List<Span> spans) {
    SpanIndex.Builder<Integer> builder = new SpanIndex.Builder<>();
    IntStream.range(0, spans.size()).forEach(at -> builder.put(spans.get(at), at));
    return builder.build();
  }

  @Property(tries = 300)
  void findsWhatALookAtAllFinds(
      @ForAll List<@IntRange(max = 30) Integer> numbers,
      @ForAll @IntRange(max = 30) int start,
      @ForAll @IntRange(max = 6) int length) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      spans.add(new Span(numbers.get(i), numbers.get(i) + numbers.get(i + 1) / 3));
    }
    Span asked = new Span(start, start + length);
    SpanIndex<Integer> index = index(spans);
    assertThat(index.covering(asked))
        .isEqualTo(
            IntStream.range(0, spans.size())
                .filter(at -> spans.get(at).covers(asked))
                .boxed()
                .toList());
    assertThat(index.anyCovering(asked, at -> at % 2 == 1))
        .isEqualTo(
            IntStream.range(0, spans.size())
                .anyMatch(at -> at % 2 == 1 && spans.get(at).covers(asked)));
    assertThat(index.anyOverlapping(asked, at -> at % 2 == 0))
        .isEqualTo(
            IntStream.range(0, spans.size())
                .anyMatch(at -> at % 2 == 0 && spans.get(at).overlaps(asked)));
  }

  @Test
  void looksAtNoneButThoseThatMayBeMeant() {
    List<Span> spans =
        IntStream.range(0, 10_000).mapToObj(at -> new Span(10 * at, 10 * at + 10)).toList();
    AtomicInteger looks = new AtomicInteger();
    boolean found =
        index(spans)
            .anyOverlapping(new Span(50_005, 50_025), at -> looks.incrementAndGet() > 10_000);
    assertThat(found).isFalse();
    assertThat(looks.get()).isEqualTo(3);
  }
}
