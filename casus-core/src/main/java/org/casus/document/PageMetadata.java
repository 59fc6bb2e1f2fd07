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
  private static final String BLANKS = " \t\n\u000B\f\r";
  private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s*");
  private static final int LONGEST_NAME = 80;

  // Where authors are named, the most trusted first; each is asked only where those before fail.
  private static final List<Function<PageMetadata, Told<List<String>>>> AUTHORS =
      List.of(
          page -> new Told<>(page.data.texts("author"), Evidence.JSON_LD),
          page -> new Told<>(page.metas("author"), Evidence.META),
          page -> new Told<>(page.metas("article:author"), Evidence.OPEN_GRAPH),
          page -> new Told<>(page.metas("parsely-author"), Evidence.META),
          page -> new Told<>(page.bylines(), Evidence.VISIBLE));

  private final org.jsoup.nodes.Document page;
  private final PageElements elements;
  private final LinkedData data;
  private final Map<String, List<String>> metas;

  private PageMetadata(org.jsoup.nodes.Document page) {
    this.page = page;
    this.elements = PageElements.of(page);
    this.data = LinkedData.of(elements);
    this.metas = metas(elements);
  }

  private static Map<String, List<String>> metas(PageElements elements) {
    Map<String, List<String>> metas = new HashMap<>();
    for (Element meta : elements.named("meta")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        Stream.of("property", "name", "itemprop")
            .map(attribute -> meta.attr(attribute).toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .distinct()
            .forEach(name -> metas.computeIfAbsent(name, one -> new ArrayList<>(2)).add(content));
      }
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
    PageDates dates = new PageDates(elements, this, data, address, pageLanguage());
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
    Element heading = elements.first("h1");
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
        told(Evidence.META, canonical()),
        told(Evidence.OPEN_GRAPH, meta("og:url")),
        told(Evidence.JSON_LD, data.text("url")));
  }

  private @Nullable Told<String> language() {
    Told<String> given =
        first(
            told(Evidence.META, pageLanguage()),
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

  private List<String> bylines() {
    return elements.attributed().stream()
        .filter(PageMetadata::namesAuthor)
        .map(Element::text)
        .toList();
  }

  private static boolean namesAuthor(Element element) {
    return PageElements.says(element, "rel", "author")
        || element.hasClass("byline")
        || PageElements.mentions(element, "class", "author-name")
        || (PageElements.says(element, "itemprop", "name") && isWithinAuthor(element));
  }

  private static boolean isWithinAuthor(Element element) {
    for (Element around = element.parent(); around != null; around = around.parent()) {
      if (PageElements.says(around, "itemprop", "author")) {
        return true;
      }
    }
    return false;
  }

  private String canonical() {
    return elements.named("link").stream()
        .filter(link -> PageElements.says(link, "rel", "canonical"))
        .findFirst()
        .map(link -> link.attr("href"))
        .orElse("");
  }

  private String pageLanguage() {
    Element html = elements.first("html");
    return html == null ? "" : html.attr("lang");
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
    String plain = value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, false);
    StringBuilder clean = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean blank = c <= ' ' ? BLANKS.indexOf(c) >= 0 : Character.isSpaceChar(c);
      boolean again = blank && !clean.isEmpty() && clean.charAt(clean.length() - 1) == ' ';
      if (!again) {
        clean.append(blank ? ' ' : c);
      }
    }
    return clean.toString().strip();
  }
}
