package org.casus.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "early May 1999",
        "the middle of June",
        "Tuesday",
        "July 4, 2011",
        "the 3rd of March",
        "spring of 1990",
        "Christmas Eve",
        "New Year's Day",
        "second half of 2003",
        "AD 410",
        "1987",
        "1980s",
        "19th century",
        "2019-02-11",
        "yesterday morning",
        "the day before yesterday",
        "earlier this week",
        "later that month",
        "last winter",
        "past month",
        "previous evening",
        "preceding year",
        "next Monday",
        "coming week",
        "upcoming weekend",
        "following day",
        "ensuing year",
        "same night",
        "that same month",
        "this afternoon",
        "several weeks ago",
        "many years later",
        "few days ago",
        "some hours earlier",
        "a couple of days ago",
        "an hour ago",
        "forty-five minutes later",
        "twelve months ago",
        "decades ago",
        "recent weeks",
        "lately",
        "nowadays"
      })
  void noPhraseIsMissedForItsFirstWord(String phrase) {
    assertThat(startsIn(phrase)).containsExactly(0);
  }

  @Test
  void thoseThatAskForOtherWordsAroundThemAreFound() {
    assertThat(startsIn("in the twenties")).containsExactly(1);
    assertThat(startsIn("at the time")).containsExactly(1);
    assertThat(startsIn("since Friday")).containsExactly(0);
    assertThat(startsIn("between 1990 and 1995")).containsExactly(0);
    assertThat(startsIn("from May to July")).containsExactly(0);
  }

  @Test
  void marksAndOtherWordsOpenNone() {
    assertThat(Openers.opens(new Pieces(",", new Span(0, 1)).at(0))).isFalse();
    assertThat(Openers.opens(new Pieces("rebels", new Span(0, 6)).at(0))).isFalse();
    assertThat(Openers.opens(Piece.NONE)).isFalse();
  }

  private static List<Integer> startsIn(String text) {
    Pieces pieces = new Pieces(text, new Span(0, text.length()));
    return new TimeGrammar(pieces).all().stream().map(Parsed::start).toList();
  }
}
