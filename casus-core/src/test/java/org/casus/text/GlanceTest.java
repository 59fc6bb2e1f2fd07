package org.casus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GlanceTest {
  @Test
  void listsAreToldApart() {
    Glance glance = Glance.over(List.of("she", "he "), List.of("hers"), List.of("(c)"));
    assertThat(glance.of("USHERS")).isEqualTo(0b011);
    assertThat(glance.of("ushe rs")).isEqualTo(0b001);
    assertThat(glance.of("the sun (C)")).isEqualTo(0b101);
    assertThat(glance.of("ѕhе ſhe")).isZero();
    assertThat(glance.any("")).isFalse();
  }

  @Property
  void findsWhatALookForEachWordFinds(
      @ForAll @CharRange(from = 'a', to = 'c') String line,
      @ForAll @Size(min = 1, max = 5) List<@CharRange(from = 'a', to = 'c') String> words) {
    List<String> wanted = words.stream().filter(word -> !word.isEmpty()).toList();
    int expected =
        IntStream.range(0, 2)
            .filter(list -> holds(line, wanted, list))
            .map(list -> 1 << list)
            .sum();
    Glance glance = Glance.over(every(wanted, 0), every(wanted, 1));
    assertThat(glance.of(line.toUpperCase(Locale.ROOT))).isEqualTo(expected);
  }

  private static boolean holds(String line, List<String> words, int list) {
    return every(words, list).stream().anyMatch(line::contains);
  }

  private static List<String> every(List<String> words, int list) {
    return IntStream.range(0, words.size())
        .filter(i -> i % 2 == list)
        .mapToObj(words::get)
        .toList();
  }
}
