package org.casus.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.source.IsoDay;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page says of itself, each value by the most trusted evidence that gives it: JSON-LD,
 * then OpenGraph and other metadata, then what the reader sees.
 */
final class PageMetadata {
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datePublished",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "parsely-pub-date",
          "sailthru.date",
          "DC.date.issued",
          "DC.date",
          "dcterms.created",
          "dcterms.date",
          "article.published",
          "displaydate",
          "originalpublicationdate",
          "timestamp",
          "cXenseParse:recs:publishtime");

  // The site's own name after the headline: "Treaty signed | Daily Planet".
  private static final Pattern SITE = Pattern.compile("\\s+(?:[|»·•–—]|-|::)\\s+([^|»–—]{2,40})$");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s*");
  private static final int LONGEST_NAME = 80;

  private final org.jsoup.nodes.Document page;
  private final LinkedData data;
  private final List<Element> metas;

  private PageMetadata(org.jsoup.nodes.Document page) {
    this.page = page;
    this.data = LinkedData.of(page);
    this.metas = page.getElementsByTag("meta");
  }

  static PageFacts of(org.jsoup.nodes.Document page) {
    PageMetadata metadata = new PageMetadata(page);
    return new PageFacts(
        metadata.title(),
        metadata.authors(),
        metadata.published(),
        first(metadata.data.text("publisher"), metadata.meta("og:site_name")),
        metadata.url(),
        metadata.language(),
        metadata.keywords());
  }

  private @Nullable String title() {
    Element heading = page.selectFirst("h1");
    String visible = heading == null ? "" : heading.text();
    String title =
        first(
            data.text("headline"), meta("og:title"), meta("twitter:title"), visible, page.title());
    Matcher site = SITE.matcher(title == null ? "" : title);
    return title != null && site.find() && isSite(site.group(1), visible)
        ? title.substring(0, site.start())
        : title;
  }

  // What follows the headline is the site's name where the page says so, or does not show it.
  private boolean isSite(String name, String visible) {
    String publisher = first(data.text("publisher"), meta("og:site_name"));
    return publisher == null
        ? !visible.isEmpty() && !visible.contains(name)
        : ZoneFinder.letters(publisher).equals(ZoneFinder.letters(name));
  }

  private List<String> authors() {
    Stream<String> named =
        Stream.of(
            data.texts("author"),
            metas("author"),
            metas("article:author"),
            metas("parsely-author"),
            texts("[itemprop=author] [itemprop=name], [rel=author], .byline, [class*=author-name]"))
            .filter(names -> names.stream().anyMatch(PageMetadata::isName))
            .findFirst()
            .orElse(List.of())
            .stream();
    return named
        .filter(PageMetadata::isName)
        .flatMap(name -> Byline.authors(name).stream())
        .distinct()
        .toList();
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.length() <= LONGEST_NAME && !name.contains("://");
  }

  private @Nullable LocalDate published() {
    Stream<String> given =
        Stream.concat(
            Stream.of(data.text("datePublished"), data.text("dateCreated")),
            DATES.stream().map(this::meta));
    Stream<String> marked =
        Stream.of(
            "[itemprop=datePublished][datetime]",
            "[itemprop=datePublished][content]",
            "time[pubdate]",
            "time[datetime]");
    return Stream.concat(given, marked.map(this::moment))
        .map(PageMetadata::day)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private String moment(String query) {
    String moment = attribute(query, "datetime");
    return moment.isEmpty() ? attribute(query, "content") : moment;
  }

  private static @Nullable LocalDate day(String text) {
    LocalDate iso = IsoDay.of(text);
    DateText date = iso == null && text.length() < LONGEST_NAME ? DateText.first(text) : null;
    return date == null ? iso : date.day();
  }

  private @Nullable String url() {
    return first(attribute("link[rel=canonical]", "href"), meta("og:url"), data.text("url"));
  }

  private @Nullable String language() {
    String given = first(attribute("html", "lang"), data.text("inLanguage"), meta("og:locale"));
    return given == null || given.length() < 2
        ? null
        : given.substring(0, 2).toLowerCase(Locale.ROOT);
  }

  private List<String> keywords() {
    List<String> given = new ArrayList<>(data.texts("keywords"));
    if (given.isEmpty()) {
      given.addAll(metas("article:tag"));
    }
    if (given.isEmpty()) {
      given.addAll(metas("news_keywords"));
    }
    if (given.isEmpty()) {
      given.addAll(metas("keywords"));
    }
    return given.stream()
        .flatMap(COMMA::splitAsStream)
        .map(PageMetadata::clean)
        .filter(keyword -> !keyword.isEmpty())
        .distinct()
        .toList();
  }

  private String meta(String name) {
    List<String> values = metas(name);
    return values.isEmpty() ? "" : values.getFirst();
  }

  private List<String> metas(String name) {
    List<String> values = new ArrayList<>();
    for (Element meta : metas) {
      boolean named =
          name.equalsIgnoreCase(meta.attr("property"))
              || name.equalsIgnoreCase(meta.attr("name"))
              || name.equalsIgnoreCase(meta.attr("itemprop"));
      if (named && !meta.attr("content").isBlank()) {
        values.add(meta.attr("content").strip());
      }
    }
    return values;
  }

  private List<String> texts(String query) {
    return page.select(query).stream().map(Element::text).toList();
  }

  private String attribute(String query, String name) {
    Element element = page.selectFirst(query);
    return element == null ? "" : element.attr(name);
  }

  private static @Nullable String first(String... values) {
    return Stream.of(values)
        .map(PageMetadata::clean)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }

  // Entities are escaped twice on many pages.
  private static String clean(String value) {
    return SPACE.matcher(Parser.unescapeEntities(value, false)).replaceAll(" ").strip();
  }
}
