package org.casus.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
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

  private static final String BYLINES =
      "[itemprop=author] [itemprop=name], [rel=author], .byline, [class*=author-name]";

  // Where authors are named, the most trusted first; each is asked only where those before fail.
  private static final List<Function<PageMetadata, Told<List<String>>>> AUTHORS =
      List.of(
          page -> new Told<>(page.data.texts("author"), Evidence.JSON_LD),
          page -> new Told<>(page.metas("author"), Evidence.META),
          page -> new Told<>(page.metas("article:author"), Evidence.OPEN_GRAPH),
          page -> new Told<>(page.metas("parsely-author"), Evidence.META),
          page -> new Told<>(page.texts(BYLINES), Evidence.VISIBLE));

  private final org.jsoup.nodes.Document page;
  private final LinkedData data;
  private final Map<String, List<String>> metas;

  private PageMetadata(org.jsoup.nodes.Document page) {
    this.page = page;
    this.data = LinkedData.of(page);
    this.metas = metas(page);
  }

  private static Map<String, List<String>> metas(org.jsoup.nodes.Document page) {
    Map<String, List<String>> metas = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      Stream.of("property", "name", "itemprop")
          .map(attribute -> meta.attr(attribute).toLowerCase(Locale.ROOT))
          .filter(name -> !name.isEmpty() && !content.isEmpty())
          .distinct()
          .forEach(name -> metas.computeIfAbsent(name, one -> new ArrayList<>()).add(content));
    }
    return metas;
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
    Told<String> url = url();
    String address = given == null ? PageFacts.value(url) : given;
    PageDates dates = new PageDates(page, this, data, address, attribute("html", "lang"));
    return new PageFacts(
        title(),
        subtitle(),
        authors(),
        dates.published(),
        dates.updated(),
        publisher(),
        url,
        language(),
        keywords());
  }

  private @Nullable Told<String> title() {
    Element heading = page.selectFirst("h1");
    String visible = heading == null ? "" : heading.text();
    Told<String> title =
        first(
            told(Evidence.JSON_LD, data.text("headline")),
            told(Evidence.OPEN_GRAPH, meta("og:title")),
            told(Evidence.META, meta("twitter:title")),
            told(Evidence.VISIBLE, visible),
            told(Evidence.META, page.title()));
    Matcher site = SITE.matcher(title == null ? "" : title.value());
    return title != null && site.find() && isSite(site.group(1), visible)
        ? new Told<>(title.value().substring(0, site.start()), title.evidence())
        : title;
  }

  // What follows the headline is the site's name where the page says so, or does not show it.
  private boolean isSite(String name, String visible) {
    Told<String> publisher = publisher();
    return publisher == null
        ? !visible.isEmpty() && !visible.contains(name)
        : ZoneFinder.letters(publisher.value()).equals(ZoneFinder.letters(name));
  }

  private @Nullable Told<String> subtitle() {
    return first(
        told(Evidence.JSON_LD, data.text("alternativeHeadline")),
        told(Evidence.JSON_LD, data.text("description")),
        told(Evidence.OPEN_GRAPH, meta("og:description")),
        told(Evidence.META, meta("description")));
  }

  private @Nullable Told<String> publisher() {
    return first(
        told(Evidence.JSON_LD, data.text("publisher")),
        told(Evidence.OPEN_GRAPH, meta("og:site_name")));
  }

  private Told<List<String>> authors() {
    Told<List<String>> named =
        AUTHORS.stream()
            .map(way -> way.apply(this))
            .filter(names -> names.value().stream().anyMatch(PageMetadata::isName))
            .findFirst()
            .orElse(new Told<>(List.of(), Evidence.VISIBLE));
    List<String> authors =
        named.value().stream()
            .filter(PageMetadata::isName)
            .flatMap(name -> Byline.authors(name).stream())
            .distinct()
            .toList();
    return new Told<>(authors, named.evidence());
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.length() <= LONGEST_NAME && !name.contains("://");
  }

  private @Nullable Told<String> url() {
    return first(
        told(Evidence.META, attribute("link[rel=canonical]", "href")),
        told(Evidence.OPEN_GRAPH, meta("og:url")),
        told(Evidence.JSON_LD, data.text("url")));
  }

  private @Nullable Told<String> language() {
    Told<String> given =
        first(
            told(Evidence.META, attribute("html", "lang")),
            told(Evidence.JSON_LD, data.text("inLanguage")),
            told(Evidence.OPEN_GRAPH, meta("og:locale")));
    return given == null || given.value().length() < 2
        ? null
        : new Told<>(given.value().substring(0, 2).toLowerCase(Locale.ROOT), given.evidence());
  }

  private Told<List<String>> keywords() {
    Told<List<String>> given =
        Stream.of(
                new Told<>(data.texts("keywords"), Evidence.JSON_LD),
                new Told<>(metas("article:tag"), Evidence.OPEN_GRAPH),
                new Told<>(metas("news_keywords"), Evidence.META),
                new Told<>(metas("keywords"), Evidence.META))
            .filter(words -> !words.value().isEmpty())
            .findFirst()
            .orElse(new Told<>(List.of(), Evidence.META));
    List<String> keywords =
        given.value().stream()
            .flatMap(COMMA::splitAsStream)
            .map(PageMetadata::clean)
            .filter(keyword -> !keyword.isEmpty())
            .distinct()
            .toList();
    return new Told<>(keywords, given.evidence());
  }

  /** The first value of this metadata, empty where the page has none. */
  String meta(String name) {
    List<String> values = metas(name);
    return values.isEmpty() ? "" : values.getFirst();
  }

  private List<String> metas(String name) {
    return metas.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  private List<String> texts(String query) {
    return page.select(query).stream().map(Element::text).toList();
  }

  private String attribute(String query, String name) {
    Element element = page.selectFirst(query);
    return element == null ? "" : element.attr(name);
  }

  private static Told<String> told(Evidence evidence, String value) {
    return new Told<>(clean(value), evidence);
  }

  @SafeVarargs
  private static @Nullable Told<String> first(Told<String>... values) {
    return Stream.of(values).filter(told -> !told.value().isEmpty()).findFirst().orElse(null);
  }

  // Entities are escaped twice on many pages.
  private static String clean(String value) {
    return SPACE.matcher(Parser.unescapeEntities(value, false)).replaceAll(" ").strip();
  }
}
