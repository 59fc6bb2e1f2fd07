package org.casus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.casus.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences with an editor's words in brackets. */
class InsertionsTest {
  private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.load();

  private static Sentence sentence(String text) {
    List<Sentence> sentences = ANNOTATOR.annotate(text);
    assertThat(sentences).hasSize(1);
    return sentences.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They face hunger [and] cold this winter.          | They face hunger and cold this winter .
          [The] rebels hold two towns.                      | The rebels hold two towns .
          Voters trust [President] Assad [and his] party.   | Voters trust President Assad and his party .
          [T]he mayor resign[ed] over hi[s] words.          | The mayor resigned over his words .
          The generals was [sic] at home.                   | The generals was at home .
          We saw that he [Weber] left.                      | We saw that he [ Weber ] left .
          The Port Authority [PA] met [Anna] Weber.         | The Port Authority [ PA ] met Anna Weber .
          The bridge fell [1] in May [2019].                | The bridge fell [ 1 ] in May [ 2019 ] .
          The bridge fell [citation needed] in May.         | The bridge fell [ citation needed ] in May .
          The bridge fell [...] in May.                     | The bridge fell [ ... ] in May .
          The [very old and weak] bridge fell.              | The [ very old and weak ] bridge fell .
          """)
  void areReadWithoutTheBrackets(String text, String words) {
    assertThat(sentence(text).tokens().stream().map(Token::text).collect(Collectors.joining(" ")))
        .isEqualTo(words);
  }

  @Test
  void spansHoldBothBracketsOrNone() {
    String text = "[The new] mayor met [T]homas.";
    assertThat(sentence(text).tokens().stream().map(token -> token.span().in(text)))
        .containsExactly("[The", "new]", "mayor", "met", "[T]homas", ".");
    assertThat(sentence(text).span()).isEqualTo(new Span(0, text.length()));
  }

  @Test
  void anInsertedAndJoins() {
    Sentence sentence = sentence("The plan confronts new dangers [and] terrorism backed by Qatar.");
    Token second = sentence.tokens().get(6);
    assertThat(second.text()).isEqualTo("terrorism");
    assertThat(second.relation()).isEqualTo(Relation.CONJ);
  }
}
