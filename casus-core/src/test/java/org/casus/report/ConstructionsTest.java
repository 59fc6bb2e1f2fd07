package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The texts of {@code constructions.txt}: in each, one construction tells one event. */
class ConstructionsTest {
  private static final String GIVES = " => ";
  private static final String SHOULD_GIVE = " =/ ";

  @Test
  void everyConstructionIsRead() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : lines()) {
      boolean known = line.contains(SHOULD_GIVE);
      String[] sides = line.split(known ? SHOULD_GIVE : GIVES, 2);
      List<String> events = Coding.events(sides[0]);
      if (events.contains(sides[1]) == known) {
        wrong.add(line + (known ? "  (comes right now)" : "  but " + events));
      }
    }
    assertThat(String.join("\n", wrong)).isEmpty();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = ConstructionsTest.class.getResourceAsStream("constructions.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    }
  }
}
