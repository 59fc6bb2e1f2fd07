package org.casus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences and tokens: "|" stands in the cases where a sentence ends. */
class SegmentationTest {
  private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.load();

  private static void checkSentences(String text, String... expected) {
    List<String> found =
        ANNOTATOR.annotate(text).stream().map(sentence -> sentence.span().in(text)).toList();
    assertThat(found).containsExactly(expected);
  }

  private static void checkTokens(String text, String expected) {
    String found =
        ANNOTATOR.annotate(text).stream()
            .flatMap(sentence -> sentence.tokens().stream())
            .map(Token::text)
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister resigned. |She gave no reason.",
        "Maj. Gen. Pietro Rossi met Dr. Anna Weiss in St. Petersburg. |They spoke for an hour.",
        "U.S. forces left at 5 p.m. |The base is empty.",
        "He moved to the U.S. |The family stayed behind.",
        "Inflation fell to 3.5 percent in Sept. 2019. |Wages rose.",
        "\"We will not leave,\" the mayor said. |\"This is our town.\" |Nobody clapped.",
        "“We are ready.” |The general smiled.",
        "Who fired first? |Nobody knows! |An inquiry follows…",
        "\"Where are they?\" he asked.",
        "The talks, he said ... were useful.",
        "NAIROBI, May 4 (Reuters) - Police arrested six men on Tuesday. |Two escaped.",
        "J. R. Ortega of Acme Corp. signed for Peru.",
        "The vote was No. 7 of the day. |It failed.",
        "(The embassy declined to comment.) |The ministry confirmed it.",
        "The pact was renewed in 1911.[4][12] |It lapsed.",
        "He was born in 1805. [6] |His father led the fleet [7] until 1820.",
        "the march begins at noon. |will you come? |bring water, it is hot.",
        "The March begins at noon.com and ends there.",
        "Read the report. |www.example.org has it.",
        "The abbey (c. 1230) burned down. |Drs. Weiss and Ortega saw it.",
        "Rebels took the town\nof Orvana on Monday, and the army\nwithdrew to the hills beyond it.",
      })
  void dividesSentences(String marked) {
    checkSentences(marked.replace("|", ""), marked.strip().split("\\s*\\|"));
  }

  @Test
  void findsLostBreaks() {
    checkSentences(
        "Peru, Chile near fishing accordThe neighbours agreed to share the catch.By Ana Diaz, Coast"
            + " Daily NewsPeru and Chile signed on Monday.The pact lasts.",
        "Peru, Chile near fishing accord",
        "The neighbours agreed to share the catch.",
        "By Ana Diaz, Coast Daily News",
        "Peru and Chile signed on Monday.",
        "The pact lasts.");
  }

  /** A page whose breaks were lost at its headline, date, caption, summary and byline. */
  @Test
  void dividesPageWithoutBreaks() {
    checkSentences(
        "Peru and Chile draw closer in new fishing pact May 4, 2021Peruvian President Ana Rojas (l)"
            + " greets her guest (AP)(AP)Peru and Chile draw closer in new fishing pactThe"
            + " neighbours signed a treaty that commits Lima to sharing its catch and asks that"
            + " “foreign fleets” stay away.By Ana Diaz, Coast Daily NewsPeru and Chile signed the"
            + " treaty on Monday.Chile is the ally of Peru.In her turn to speak, Rojas thanked the"
            + " crews.Read 3 Facts about the coastThe two demanded that “all foreign fleets” leave.",
        "Peru and Chile draw closer in new fishing pact",
        "May 4, 2021",
        "Peruvian President Ana Rojas (l) greets her guest (AP)(AP)",
        "Peru and Chile draw closer in new fishing pact",
        "The neighbours signed a treaty that commits Lima to sharing its catch and asks that"
            + " “foreign fleets” stay away.",
        "By Ana Diaz, Coast Daily News",
        "Peru and Chile signed the treaty on Monday.",
        "Chile is the ally of Peru.",
        "In her turn to speak, Rojas thanked the crews.",
        "Read 3 Facts about the coast",
        "The two demanded that “all foreign fleets” leave.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"McDonald", "iPhone", "YouTube", "BuzzFeed", "MacArthur", "LinkedIn", "eBay"})
  void keepsCapitalsInsideNames(String name) {
    checkSentences("They sued " + name + " on Friday.", "They sued " + name + " on Friday.");
    checkTokens("They sued " + name + " on Friday.", "They sued " + name + " on Friday .");
  }

  @Test
  void endsSentencesAtBlankLinesAndBullets() {
    checkSentences(
        "Ceasefire holds in north\n\nThe guns fell silent",
        "Ceasefire holds in north",
        "The guns fell silent");
    checkSentences(
        "Demands:\n- an end to raids\n- free passage",
        "Demands:",
        "- an end to raids",
        "- free passage");
    checkSentences(
        "Army enters capital\nPresident flees by helicopter",
        "Army enters capital",
        "President flees by helicopter");
  }

  @Test
  void dividesTokensAsTreebanksDo() {
    checkTokens("They don't know the country's fate.", "They do n't know the country 's fate .");
    checkTokens("They can’t, won’t and cannot go.", "They ca n’t , wo n’t and can not go .");
    checkTokens("A well-known Iranian-backed group", "A well - known Iranian - backed group");
    checkTokens("an anti-ship missile in mid-August", "an anti-ship missile in mid-August");
    checkTokens("$1.5bn (some 2,000 men) at 5:30pm", "$ 1.5 bn ( some 2,000 men ) at 5:30 pm");
    checkTokens("O'Brien's boats' crews", "O'Brien 's boats ' crews");
    checkTokens("5% of AT&T and/or the S&P", "5 % of AT&T and / or the S&P");
    checkTokens(
        "See www.un.org/news, or mail a.b@c.org.", "See www.un.org/news , or mail a.b@c.org .");
    checkTokens("\"Go,\" he said--twice...", "\" Go , \" he said -- twice ...");
    checkTokens("on 9/11, in '05 and the '90s", "on 9/11 , in '05 and the '90s");
    checkTokens("said [2] “left”", "said [ 2 ] “ left ”");
  }

  @Test
  void keepsPicturesWholeAndPassesOverInvisibleMarks() {
    checkTokens("Victory 👍🏽 for \u200fحماس\u200e today", "Victory 👍🏽 for حماس today");
    checkTokens("flags 👨‍👩‍👧 fly", "flags 👨‍👩‍👧 fly");
  }
}
