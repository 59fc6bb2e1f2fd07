package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.attribution.Factuality.Polarity;
import org.casus.attribution.Stance;
import org.casus.event.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deeds that the one who is said to have done them denies. */
class DeniedDeedsTest {
  private static List<EventReport> assaults(String text) {
    return Coding.code(text).events().stream()
        .filter(report -> report.claim().event().type() == EventType.ASSAULT)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kenya dismissed as false reports that its jets bombed a market in Somalia.",
        "Kenya rejected as baseless claims that its troops shelled a village in Somalia.",
        "Kenya dismissed as untrue rumours that its soldiers killed farmers in Somalia.",
        "Kenya dismissed reports that its jets bombed a market in Somalia."
      })
  void areDeniedByWhoeverDismissesTheReports(String text) {
    assertThat(assaults(text))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.claim().factuality().polarity()).isEqualTo(Polarity.NEGATIVE);
              assertThat(report.claim().attribution().getFirst().stance()).isEqualTo(Stance.DENIES);
            });
  }

  @Test
  void reportsAreNotBlamed() {
    assertThat(Coding.code("Kenya dismissed as false reports that Mali left the talks.").events())
        .noneMatch(report -> report.claim().event().type() == EventType.ACCUSE);
  }

  @Test
  void haveNoVictimsOfTheDeniersOwnLand() {
    assertThat(country("Kenya denies that its forces attack civilians.")).isNull();
    assertThat(country("Kenya denies that its forces attack Somali civilians.")).isEqualTo("SOM");
    assertThat(country("Kenya said that its forces had killed civilians.")).isEqualTo("KEN");
  }

  private static @Nullable String country(String text) {
    return assaults(text).getFirst().claim().event().recipients().getFirst().actor().country();
  }
}
