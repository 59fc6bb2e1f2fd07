package org.casus.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.source.MediaKind;
import org.casus.source.Metadata;
import org.casus.source.Provenance;
import org.casus.source.RawItem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages as publishers make them, each with its expectation written into it: {@code data-want="in"}
 * and {@code "out"} on what is and is not of the article, a reason on the {@code html} element of
 * what is no article, {@code data-date} and {@code data-title} on the body.
 */
class HardPagesTest {
  private static final Pattern EXPECTED = Pattern.compile(" data-(?:want|date|title)=\"[^\"]*\"");
  private static final Extractor EXTRACTOR = new Extractor();

  static Stream<Path> pages() {
    try (Stream<Path> pages = Files.list(Path.of("src/test/resources/org/casus/document/pages"))) {
      return pages.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsReadAsItSays(Path page) throws IOException {
    String html = Files.readString(page);
    Element wanted = Jsoup.parse(html);
    Extraction extraction = extract(EXPECTED.matcher(html).replaceAll(""));
    String reason = wanted.select("html[data-want]").attr("data-want");
    switch (extraction) {
      case Extraction.Rejected rejected ->
          assertThat(rejected.rejection().reason().name())
              .as(rejected.rejection().detail())
              .isEqualTo(reason);
      case Extraction.Extracted extracted -> {
        assertThat(reason).as(extracted.document().text()).isEmpty();
        assertHolds(extracted.document(), wanted);
      }
    }
  }

  private static Extraction extract(String html) {
    return EXTRACTOR.extract(
        new RawItem(html, MediaKind.HTML, Metadata.NONE, new Provenance("page.html", 0)));
  }

  private static void assertHolds(Document document, Element wanted) {
    for (Element in : wanted.select("[data-want=in]")) {
      assertThat(document.text()).contains(in.text());
    }
    for (Element out : wanted.select("[data-want=out]")) {
      assertThat(document.text()).doesNotContain(out.text());
    }
    String date = wanted.select("body").attr("data-date");
    assertThat(date.isEmpty() ? "" : String.valueOf(document.published())).isEqualTo(date);
    String title = wanted.select("body").attr("data-title");
    assertThat(title.isEmpty() ? "" : document.title()).isEqualTo(title);
  }
}
