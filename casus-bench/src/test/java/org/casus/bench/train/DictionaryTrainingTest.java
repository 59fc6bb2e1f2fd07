package org.casus.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.casus.language.Dictionary;
import org.casus.language.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryTrainingTest {
  private static final Dictionary DICTIONARY = read();

  private static Dictionary read() {
    try {
      return DictionaryTraining.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int kind(String form) {
    return DICTIONARY.kind(Hash.ofWord(form));
  }

  @ParameterizedTest
  @CsvSource({
    "annexed, bombarded", // regular pasts of verbs alone
    "overthrew, forbade", // irregular ones
    "insurgents, separatists", // plurals of nouns
    "Pyongyang, Kabul"
  })
  void givesLikeFormsOneKind(String form, String other) {
    assertThat(kind(form)).isNotEqualTo(Dictionary.UNKNOWN).isEqualTo(kind(other));
  }

  @ParameterizedTest
  @CsvSource({"annexed, overthrew", "annexes, insurgents", "invading, building", "treaty, sign"})
  void tellsKindsApart(String form, String other) {
    assertThat(kind(form)).isNotEqualTo(kind(other));
  }

  @Test
  void knowsNothingOfOtherForms() {
    assertThat(kind("childs")).isEqualTo(Dictionary.UNKNOWN);
    assertThat(kind("xqzv")).isEqualTo(Dictionary.UNKNOWN);
  }
}
