package org.casus.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.language.AnnotatedDocument;
import org.casus.place.RoughAnnotator;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnglishTimeReaderTest {
  private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]+)\\]");
  private static final LocalDate THURSDAY = LocalDate.of(2020, 7, 9);

  static Stream<String> texts() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(EnglishTimeReaderTest.class.getResourceAsStream("times.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsAndDatesTheMarkedTimes(String line) {
    int space = line.indexOf(' ');
    String day = line.substring(0, space);
    check(line.substring(space + 1), day.equals("-") ? null : LocalDate.parse(day));
  }

  private static void check(String marked, @Nullable LocalDate published) {
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
    assertThat(found(text.toString(), published)).as(text.toString()).isEqualTo(expected);
  }

  private static List<String> found(String text, @Nullable LocalDate published) {
    return read(text, published).stream()
        .map(one -> one.expression().text() + " = " + shown(one.dating()))
        .toList();
  }

  private static String shown(Dating dating) {
    return switch (dating) {
      case Dating.Undated undated -> "?";
      case Dating.Dated dated -> shown(dated.interval());
    };
  }

  private static String shown(TimeInterval interval) {
    return interval.start().equals(interval.end())
        ? interval.start() + " " + interval.granularity()
        : interval.start() + ".." + interval.end() + " " + interval.granularity();
  }

  private static List<DatedExpression> read(String text, @Nullable LocalDate published) {
    AnnotatedDocument annotated =
        new RoughAnnotator().annotate(RoughAnnotator.document(text, published));
    List<DatedExpression> dated = new EnglishTimeReader().read(annotated);
    for (DatedExpression one : dated) {
      TimeExpression expression = one.expression();
      assertThat(expression.span().in(text)).isEqualTo(expression.text());
      Span head = annotated.sentences().get(expression.sentence()).token(expression.head()).span();
      assertThat(expression.span().overlaps(head)).isTrue();
    }
    assertThat(new EnglishTimeReader().read(annotated)).isEqualTo(dated);
    return dated;
  }

  @Test
  void whatStaysUndatedSaysWhy() {
    assertThat(read("It happened on Wednesday.", null).getFirst().dating())
        .isEqualTo(new Dating.Undated("no day of publication to count from"));
    assertThat(read("They fought for two months.", THURSDAY).getFirst().dating())
        .isEqualTo(new Dating.Undated("a length of time, no date"));
  }

  @Test
  void theTurkishLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(found("It was signed on FRIDAY, the LAST TIME in APRIL.", THURSDAY))
          .containsExactly("FRIDAY = 2020-07-03 DAY", "APRIL = 2020-04-01..2020-04-30 MONTH");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aVeryLongSentenceIsRead() {
    assertThat(read("in May and ".repeat(20_000), THURSDAY)).hasSize(20_000);
    assertThat(read("1".repeat(100_000), THURSDAY)).isEmpty();
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(read("", THURSDAY)).isEmpty();
    assertThat(read("\ud83d\ude00 –– 99999999999999999999 ''", THURSDAY)).isEmpty();
  }
}
