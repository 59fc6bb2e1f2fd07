package org.casus.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names stand in square brackets, each with its type. */
class NameFinderTest {
  private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The talks were held in [Nairobi|PLACE] on Monday.",
        "[Angela Merkel|PERSON] spoke in [Paris|PLACE].",
        "[Angela Merkel|PERSON] visited [Paris|PLACE].",
        "It was late and nobody came.",
      })
  void findsNames(String marked) {
    assertThat(marked(marked.replaceAll("\\[([^|]*)\\|[A-Z]*]", "$1"))).isEqualTo(marked);
  }

  @Test
  void namesLieWithinTheirSentenceAndReproduceItsText() {
    String text =
        "PRESIDENT OF PERU MET ANNA DIAZ IN LIMA 😀. anna diaz left lima.\u200f The UN waited.";
    for (Sentence sentence : ANNOTATOR.annotate(text)) {
      int last = 0;
      for (Name name : sentence.names()) {
        assertThat(name.from()).isGreaterThanOrEqualTo(last).isLessThan(name.to());
        assertThat(sentence.span().covers(name.span())).isTrue();
        assertThat(name.span().start()).isEqualTo(sentence.token(name.from()).span().start());
        assertThat(name.span().end()).isEqualTo(sentence.token(name.to() - 1).span().end());
        assertThat(sentence.nameAt(name.from())).contains(name);
        last = name.to();
      }
    }
  }

  private static String marked(String text) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Sentence sentence : ANNOTATOR.annotate(text)) {
      for (Name name : sentence.names()) {
        marked.append(text, at, name.span().start());
        marked.append('[').append(name.span().in(text)).append('|').append(name.type()).append(']');
        at = name.span().end();
      }
    }
    return marked.append(text.substring(at)).toString();
  }
}
