package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.language.EnglishAnnotator;
import org.casus.language.Sentence;
import org.junit.jupiter.api.Test;

/** Words by their numbers. */
class SentenceWordsTest {
  private static final Vocabulary VOCABULARY = new Vocabulary(Set.of("miner", "block", "roads"));
  private static final Sentence SENTENCE =
      EnglishAnnotator.load().annotate("Miners blocked the ROADS.").getFirst();

  private final SentenceWords words = new SentenceWords(SENTENCE, VOCABULARY);

  @Test
  void everyWordOfAVocabularyHasItsOwnNumberInWhateverLetters() {
    List<String> many = IntStream.range(0, 3000).mapToObj(i -> "word" + i).toList();
    Vocabulary vocabulary = new Vocabulary(new LinkedHashSet<>(many));

    assertThat(many.stream().map(vocabulary::number).distinct()).hasSize(3000);
    assertThat(many).allSatisfy(w -> assertThat(vocabulary.number(w)).isBetween(0, 2999));
    assertThat(vocabulary.number("WORD7")).isEqualTo(vocabulary.number("word7"));
    assertThat(vocabulary.number("Word")).isEqualTo(Vocabulary.UNKNOWN);
    assertThat(new Vocabulary(Set.of()).number("word")).isEqualTo(Vocabulary.UNKNOWN);
  }

  @Test
  void aTokenIsItsLemmaAndItsText() {
    assertThat(words.lemma(0)).isEqualTo(VOCABULARY.number("miner"));
    assertThat(words.text(0)).isEqualTo(Vocabulary.UNKNOWN);
    assertThat(words.is(1, VOCABULARY.number("block"))).isTrue();
    assertThat(words.is(3, VOCABULARY.number("roads"))).isTrue();
    assertThat(words.is(2, VOCABULARY.number("block"))).isFalse();
  }

  @Test
  void onlyWordsOfTheVocabularyAreAmongOthers() {
    BitSet asked = new BitSet();
    words.addTo(asked, 0);
    words.addTo(asked, 2);

    assertThat(asked.stream()).containsExactly(VOCABULARY.number("miner"));
    assertThat(words.isAmong(0, asked)).isTrue();
    assertThat(words.isAmong(1, asked)).isFalse();
    assertThat(words.isAmong(2, asked)).isFalse();
  }
}
