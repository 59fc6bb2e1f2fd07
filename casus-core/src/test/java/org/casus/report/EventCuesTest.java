package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.event.CodebookChapter;
import org.casus.event.Entry;
import org.casus.event.EventCues;
import org.casus.language.EnglishAnnotator;
import org.casus.language.Sentence;
import org.casus.language.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences are parsed: those in square brackets. */
class EventCuesTest {
  private static final EnglishAnnotator SPARING =
      EnglishAnnotator.load().parsing(new EventCues(Coding.CODER.events().codebook()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Rebels shelled the town.] It was raining.",
        "The sun rose early. [Police arrested two journalists.] Coffee was cheap.",
        "[The ministers will sign an agreement.] The room is large and bright.",
        "[Airstrikes on the port continued.] Fish swam below.",
        "[REBELS SHELLED THE TOWN.] IT WAS RAINING.",
        "Prices of bread rose in March, the office said. [Students went on a march to the palace.]",
        "The players have a dog. [The mayor of Lyon must leave his office.]",
        "The campaign for the plan was long. [The minister is against the plan.]",
        "The concert began at nine. [The army began to shell the town.]",
      })
  void parsesWhatMayTellAnEvent(String marked) {
    assertThat(marked(marked.replace("[", "").replace("]", ""))).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Anna Oduya is Kenya's new minister of defence.] The sun rose. [Oduya condemned the"
            + " raid.]",
        "[\"We will bomb the port,\" Oduya said.] \"Rain fell.\"",
        "[Oduya said little.] \"It was late. [We bombed the port.\"]",
        "Fish swam below. [\"We bombed the port.\"]",
      })
  void parsesWhoSpeaksAndWhereNamesAreIntroduced(String marked) {
    assertThat(marked(marked.replace("[", "").replace("]", ""))).isEqualTo(marked);
  }

  @Test
  void losesFewerThanOneInAHundredOfTheCodebooksExamples() {
    DocumentCoder full = Coding.CODER.with(EnglishAnnotator.load());
    int told = 0;
    int lost = 0;
    for (CodebookChapter chapter : Coding.CODER.events().codebook().chapters()) {
      for (Entry entry : chapter.entries()) {
        for (Entry.Example example : entry.examples()) {
          CodedDocument coded = Coding.code(example.text());
          if (coded.annotated().sentences().stream().allMatch(Sentence::parsed)) {
            told++;
          } else {
            List<String> found = rules(full.code(coded.annotated().document()));
            told += found.isEmpty() ? 0 : 1;
            lost += rules(coded).containsAll(found) ? 0 : 1;
          }
        }
      }
    }
    assertThat(100 * lost).isLessThan(told);
  }

  private static List<String> rules(CodedDocument coded) {
    return coded.events().stream().map(report -> report.claim().event().rule()).toList();
  }

  @Test
  void unparsedSentencesKeepTokensTagsAndLemmas() {
    String text = "The two cats slept well.";
    Sentence tagged = SPARING.annotate(text).getFirst();
    Sentence parsed = EnglishAnnotator.load().annotate(text).getFirst();
    assertThat(tagged.parsed()).isFalse();
    assertThat(parsed.parsed()).isTrue();
    assertThat(tagged.tokens()).allMatch(Token::isRoot);
    assertThat(words(tagged)).isEqualTo(words(parsed));
  }

  @Test
  void fullAnalysisParsesEverything() {
    DocumentCoder all = Coding.CODER.with(EnglishAnnotator.load());
    String text = "The sun rose early. Police arrested two journalists in Lyon.";
    CodedDocument coded = all.code(Coding.code(text).annotated().document());
    assertThat(coded.annotated().sentences()).allMatch(Sentence::parsed);
    assertThat(coded.events().stream().map(EventReport::id))
        .isEqualTo(Coding.code(text).events().stream().map(EventReport::id).toList());
  }

  private static List<String> words(Sentence sentence) {
    return sentence.tokens().stream()
        .map(t -> t.text() + " " + t.lemma() + " " + t.tag() + " " + t.span())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String marked(String text) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Sentence sentence : SPARING.annotate(text)) {
      String words = sentence.span().in(text);
      marked.append(text, at, sentence.span().start());
      marked.append(sentence.parsed() ? "[" + words + "]" : words);
      at = sentence.span().end();
    }
    return marked.append(text.substring(at)).toString();
  }
}
