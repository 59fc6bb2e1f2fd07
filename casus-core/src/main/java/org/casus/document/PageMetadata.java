package org.casus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page says of itself, each value by the most trusted evidence that gives it: JSON-LD,
 * then OpenGraph and other metadata, then what the reader sees.
 */
final class PageMetadata {
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

  /**
   * What a page says of itself.
   *
   * @param url where it was found, if that is known
   */
  static PageFacts of(org.jsoup.nodes.Document page, @Nullable String url) {
    PageMetadata metadata = new PageMetadata(page);
    return metadata.facts(url);
  }

  private PageFacts facts(@Nullable String given) {
    String url = url();
    PageDates dates =
        new PageDates(page, this, data, given == null ? url : given, attribute("html", "lang"));
    return new PageFacts(
        title(),
        authors(),
        dates.published(),
        dates.updated(),
        first(data.text("publisher"), meta("og:site_name")),
        url,
        language(),
        keywords());
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

  /** The first value of this metadata, empty where the page has none. */
  String meta(String name) {
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
