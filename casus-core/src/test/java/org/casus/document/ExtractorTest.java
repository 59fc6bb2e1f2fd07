package org.casus.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.casus.document.Rejection.Reason;
import org.casus.document.Zone.Kind;
import org.casus.source.Limits;
import org.casus.source.MediaKind;
import org.casus.source.Metadata;
import org.casus.source.Provenance;
import org.casus.source.RawItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExtractorTest {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final Provenance HERE = new Provenance("test", 1);
  private static final String FIRST =
      "The ministers of Ruritania and Borduria signed a treaty on Monday in Strelsau, the capital.";
  private static final String SECOND =
      "They promised to withdraw their troops from the border within a month, officials said.";
  private static final String THIRD =
      "The Bordurian opposition condemned the treaty, and its leader called for protests on"
          + " Friday.";

  private static Document document(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Extracted(Document document) -> document;
      case Extraction.Rejected rejected -> rejected.document();
    };
  }

  private static Extraction extract(MediaKind kind, String content) {
    Extraction extraction = EXTRACTOR.extract(new RawItem(content, kind, Metadata.NONE, HERE));
    assertSound(document(extraction));
    assertThat(EXTRACTOR.extract(new RawItem(content, kind, Metadata.NONE, HERE)))
        .isEqualTo(extraction);
    return extraction;
  }

  private static void assertSound(Document document) {
    int end = 0;
    for (Zone zone : document.zones()) {
      assertThat(zone.span().start()).isGreaterThanOrEqualTo(end);
      // Spaces that do not break count as blank, too.
      assertThat(document.text().substring(end, zone.span().start()))
          .matches("[\\s\\p{Z}\\uFEFF]*");
      end = zone.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(document.text().length());
  }

  private static Document page(String html) {
    Extraction extraction = extract(MediaKind.HTML, html);
    assertThat(extraction).as(html).isInstanceOf(Extraction.Extracted.class);
    return document(extraction);
  }

  private static String zone(Document document, Kind kind) {
    return document.zones().stream()
        .filter(zone -> zone.kind() == kind)
        .map(zone -> zone.span().in(document.text()))
        .collect(Collectors.joining(" / "));
  }

  private static void checkRejected(MediaKind kind, String content, Reason reason, String detail) {
    assertThat(extract(kind, content))
        .isInstanceOfSatisfying(
            Extraction.Rejected.class,
            rejected -> {
              assertThat(rejected.rejection().reason()).isEqualTo(reason);
              assertThat(rejected.rejection().detail()).contains(detail);
              assertThat(rejected.document().provenance()).isEqualTo(HERE);
            });
  }

  // --- plain text ---

  @Test
  void plainTextIsNeverRewritten() {
    for (String text :
        List.of("  A treaty.\r\n\r\n", "\tX\u00a0 y\u200b", "A\u0000b was signed by them.")) {
      assertThat(document(extract(MediaKind.PLAIN, text)).text()).isEqualTo(text);
    }
  }

  @Test
  void whatIsGivenBesideTheTextWins() {
    Metadata given =
        new Metadata("7", "Peace", LocalDate.of(2021, 1, 2), "Planet", "https://e.org/1", "en");
    String text = "A headline of this text\n\nJuly 9, 2020\n\n" + FIRST + " " + SECOND;
    Document document =
        document(EXTRACTOR.extract(new RawItem(text, MediaKind.PLAIN, given, HERE)));
    assertThat(document.id()).isEqualTo("7");
    assertThat(document.title()).isEqualTo("Peace");
    assertThat(document.published()).isEqualTo(LocalDate.of(2021, 1, 2));
    assertThat(document.publisher()).isEqualTo("Planet");
    assertThat(document.text()).isEqualTo(text);
  }

  @Test
  void theHeadOfATextTellsTitleAuthorAndDate() {
    Document document =
        document(
            extract(
                MediaKind.PLAIN,
                "Neighbours sign peace treaty July 9, 2020Ministers shake hands (AP)Neighbours sign"
                    + " peace treatyBy Jane Roe and Max Moe"
                    + FIRST
                    + THIRD
                    + " peaceBorduria"));
    assertThat(document.title()).isEqualTo("Neighbours sign peace treaty");
    assertThat(document.published()).isEqualTo(LocalDate.of(2020, 7, 9));
    assertThat(document.authors()).containsExactly("Jane Roe", "Max Moe");
    assertThat(document.keywords()).containsExactly("peace", "Borduria");
  }

  @Test
  void datesThatCanBeReadTwiceAreNotRead() {
    assertThat(published("03/04/2020")).isNull();
    assertThat(published("13/04/2020")).isEqualTo(LocalDate.of(2020, 4, 13));
    assertThat(published("04/13/2020")).isEqualTo(LocalDate.of(2020, 4, 13));
    assertThat(published("9th July 2020")).isEqualTo(LocalDate.of(2020, 7, 9));
    assertThat(published("Updated: Thu, Sept. 3, 2020, 10:30 p.m. EDT"))
        .isEqualTo(LocalDate.of(2020, 9, 3));
    assertThat(published("2020-07-09T10:00")).isEqualTo(LocalDate.of(2020, 7, 9));
    assertThat(published("February 30, 2020")).isNull();
  }

  private static @Nullable LocalDate published(String date) {
    String text = "Neighbours sign peace treaty\n\n" + date + "\n\n" + FIRST;
    return document(extract(MediaKind.PLAIN, text)).published();
  }

  @Test
  void theIdIsAHashOfTheContent() {
    assertThat(document(extract(MediaKind.PLAIN, FIRST)).id())
        .isEqualTo(document(extract(MediaKind.PLAIN, FIRST)).id())
        .isNotEqualTo(document(extract(MediaKind.PLAIN, SECOND)).id());
  }

  // --- what is unfit ---

  @Test
  void unfitItemsAreRejectedWithTheirReason() {
    checkRejected(MediaKind.PLAIN, "", Reason.EMPTY, "nothing but white space");
    checkRejected(MediaKind.HTML, " \n ", Reason.EMPTY, "nothing but white space");
    checkRejected(MediaKind.PLAIN, "\u00A0\n\uFEFF\u2003", Reason.EMPTY, "nothing but white space");
    checkRejected(
        MediaKind.PLAIN, "\u0000\u0001\u0002\u0003 abc", Reason.NOT_TEXT, "control characters");
    checkRejected(
        MediaKind.PLAIN,
        "El gobierno de Ruritania firmó un acuerdo militar con Borduria.",
        Reason.LANGUAGE_NOT_SUPPORTED,
        "looks like Spanish (es)");
    checkRejected(
        MediaKind.HTML, "<title>404</title><p>Not found.", Reason.NOT_AN_ARTICLE, "error page");
    String links = "<li><a href=/a>Ruritania and Borduria sign a treaty</a></li>".repeat(50);
    checkRejected(MediaKind.HTML, "<ul>" + links + "</ul>", Reason.NOT_AN_ARTICLE, "index");
    checkRejected(MediaKind.HTML, "<script>var a = 'x';</script>", Reason.NOT_AN_ARTICLE, "prose");
  }

  @Test
  void aTextOverTheLimitIsRejected() {
    Extractor small = new Extractor(Limits.DEFAULT.withCharacters(100));
    RawItem item = new RawItem("a ".repeat(51), MediaKind.PLAIN, Metadata.NONE, HERE);
    assertThat(small.extract(item))
        .isInstanceOfSatisfying(
            Extraction.Rejected.class,
            rejected -> assertThat(rejected.rejection().reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  @Timeout(60)
  void tenMegabytesWithoutAFullStopPassThrough() {
    String text = "the army moved on ".repeat(10 * (1 << 20) / 18);
    Document document =
        document(EXTRACTOR.extract(new RawItem(text, MediaKind.PLAIN, Metadata.NONE, HERE)));
    assertThat(document.text()).hasSameSizeAs(text);
    assertThat(document.zones()).singleElement().extracting(Zone::kind).isEqualTo(Kind.BODY);
  }

  // --- pages ---

  private static final String PAGE =
      """
      <html lang="en-GB"><head><title>Neighbours sign treaty | Planet</title>
      <link rel="canonical" href="https://planet.example/a">
      <meta property="og:site_name" content="Planet"><meta name="keywords" content="peace, treaty">
      <meta property="article:published_time" content="2020-07-09T22:00:00+02:00">
      <meta name="author" content="Jane Roe"></head><body>
      <nav><a href=/>Home</a> <a href=/world>World</a></nav>
      <header><h1>Neighbours sign treaty</h1></header>
      <div class="social-share">Share this story with all of your friends, please, today and tomorrow.</div>
      <article><h1>Neighbours sign treaty</h1><div class="byline">By Jane Roe</div>
      <figure><img src=a.jpg><figcaption>Ministers shake hands in Strelsau.</figcaption></figure>
      <p>STRELSAU (Reuters) - %s</p>
      <p>%s</p><div class="related"><p>Read how Borduria attacked the islands in the war of 1939, day by day.</p></div>
      <h2>Protests</h2><p>%s</p><ul><li>Troops leave</li><li>Prisoners return</li></ul>
      <p>Follow us on Twitter</p></article>
      <section id="comments"><p>I think that this treaty is a shame, and that all of them should resign, today.</p></section>
      <footer><p>Copyright Planet, a company of the kingdom of Ruritania, all rights reserved.</p></footer>
      </body></html>\
      """
          .formatted(FIRST, SECOND, THIRD);

  @Test
  void theArticleOfAPageIsFound() {
    Document document = page(PAGE);
    assertThat(zone(document, Kind.BODY))
        .isEqualTo(
            String.join(
                "\n\n", FIRST, SECOND, "Protests", THIRD, "Troops leave", "Prisoners return"));
    assertThat(zone(document, Kind.TITLE)).isEqualTo("Neighbours sign treaty");
    assertThat(zone(document, Kind.DATE)).isEqualTo("STRELSAU (Reuters) -");
    assertThat(zone(document, Kind.CAPTION)).isEqualTo("Ministers shake hands in Strelsau.");
    assertThat(document.text()).startsWith("Neighbours sign treaty\n\n");
  }

  @Test
  void aPageTellsItsMetadata() {
    Document document = page(PAGE);
    assertThat(document.title()).isEqualTo("Neighbours sign treaty");
    assertThat(document.authors()).containsExactly("Jane Roe");
    assertThat(document.published()).isEqualTo(LocalDate.of(2020, 7, 9));
    assertThat(document.publisher()).isEqualTo("Planet");
    assertThat(document.url()).isEqualTo("https://planet.example/a");
    assertThat(document.keywords()).containsExactly("peace", "treaty");
    assertThat(document.language()).isEqualTo("en");
  }

  @Test
  void linkedDataIsTrustedFirst() {
    String data =
        """
        <script type="application/ld+json">{"@graph": [{"@type": "WebPage", "headline": "No"},
        {"@type": ["NewsArticle"], "headline": "Treaty &amp; peace", "datePublished": "2020-07-08",
         "author": [{"name": "Max Moe"}, {"name": "Ann Poe"}], "publisher": {"name": "Herald"},
         "keywords": "a, b",}]}</script>\
        """;
    Document document = page(PAGE.replace("</head>", data + "</head>"));
    assertThat(document.title()).isEqualTo("Treaty & peace");
    assertThat(document.published()).isEqualTo(LocalDate.of(2020, 7, 8));
    assertThat(document.authors()).containsExactly("Max Moe", "Ann Poe");
    assertThat(document.publisher()).isEqualTo("Herald");
    assertThat(document.keywords()).containsExactly("a", "b");
    assertThat(page(PAGE.replace("</head>", data.replace("}]}", "}]") + "</head>")).title())
        .isEqualTo("Neighbours sign treaty");
  }

  @Test
  void anArticleInSectionsIsWhole() {
    String html =
        "<h1>Treaty</h1><div id=story><div class=x><div><p>%s</p></div></div><div"
            + " class=x><div><p>%s</p></div></div><div class=ad-slot>Buy our wonderful cars, dear"
            + " readers, while they are still as cheap.</div><div"
            + " class=x><div><p>%s</p></div></div></div>";
    assertThat(zone(page(html.formatted(FIRST, SECOND, THIRD)), Kind.BODY))
        .isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void lineBreaksDivideParagraphsToo() {
    String html = "<div>" + FIRST + "<br><br>" + SECOND + "<br/> <br/>" + THIRD + "</div>";
    assertThat(zone(page(html), Kind.BODY)).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void hiddenTextIsLeftOut() {
    String html =
        "<div><p>%s</p><p style='display: none'>Hidden words about a war that never was, at"
            + " all.</p><p>%s</p></div>";
    assertThat(zone(page(html.formatted(FIRST, SECOND)), Kind.BODY))
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void aNameThatTellsAStateIsNoNoise() {
    String html =
        "<div class='page has-sidebar modal-enabled'><p>%s</p><p>%s</p></div>"
            + "<div class=x><pre>%s</pre></div>";
    assertThat(zone(page(html.formatted(FIRST, SECOND, "x ".repeat(900))), Kind.BODY))
        .startsWith(FIRST);
  }

  @Test
  @Timeout(60)
  void monstrousPagesEnd() {
    page("<div>".repeat(100_000) + "<p>" + FIRST + SECOND);
    extract(MediaKind.HTML, "<a><b><i>".repeat(50_000) + FIRST);
    extract(MediaKind.HTML, "<p class='" + "ad ".repeat(500_000) + "'>" + FIRST + SECOND);
    extract(MediaKind.HTML, "<table><tr><td>".repeat(3_000) + FIRST);
    extract(MediaKind.HTML, ("<p>" + FIRST + "</p>").repeat(10_000));
  }

  @Property(tries = 300)
  void noTextMakesItThrow(@ForAll String content) {
    extract(MediaKind.PLAIN, content);
    extract(MediaKind.HTML, content);
  }

  @Property(tries = 300)
  void noPageMakesItThrow(@ForAll("pages") String html) {
    extract(MediaKind.HTML, html);
  }

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<div class='related'>",
            "<div>",
            "</div>",
            "<br>",
            FIRST,
            SECOND,
            "<a href=x>",
            "</a>",
            "<table>",
            "<td>",
            "<h1>",
            "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[[]]}",
            "</script>",
            "<title>",
            "<meta name=date content='x'>",
            "😀",
            "\uD83D",
            "&nbsp;",
            "&#0;",
            "<!--",
            "-->",
            "<svg>",
            "<body>",
            "<frameset>",
            "<template>")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Test
  void manyThreadsReadTheSame() {
    List<Extraction> all =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(
                i -> EXTRACTOR.extract(new RawItem(PAGE, MediaKind.HTML, Metadata.NONE, HERE)))
            .toList();
    assertThat(all).containsOnly(all.getFirst());
  }

  @Test
  void aPageIsReadAlikeInTurkish() {
    Extraction before = extract(MediaKind.HTML, PAGE);
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(extract(MediaKind.HTML, PAGE)).isEqualTo(before);
      assertThat(
              extract(
                  MediaKind.HTML,
                  PAGE.replace("<article>", "<ARTICLE>").replace("<figcaption>", "<FIGCAPTION>")))
          .extracting(e -> document(e).text())
          .isEqualTo(document(before).text());
    } finally {
      Locale.setDefault(locale);
    }
  }
}
