package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.casus.event.EventMention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an event happens, if the sentence names several places or one far from the verb. */
class WhereTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Russian jets bombed an area west of Mariupol on Monday.         | Mariupol",
        "Turkey bombed a village south of Homs and a base in Iraq.       | Homs",
        "The French minister met the Polish president in Warsaw on Syria.| Warsaw",
        "A French strike hit two rebel vehicles near Kidal.              | Kidal",
      })
  void theNearestPlaceIsWhereItHappens(String text, String place) {
    EventMention event = Coding.code(text).events().getFirst().claim().event();
    assertThat(Objects.requireNonNull(event.place()).place().name()).isEqualTo(place);
  }
}
