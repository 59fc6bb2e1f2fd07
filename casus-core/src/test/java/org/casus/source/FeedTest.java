package org.casus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>The Planet</title><link>https://example.org/</link><description>News</description>
        <language>en-gb</language>
        <item><title>Bridge &amp; ferry</title><link>https://example.org/1</link>
          <guid isPermaLink="false">tag:1</guid><pubDate>Wed, 08 Jul 2020 10:00:00 GMT</pubDate>
          <description>Short.</description>
          <content:encoded><![CDATA[<p>The bridge was opened.</p><p>The ferry stopped.</p>]]></content:encoded></item>
        <item><title>Nothing more</title><link>https://example.org/2</link></item>
      </channel></rss>
      """;
  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>The Planet</title><id>urn:x</id>
        <updated>2020-07-09T00:00:00Z</updated>
        <entry><title>Bridge</title><id>urn:1</id><link href="https://example.org/1"/>
          <published>2020-07-08T10:00:00+02:00</published><updated>2020-07-09T00:00:00Z</updated>
          <content type="html">&lt;p&gt;The bridge was opened.&lt;/p&gt;</content></entry>
      </feed>
      """;

  @Test
  void everyEntryOfRssIsADocument() {
    List<Reading> readings = read(RSS);
    assertThat(readings).hasSize(2);
    RawItem first = item(readings.getFirst());
    assertThat(first.content()).isEqualTo("The bridge was opened.\n\nThe ferry stopped.");
    assertThat(first.kind()).isEqualTo(MediaKind.PLAIN);
    assertThat(first.metadata())
        .isEqualTo(
            new Metadata(
                "tag:1",
                "Bridge & ferry",
                LocalDate.of(2020, 7, 8),
                "The Planet",
                "https://example.org/1",
                "en"));
    assertThat(first.provenance().label()).isEqualTo("-#1");
    assertThat(item(readings.getLast()).content()).isEqualTo("Nothing more");
  }

  @Test
  void everyEntryOfAtomIsADocument() {
    RawItem entry = item(read(ATOM).getFirst());
    assertThat(entry.content()).isEqualTo("The bridge was opened.");
    assertThat(entry.metadata().id()).isEqualTo("urn:1");
    assertThat(entry.metadata().url()).isEqualTo("https://example.org/1");
    assertThat(entry.metadata().published()).isEqualTo(LocalDate.of(2020, 7, 8));
  }

  @Test
  void aLongEntryIsAPage() {
    String prose = "<p>" + "The bridge over the river was opened again. ".repeat(20) + "</p>";
    RawItem entry = item(read(RSS.replace("<p>The bridge was opened.</p>", prose)).getFirst());
    assertThat(entry.kind()).isEqualTo(MediaKind.HTML);
    assertThat(entry.content()).contains("<h1>Bridge &amp; ferry</h1>").contains("opened again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.91", "0.92", "2.0"})
  void allVersionsOfRssAreRead(String version) {
    assertThat(read(RSS.replace("version=\"2.0\"", "version=\"" + version + "\""))).hasSize(2);
  }

  @Test
  void rdfIsRead() {
    String rdf =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="https://example.org/"><title>The Planet</title><link>https://example.org/</link></channel>
        <item rdf:about="https://example.org/1"><title>Bridge opened</title><link>https://example.org/1</link></item>
        </rdf:RDF>
        """;
    assertThat(item(read(rdf).getFirst()).content()).isEqualTo("Bridge opened");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]> | &x; | &x;",
        "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://127.0.0.1:1/rss.dtd\"> | caf&nbsp;&eacute; | caf\u00a0é",
        "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]> | &b;&b; | &b;&b;",
        "`` | caf&eacute; & bar < bistro | café & bar < bistro",
      })
  void documentTypesAndEntitiesAreHarmless(String doctype, String title, String seen) {
    String feed = RSS.substring(RSS.indexOf("<rss")).replace("Nothing more", title);
    RawItem entry = item(read(doctype + "\n" + feed).getLast());
    assertThat(entry.metadata().title()).isEqualTo(seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"windows-1251", "UTF-16LE", "UTF-32LE", "UTF-32BE", "ISO-8859-1", "UTF-8"})
  void encodingsAreHeeded(String charset) {
    String feed = RSS.replace("utf-8", charset).replace("Nothing more", "Ende der Brücke Café");
    String word = charset.equals("windows-1251") ? "мост" : "Brücke";
    byte[] bytes = feed.replace("Brücke", word).getBytes(Charset.forName(charset));
    assertThat(item(readings(bytes).getLast()).content()).contains(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<rss version=\"2.0\"", "<feed", "<rdf:RDF"})
  void whatIsNoFeedIsToldAsDamage(String text) {
    assertThat(read(text))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Damaged.class,
            damaged -> {
              assertThat(damaged.damage()).isEqualTo(Damage.MALFORMED);
              assertThat(damaged.message()).contains("no feed");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><item><title>Bridge</title></item></rss>",
        "<rss version='2.0'><item><title>Bridge</title></item></rss>",
        "<rss version='0.91' xmlns='http://example.org/rss'><channel><item><title>Bridge</title>"
            + "</item></channel></rss>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns='http://my.netscape.com/rdf/simple/0.9/'><item><title>Bridge</title></item>"
            + "</rdf:RDF>",
        "<feed version='0.3' xmlns='http://example.org/atom'><entry><title>Bridge</title></entry>"
            + "</feed>",
        "<feed><entry><title>Bridge</title></entry></feed>",
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title mode='base64'>\n"
            + "  QnJpZGdl\n</title></entry></feed>",
        "<rss version='2.0' xmlns:x='http://www.w3.org/XML/1998/namespace'><channel><item>"
            + "<title>Bridge</title></item></channel></rss>"
      })
  void whatKeepsNoFormatIsReadAsItIsMeant(String xml) {
    assertThat(read(xml)).hasSize(1);
    assertThat(item(read(xml).getFirst()).content()).isEqualTo("Bridge");
  }

  @Test
  void aFeedWithoutEntriesIsTold() {
    assertThat(read("<rss/>"))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Damaged.class, told -> assertThat(told.damage()).isEqualTo(Damage.EMPTY));
  }

  @Test
  void aCutFeedGivesTheEntriesThatAreThere() {
    String cut = RSS.substring(0, RSS.indexOf("<item><title>Nothing") + 30);
    assertThat(item(read(cut).getFirst()).metadata().title()).isEqualTo("Bridge & ferry");
  }

  private static RawItem item(Reading reading) {
    return ((Reading.Item) reading).item();
  }

  private static List<Reading> read(String feed) {
    return readings(feed.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Reading> readings(byte[] feed) {
    InputStream in = new ByteArrayInputStream(feed);
    List<Reading> readings = new ArrayList<>();
    try (Source source = Sources.open(List.of("-"), InputFormat.AUTO, in)) {
      source.forEachRemaining(readings::add);
    }
    return readings;
  }
}
