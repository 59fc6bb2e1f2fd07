package org.casus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.casus.document.Document;
import org.casus.document.Zone;
import org.casus.source.Provenance;
import org.casus.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishAnnotatorTest {
  private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.load();

  private static Sentence parse(String text) {
    List<Sentence> sentences = ANNOTATOR.annotate(text);
    checkSpans(text, sentences);
    assertThat(sentences).hasSize(1);
    return sentences.getFirst();
  }

  /** Spans reproduce the text, in order and without overlap, and leave no visible character out. */
  private static void checkSpans(String text, List<Sentence> sentences) {
    int end = 0;
    int index = 0;
    for (Sentence sentence : sentences) {
      assertThat(sentence.index()).isEqualTo(index++);
      for (Token token : sentence.tokens()) {
        assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(token.text()).isNotEmpty().isEqualTo(token.span().in(text));
        checkBlank(text.substring(end, token.span().start()));
        end = token.span().end();
      }
      checkTree(sentence);
    }
    checkBlank(text.substring(end));
  }

  private static void checkBlank(String between) {
    assertThat(between.chars().allMatch(c -> Letters.isBlank((char) c))).isTrue();
  }

  private static void checkTree(Sentence sentence) {
    List<Token> roots = sentence.tokens().stream().filter(Token::isRoot).toList();
    assertThat(roots).hasSize(1);
    assertThat(roots.getFirst().relation()).isEqualTo(Relation.ROOT);
    assertThat(sentence.subtree(roots.getFirst())).hasSize(sentence.size());
    for (Relation single : List.of(Relation.NSUBJ, Relation.NSUBJ_PASS, Relation.OBJ)) {
      assertThat(sentence.tokens())
          .filteredOn(token -> token.relation() == single)
          .extracting(Token::head)
          .doesNotHaveDuplicates();
    }
  }

  private static Token find(Sentence sentence, String word) {
    return sentence.tokens().stream()
        .filter(token -> token.text().equals(word))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1} -{2}-> {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The soldiers shelled the village on Monday. | soldiers | NSUBJ | shelled
          The soldiers shelled the village on Monday. | village | OBJ | shelled
          Three villagers were killed by the soldiers. | villagers | NSUBJ_PASS | killed
          Three villagers were killed by the soldiers. | were | AUX_PASS | killed
          Three villagers were killed by the soldiers. | soldiers | OBL_AGENT | killed
          Three villagers were killed by the soldiers. | Three | NUMMOD | villagers
          Norway is a member of the alliance. | Norway | NSUBJ | member
          Norway is a member of the alliance. | is | COP | member
          The police who beat the students were dismissed. | beat | ACL_RELCL | police
          The president said the army would leave the city. | leave | CCOMP | said
          The president said the army would leave the city. | army | NSUBJ | leave
          France and Germany signed a treaty. | France | NSUBJ | signed
          France and Germany signed a treaty. | Germany | CONJ | France
          The rebels refused to leave the town. | leave | XCOMP | refused
          Police did not arrest the protesters. | not | ADVMOD | arrest
          France offered Tunisia a loan. | Tunisia | IOBJ | offered
          France offered Tunisia a loan. | loan | OBJ | offered
          The senators called the judge a liar. | judge | OBJ | called
          The senators called the judge a liar. | liar | XCOMP | called
          The government's troops attacked. | government | NMOD_POSS | troops
          """)
  void attaches(String text, String word, Relation relation, String head) {
    Sentence sentence = parse(text);
    Token token = find(sentence, word);
    assertThat(token.relation()).isEqualTo(relation);
    assertThat(sentence.token(token.head()).text()).isEqualTo(head);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The soldiers were fighting. | fighting | fight | VERB
          The soldiers were fighting. | were | be | AUX
          The armies withdrew. | withdrew | withdraw | VERB
          The armies withdrew. | armies | army | NOUN
          The men have left Geneva. | men | man | NOUN
          The men have left Geneva. | left | leave | VERB
          The men have left Geneva. | Geneva | Geneva | PROPN
          They did n't go. | n't | not | PART
          The guards overslept and forbade nothing. | forbade | forbid | VERB
          The army attacked the town and withdrew. | withdrew | withdraw | VERB
          Peru freed a captured sailor. | freed | free | VERB
          REBELS ATTACKED THE TOWN. | ATTACKED | attack | VERB
          REBELS ATTACKED THE TOWN. | TOWN | town | NOUN
          the army attacked the rebels in syria. | syria | syria | PROPN
          """)
  void tagsAndLemmatises(String text, String word, String lemma, Tag tag) {
    Token token = find(parse(text), word);
    assertThat(token.tag()).isEqualTo(tag);
    assertThat(token.lemma().toLowerCase(Locale.ROOT)).isEqualTo(lemma.toLowerCase(Locale.ROOT));
  }

  @Test
  void knowsFeatures() {
    Sentence sentence = parse("The bridge was destroyed and she has seen him.");
    assertThat(find(sentence, "destroyed").features())
        .contains(Feature.PASSIVE, Feature.PARTICIPLE);
    assertThat(find(sentence, "was").features()).contains(Feature.PAST, Feature.FINITE);
    assertThat(find(sentence, "him").features()).contains(Feature.MASCULINE, Feature.SINGULAR);
  }

  @Test
  void annotatesTitleAndBodyOnly() {
    String text =
        "Troops leave port By Ann Lee The troops left. See also: Ten harbours They sailed.";
    Document document =
        document(
            text,
            new Zone(Zone.Kind.TITLE, span(text, "Troops leave port")),
            new Zone(Zone.Kind.BYLINE, span(text, "By Ann Lee")),
            new Zone(Zone.Kind.TEASER, span(text, "See also: Ten harbours")));
    assertThat(ANNOTATOR.annotate(document).sentences())
        .extracting(sentence -> sentence.span().in(text))
        .containsExactly("Troops leave port", "The troops left.", "They sailed.");
    assertThat(document.inTitle(span(text, "leave"))).isTrue();
    assertThat(document.inTitle(span(text, "port By"))).isFalse();
    assertThat(document.inTitle(span(text, "left"))).isFalse();
  }

  private static Span span(String text, String part) {
    return new Span(text.indexOf(part), text.indexOf(part) + part.length());
  }

  private static Document document(String text, Zone... zones) {
    return new Document(
        "d", text, null, List.of(), null, null, null, "en", PROVENANCE, List.of(), List.of(zones));
  }

  private static final Provenance PROVENANCE = new Provenance("test", 0);

  @Property(tries = 300)
  void keepsEveryCharacterOfAnyText(@ForAll String text) {
    checkSpans(text, ANNOTATOR.annotate(text));
  }

  @Property(tries = 200)
  void keepsEveryCharacterOfPunctuatedText(@ForAll("punctuated") String text) {
    checkSpans(text, ANNOTATOR.annotate(text));
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> punctuated() {
    return net.jqwik.api.Arbitraries.strings()
        .withChars("aZé.,'’-\n \"“”()0:/@#&s t\u200f😀\ud83c")
        .ofMaxLength(60);
  }

  @Test
  void readsSentencesTogetherAsEachAlone() {
    String text =
        "Rebels shelled the town. Nobody was hurt. The minister, who had arrived from Cairo on "
            + "Monday, told reporters that his government would never sign a treaty which ceded "
            + "the islands. No! Troops left. The two sides met in Geneva and agreed to go on "
            + "talking about the release of prisoners next week.";
    for (Sentence together : ANNOTATOR.annotate(text.repeat(9))) {
      Sentence alone = ANNOTATOR.annotate(together.tokens().stream().map(Token::text).toList());
      assertThat(arcs(together)).isEqualTo(arcs(alone));
    }
  }

  private static List<String> arcs(Sentence sentence) {
    return sentence.tokens().stream()
        .map(t -> t.text() + " " + t.lemma() + " " + t.tag() + " " + t.head() + " " + t.relation())
        .toList();
  }

  @Test
  void readsEmptyText() {
    assertThat(ANNOTATOR.annotate("")).isEmpty();
    assertThat(ANNOTATOR.annotate(" \n\u200f ")).isEmpty();
  }

  @Test
  void dividesSentencesThatHaveNoEnd() {
    String text = "the army said that it shelled the town and ".repeat(2000);
    List<Sentence> sentences = ANNOTATOR.annotate(text);
    checkSpans(text, sentences);
    assertThat(sentences).allMatch(sentence -> sentence.size() <= SentenceSplitter.LONGEST);
    assertThat(sentences).allMatch(Sentence::cut);
  }

  @Test
  void marksOnlyWhatWasCut() {
    String text = "Troops left. He said " + "that they said ".repeat(200) + "so. Nobody spoke.";
    List<Sentence> sentences = ANNOTATOR.annotate(text);
    checkSpans(text, sentences);
    assertThat(sentences).hasSizeGreaterThan(3);
    assertThat(sentences.getFirst().cut()).isFalse();
    assertThat(sentences.getLast().cut()).isFalse();
    assertThat(sentences.subList(1, sentences.size() - 1)).allMatch(Sentence::cut);
  }

  @Test
  void readsSentencesOfAnyWriting() {
    for (String text :
        List.of(
            "word ".repeat(10_000),
            "THE ARMY SHELLED THE TOWN AND ".repeat(400),
            "😀👍🏽 ".repeat(2_000),
            "\u200fשלום\u200f \u202bworld\u202c ".repeat(1_000))) {
      checkSpans(text, ANNOTATOR.annotate(text));
    }
  }

  @Test
  void readsLongRunsWithoutSpace() {
    for (String part : List.of("a", "-", "a.", "a-", "'", "a'b", "Ab", "@", "1,", "😀")) {
      String text = part.repeat(200_000 / part.length());
      List<Sentence> sentences = ANNOTATOR.annotate(text);
      assertThat(sentences.getFirst().span().start()).isZero();
      assertThat(sentences.getLast().span().end()).isEqualTo(text.length());
    }
  }

  @Test
  void givesTheSameOnEveryThreadAndInEveryLocale() {
    String text = "INDIA'S MINISTER INSISTED. The Iranian is in Istanbul; it is his city.";
    String expected =
        ANNOTATOR.annotate(text).stream()
            .map(s -> s.tokens().toString())
            .collect(Collectors.joining());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      List<String> found =
          IntStream.range(0, 40)
              .parallel()
              .mapToObj(
                  i ->
                      ANNOTATOR.annotate(text).stream()
                          .map(s -> s.tokens().toString())
                          .collect(Collectors.joining()))
              .toList();
      assertThat(found).containsOnly(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void findsTheSentencesOfAStretch() {
    String text = "Rebels fled. Troops came back. Nobody was hurt.";
    AnnotatedDocument annotated = ANNOTATOR.annotate(document(text));
    int second = text.indexOf("Troops");
    int third = text.indexOf("Nobody");
    assertThat(annotated.within(new Span(second + 2, second + 3)))
        .containsExactly(annotated.sentences().get(1));
    assertThat(annotated.within(new Span(second - 1, second))).isEmpty();
    assertThat(annotated.within(new Span(3, third + 1))).isEqualTo(annotated.sentences());
    assertThat(annotated.within(new Span(text.length(), text.length()))).isEmpty();
  }
}
