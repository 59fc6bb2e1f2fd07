package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tells the police work and the violence of everyday life from what is political. */
class EverydayCrimeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A Memphis man was arrested on charges of rape.",
        "Police arrested a man for theft in Leeds.",
        "The court sentenced a driver to ten years for burglary.",
        "Two addicts harassed a Leeds shopkeeper. They admitted theft. The man told the police of"
            + " it.",
        "A Boston man stabbed his girlfriend.",
      })
  void codesNothingOfStrangers(String text) {
    assertThat(Coding.events(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Police arrested the Ugandan opposition leader on charges of rape. | COERCE",
        "Police arrested two Turkish journalists for theft. | COERCE",
        "Police arrested a man in Kampala after a protest. | COERCE",
        "Soldiers shot a Burmese student during a robbery. | ASSAULT",
      })
  void codesWhoActsInPolitics(String text, String type) {
    assertThat(Coding.events(text)).anyMatch(e -> e.startsWith(type));
  }
}
