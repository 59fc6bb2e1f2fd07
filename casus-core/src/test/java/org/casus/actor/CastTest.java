package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.document.Document;
import org.casus.language.AnnotatedDocument;
import org.casus.language.EnglishAnnotator;
import org.casus.language.Sentence;
import org.casus.language.Token;
import org.casus.place.GazetteerToponymResolver;
import org.casus.place.LocatedToponym;
import org.casus.source.Provenance;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom the words of whole texts name; the texts and the expectations stand in cast.txt. */
class CastTest {
  private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.load();
  private static final GazetteerToponymResolver TOPONYMS = GazetteerToponymResolver.load();
  private static final DictionaryActorResolver ACTORS = DictionaryActorResolver.load();
  private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]+)\\]");

  /** Words of a text and whom they name. */
  private record Mark(Span span, String expected) {}

  static Stream<String> texts() throws IOException {
    try (var in = CastTest.class.getResourceAsStream("cast.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void namesWhomTheWordsName(String line) {
    List<Mark> marks = new ArrayList<>();
    boolean dated = line.startsWith("@");
    String text = unmark(dated ? line.substring(line.indexOf(' ') + 1) : line, marks);
    AnnotatedDocument annotated =
        annotate(text, dated ? LocalDate.parse(line.substring(1, line.indexOf(' '))) : null);
    List<LocatedToponym> places = TOPONYMS.resolve(annotated);
    Cast cast = ACTORS.resolve(annotated, places);
    assertThat(marks).isNotEmpty();
    for (Mark mark : marks) {
      assertThat(named(annotated, cast, mark.span()))
          .as("\"%s\" in: %s", mark.span().in(text), text)
          .isEqualTo(mark.expected());
    }
    checkInvariants(annotated, cast, places);
  }

  private static String unmark(String marked, List<Mark> marks) {
    StringBuilder text = new StringBuilder();
    Matcher matcher = MARK.matcher(marked);
    int at = 0;
    while (matcher.find()) {
      text.append(marked, at, matcher.start());
      Span span = new Span(text.length(), text.length() + matcher.group(1).length());
      marks.add(new Mark(span, matcher.group(2)));
      text.append(matcher.group(1));
      at = matcher.end();
    }
    return text.append(marked.substring(at)).toString();
  }

  private static AnnotatedDocument annotate(String text, @Nullable LocalDate day) {
    return ANNOTATOR.annotate(
        new Document(
            "test",
            text,
            null,
            List.of(),
            day,
            null,
            null,
            "en",
            new Provenance("test", 0),
            List.of(),
            List.of()));
  }

  /** Whom the phrase with exactly these characters names, or "none". */
  private static String named(AnnotatedDocument annotated, Cast cast, Span span) {
    for (Sentence sentence : annotated.sentences()) {
      for (Token token : sentence.tokens()) {
        List<ActorMention> mentions = cast.actorOf(sentence.index(), token);
        if (!mentions.isEmpty() && mentions.getFirst().mention().span().equals(span)) {
          return mentions.stream().map(CastTest::coded).collect(Collectors.joining("+"));
        }
      }
    }
    return "none";
  }

  private static String coded(ActorMention mention) {
    Actor actor = mention.actor();
    return (actor.country() == null ? "-" : actor.country())
        + " "
        + (actor.sector() == null ? "-" : actor.sector());
  }

  private static void checkInvariants(
      AnnotatedDocument annotated, Cast cast, List<LocatedToponym> places) {
    List<ActorMention> mentions = all(annotated, cast);
    String text = annotated.document().text();
    for (ActorMention mention : mentions) {
      assertThat(mention.mention().span().in(text)).isEqualTo(mention.mention().text());
      assertThat(mention.evidence()).isNotEmpty();
    }
    assertThat(all(annotated, ACTORS.resolve(annotated, places))).isEqualTo(mentions);
  }

  private static List<ActorMention> all(AnnotatedDocument annotated, Cast cast) {
    List<ActorMention> mentions = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      for (Token token : sentence.tokens()) {
        mentions.addAll(cast.actorsOf(sentence.index(), token));
      }
    }
    return mentions;
  }

  @Test
  void aLongSentenceAndAnEmptyTextAreRead() {
    String text = "Iran and Syria, the kings of Jordan and of the rebels of ".repeat(1500);
    AnnotatedDocument annotated = annotate(text, null);
    assertThat(all(annotated, ACTORS.resolve(annotated, List.of()))).isNotEmpty();
    AnnotatedDocument empty = annotate("", null);
    assertThat(all(empty, ACTORS.resolve(empty, List.of()))).isEmpty();
  }
}
