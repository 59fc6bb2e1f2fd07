package org.casus.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.casus.document.Publication.Fact;
import org.casus.source.MediaKind;
import org.casus.source.Metadata;
import org.casus.source.Provenance;
import org.casus.source.RawItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDatesTest {
  private static final String PROSE =
      "<p>The governor of the northern province said on arrival that the bridge over the river had"
          + " been opened again to lorries, and that the ferries would stop running.</p>"
          + "<p>Drivers had waited for three weeks on both sides of the water, he added.</p>";
  private static final LocalDate DAY = LocalDate.of(2020, 7, 8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "JSON_LD | <script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-07-08\"}</script>",
        "JSON_LD | <script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2020-07-08T09:00:00+02:00\"}]}</script>",
        "OPEN_GRAPH | <meta property=\"article:published_time\" content=\"2020-07-08T10:00:00Z\">",
        "META | <meta name=\"DC.date.issued\" content=\"2020-07-08\">",
        "META | <meta name=\"pubdate\" content=\"Wed, 08 Jul 2020 10:00:00 GMT\">",
      })
  void theHeadOfAPageTellsItsDay(Evidence evidence, String head) {
    Document document = document(head, "");
    assertThat(document.published()).isEqualTo(DAY);
    assertThat(document.publication().evidence()).containsEntry(Fact.PUBLISHED, evidence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "MICRODATA | en | <span itemprop=datePublished content=2020-07-08>yesterday</span>",
        "TIME_ELEMENT | en | <time datetime=2020-07-08T10:00>10 o'clock</time>",
        "TIME_ELEMENT | en | <time class=updated datetime=2020-07-11>later</time><time datetime=2020-07-08>then</time>",
        "SCRIPT | en | <script>var page = {\"publishedAt\": \"2020-07-08T10:00:00+01:00\"};</script>",
        "VISIBLE | en-US | <div class=post-date>07/08/2020</div>",
        "VISIBLE | en-GB | <div class=post-date>08/07/2020</div>",
        "VISIBLE | en | <div class=post-date>July 8th, 2020 at noon</div>",
        "VISIBLE | de | <div class=datum>Mittwoch, 8. Juli 2020</div>",
        "VISIBLE | de | <div>Stand: 08.07.2020, 10:12 Uhr</div>",
        "VISIBLE | fr | <div>Publié le 8 juillet 2020</div>",
        "VISIBLE | es | <div class=fecha>8 de julio de 2020</div>",
        "VISIBLE | ru | <div class=date>8 июля 2020</div>",
        "VISIBLE | ja | <div class=date>2020年7月8日</div>",
        "VISIBLE | pl | <div class=date>8 lipca 2020</div>",
      })
  void theBodyOfAPageTellsItsDay(Evidence evidence, String language, String html) {
    String page = "<html lang=" + language + "><body>" + html + PROSE + "</body></html>";
    Document document = extract(page, null);
    assertThat(document.published()).isEqualTo(DAY);
    assertThat(document.publication().evidence()).containsEntry(Fact.PUBLISHED, evidence);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/2020/07/08/bridge",
    "https://example.org/news/20200708-bridge.html",
    "https://example.org/2020-07-08/bridge",
  })
  void theAddressTellsTheDay(String url) {
    Document document = extract("<body>" + PROSE, url);
    assertThat(document.published()).isEqualTo(DAY);
    assertThat(document.publication().evidence()).containsEntry(Fact.PUBLISHED, Evidence.URL);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/item/120200708120",
    "https://example.org/2020/07/",
    "https://example.org/1820/07/08/",
    "https://example.org/2020/17/48/"
  })
  void anAddressWithoutADayTellsNone(String url) {
    assertThat(extract("<body>" + PROSE, url).published()).isNull();
  }

  @Test
  void theDayIsThatOfTheOutletNotOfGreenwich() {
    String head = "<meta property=\"article:published_time\" content=\"2020-07-09T02:30:07Z\">";
    String script = "<script>var page = {\"date\": \"2020-07-08T21:30:07-05:00\"};</script>";
    Document document = document(head, script);
    assertThat(document.published()).isEqualTo(DAY);
    assertThat(document.publication().moment())
        .isEqualTo(OffsetDateTime.parse("2020-07-08T21:30:07-05:00"));
    assertThat(document(head, "").published()).isEqualTo(LocalDate.of(2020, 7, 9));
  }

  @Test
  void theLastChangeIsNoPublication() {
    Document document =
        document(
            "<meta property=\"article:published_time\" content=\"2020-07-08\">"
                + "<meta property=\"article:modified_time\" content=\"2020-07-11T08:00:00+03:00\">",
            "");
    assertThat(document.published()).isEqualTo(DAY);
    assertThat(document.publication().updated()).isEqualTo(LocalDate.of(2020, 7, 11));
  }

  @Test
  void whatIsGivenBesideThePageWins() {
    RawItem item =
        new RawItem(
            "<meta name=date content=2019-01-01>" + PROSE,
            MediaKind.HTML,
            new Metadata(null, null, DAY, null, null, null),
            new Provenance("page.html", 0));
    Document document = documentOf(new Extractor().extract(item));
    assertThat(document.published()).isEqualTo(DAY);
    assertThat(document.publication().evidence()).containsEntry(Fact.PUBLISHED, Evidence.GIVEN);
  }

  @ParameterizedTest
  @CsvSource({"31/02/2020", "00/00/0000", "2020-13-45", "99999999", "8 Nonsense 2020"})
  void whatIsNoDayIsNone(String text) {
    assertThat(new PageDateText("en").first(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "listopad, hr, 0",
    "7 listopada 2020, pl, 11",
    "7. listopadu 2020, cs, 11",
    "7 mars 2020, fr, 3",
    "7 maj 2020, sv, 5",
  })
  void monthsAreThoseOfThePagesLanguage(String text, String language, int month) {
    LocalDate day = new PageDateText(language).first(text);
    assertThat(day == null ? 0 : day.getMonthValue()).isEqualTo(month);
  }

  private static Document document(String head, String body) {
    return extract("<html><head>" + head + "</head><body>" + body + PROSE, null);
  }

  private static Document extract(String html, String url) {
    Metadata given = new Metadata(null, null, null, null, url, null);
    RawItem item = new RawItem(html, MediaKind.HTML, given, new Provenance("page.html", 0));
    return documentOf(new Extractor().extract(item));
  }

  private static Document documentOf(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Extracted(Document document) -> document;
      case Extraction.Rejected rejected -> rejected.document();
    };
  }
}
