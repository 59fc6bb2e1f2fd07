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
  @Test
  void whoIsBackedIsTheObjectAndNobodyElse() {
    assertThat(Coding.events("The plan is to confront rebels backed by Chad in Mali."))
        .anyMatch(event -> event.startsWith("AID backed: TCD > MLI"));
  }

  @Test
  void armsAreMadeReadyAgainstWhatTheyAreToHit() {
    assertThat(Coding.events("North Korea is upgrading its missiles to enable them to hit Japan."))
        .anyMatch(event -> event.startsWith("MOBILIZE upgrading: PRK > JPN"));
  }

  @Test
  void whoseAggressionItIsIsAccused() {
    assertThat(
            Coding.events(
                "Hamas said the arrests were part of the Israeli aggression against Gaza."))
        .anyMatch(event -> event.startsWith("ACCUSE said:") && event.endsWith("> ISR"));
  }

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
