package org.casus.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.language.AnnotatedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GazetteerToponymResolverTest {
  private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]+)\\]");
  private static final GazetteerToponymResolver RESOLVER = GazetteerToponymResolver.load();

  static Stream<String> texts() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            GazetteerToponymResolverTest.class.getResourceAsStream("toponyms.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsExactlyTheMarkedPlaces(String marked) {
    check(marked);
  }

  private static void check(String marked) {
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    Matcher matcher = MARK.matcher(marked);
    int at = 0;
    while (matcher.find()) {
      text.append(marked, at, matcher.start()).append(matcher.group(1));
      expected.add(matcher.group(1) + " = " + matcher.group(2));
      at = matcher.end();
    }
    text.append(marked.substring(at));
    assertThat(found(text.toString())).as(text.toString()).isEqualTo(expected);
  }

  private static List<String> found(String text) {
    return resolve(text).stream()
        .map(
            one ->
                "%s = %s %s"
                    .formatted(
                        one.toponym().text(),
                        Objects.requireNonNullElse(one.place().country(), "-"),
                        one.place().name()))
        .toList();
  }

  private static List<LocatedToponym> resolve(String text) {
    AnnotatedDocument annotated =
        new RoughAnnotator().annotate(RoughAnnotator.document(text, null));
    List<LocatedToponym> located = RESOLVER.resolve(annotated);
    for (LocatedToponym one : located) {
      Toponym toponym = one.toponym();
      assertThat(toponym.span().in(text)).isEqualTo(toponym.text());
      assertThat(annotated.sentences().get(toponym.sentence()).token(toponym.head()).span())
          .satisfies(head -> assertThat(toponym.span().covers(head)).isTrue());
      assertThat(one.reason()).isNotBlank();
    }
    return located;
  }

  @Test
  void aLowerCaseWordIsNoAcronym() {
    assertThat(found("It gave us nothing, but the US helped."))
        .containsExactly("US = USA United States");
  }

  @Test
  void oneNameHasOneSenseInADocument() {
    assertThat(found("Police in Springfield, Illinois, made arrests. Springfield was calm later."))
        .containsExactly(
            "Springfield = USA Springfield",
            "Illinois = USA Illinois",
            "Springfield = USA Springfield");
    assertThat(
            resolve("Police in Springfield, Illinois, made arrests. Springfield was calm later.")
                .getLast()
                .place()
                .admin1())
        .isEqualTo("Illinois");
  }

  @Test
  void provinceAsksForTheDivision() {
    assertThat(resolve("Clashes went on in Homs province.").getFirst().place().precision())
        .isEqualTo(Place.Precision.PROVINCE);
    assertThat(resolve("Clashes went on in Homs.").getFirst().place().precision())
        .isEqualTo(Place.Precision.CITY);
  }

  @Test
  void theTurkishLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(found("ISTANBUL (AP) - India and Iraq met in Istanbul."))
          .containsExactly(
              "ISTANBUL = TUR Istanbul",
              "India = IND India",
              "Iraq = IRQ Iraq",
              "Istanbul = TUR Istanbul");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void fourThreadsFindTheSame() throws Exception {
    String text = "Rebels shelled Aleppo and Homs in Syria; Paris, Texas, and London looked on.";
    List<LocatedToponym> alone = resolve(text);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<List<LocatedToponym>> task = () -> resolve(text);
      for (var result : threads.invokeAll(List.of(task, task, task, task))) {
        assertThat(result.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void aVeryLongSentenceIsRead() {
    assertThat(resolve("Damascus and Homs and ".repeat(20_000))).hasSize(40_000);
    assertThat(resolve("Paris, Texas, in northern Iraq ".repeat(20_000))).hasSize(60_000);
    assertThat(resolve("x".repeat(1_000_000))).isEmpty();
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(resolve("")).isEmpty();
  }
}
