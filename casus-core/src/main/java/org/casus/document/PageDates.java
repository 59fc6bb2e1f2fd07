package org.casus.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.text.Glance;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a page was published and when it was last changed, by the most trusted evidence that
 * tells it.
 */
final class PageDates {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "og:pubdate",
          "datePublished",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "published_time",
          "published_date",
          "publication_date",
          "publication-date",
          "citation_publication_date",
          "citation_online_date",
          "citation_date",
          "parsely-pub-date",
          "sailthru.date",
          "rnews:datePublished",
          "article.published",
          "article_date_original",
          "article:post_date",
          "displaydate",
          "originalpublicationdate",
          "OriginalPublicationDate",
          "cXenseParse:recs:publishtime",
          "dcterms.issued",
          "DC.date.issued",
          "dcterms.created",
          "DC.date.created",
          "dcterms.date",
          "DC.date",
          "dc:date",
          "dateCreated",
          "date",
          "timestamp",
          "shareaholic:article_published_time",
          "buildDate",
          "content_create_date");
  private static final List<String> UPDATED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "dateModified",
          "lastmod",
          "last-modified",
          "lastmodified",
          "modified_time",
          "dcterms.modified",
          "DC.date.modified",
          "revised");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})[-_/.]?(?<sep>)?(0?[1-9]|1[0-2])[-_/.](0?[1-9]|[12]\\d|3[01])(?!\\d)"
              + "|(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern SCRIPTED =
      Pattern.compile(
          "[\"']?(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|"
              + "publishedDate|published_date|pubDate|publicationDate|publication_date|firstPublished\\w{0,8}|"
              + "dateCreated|articleDate)\\\\?[\"']?\\s*[:=]\\s*\\\\?[\"']([^\"'\\\\]{6,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ZONED =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:?\\d{2}");
  private static final Pattern DATE_NAME =
      Pattern.compile(
          "date|datum|fecha|pub(?:lish|date|time)|posted|(?<![a-z])time|byline|dateline|meta(?![a-z])|created|day",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CHANGED_NAME =
      Pattern.compile("updat|modif|edited|comment|event", Pattern.CASE_INSENSITIVE);
  private static final Pattern PUBLISHED_NAME =
      Pattern.compile("publi|posted|entry-date|created|pubdate", Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:publish|posted|veröffentlicht|erstellt|publi[ée]|publicado|pubblicato|gepubliceerd|stand)"
              + "[^\\d]{0,40}(?=\\d|\\p{L})",
          Pattern.CASE_INSENSITIVE);
  private static final ChronoUnit DAYS = ChronoUnit.DAYS;
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_SCRIPT = 200_000;

  // A glance that spares most names, and most scripts, the slow patterns.
  private static final Glance DATE_PARTS =
      Glance.over(
          List.of(
              "date", "datum", "fecha", "pub", "posted", "time", "byline", "meta", "created",
              "day"));
  private static final Glance SCRIPTED_PARTS =
      Glance.over(
          List.of(
              "datepublished",
              "date_published",
              "publishedat",
              "published_at",
              "publishdate",
              "publish_date",
              "publisheddate",
              "published_date",
              "pubdate",
              "publicationdate",
              "publication_date",
              "firstpublished",
              "datecreated",
              "articledate"));

  private final PageElements page;
  private final PageMetadata metadata;
  private final LinkedData data;
  private final @Nullable String url;
  private final PageDateText dates;

  PageDates(
      PageElements page,
      PageMetadata metadata,
      LinkedData data,
      @Nullable String url,
      @Nullable String language) {
    this.page = page;
    this.metadata = metadata;
    this.data = data;
    this.url = url;
    this.dates = new PageDateText(language);
  }

  /** When the page was published, on the day that it had where the outlet is. */
  @Nullable PageMoment published() {
    PageMoment stated = stated();
    return stated == null || stated.exact() == null || !isUniversal(stated.exact())
        ? stated
        : Stream.concat(elsewhere(stated.exact()), address(url))
            .filter(shown -> Math.abs(DAYS.between(stated.day(), shown.day())) == 1)
            .findFirst()
            .map(shown -> local(stated, shown))
            .orElse(stated);
  }

  private static PageMoment local(PageMoment stated, PageMoment shown) {
    OffsetDateTime exact = shown.exact() == null ? stated.exact() : shown.exact();
    return new PageMoment(shown.day(), exact, stated.evidence());
  }

  // A moment in universal time leaves open on which day the outlet's readers saw it.
  private static boolean isUniversal(OffsetDateTime moment) {
    return moment.getOffset().equals(ZoneOffset.UTC);
  }

  // The same moment, given by metadata or a script in the outlet's own zone.
  private Stream<PageMoment> elsewhere(OffsetDateTime moment) {
    String seconds = String.format(Locale.ROOT, ":%02d", moment.getSecond());
    return Stream.concat(
            metas(PUBLISHED),
            scriptTexts()
                .filter(script -> script.contains(seconds + '+') || script.contains(seconds + '-'))
                .flatMap(script -> ZONED.matcher(script).results())
                .flatMap(match -> values(Evidence.SCRIPT, match.group())))
        .filter(other -> other.exact() != null && other.exact().isEqual(moment));
  }

  private @Nullable PageMoment stated() {
    Stream<Supplier<Stream<PageMoment>>> ways =
        Stream.of(
            () ->
                values(
                    Evidence.JSON_LD, data.text("datePublished"), data.anywhere("datePublished")),
            this::microdata,
            () -> metas(PUBLISHED),
            this::timeElements,
            () -> address(url),
            () -> values(Evidence.JSON_LD, data.text("dateCreated"), data.anywhere("uploadDate")),
            this::scripts,
            this::named,
            this::labelled,
            this::lines,
            () -> address(metadata.meta("og:image")),
            () -> Stream.ofNullable(updated()));
    return ways.flatMap(Supplier::get).findFirst().orElse(null);
  }

  @Nullable PageMoment updated() {
    return Stream.concat(
            values(Evidence.JSON_LD, data.text("dateModified"), data.anywhere("dateModified")),
            metas(UPDATED))
        .findFirst()
        .orElse(null);
  }

  private Stream<PageMoment> values(Evidence evidence, String... values) {
    return Stream.of(values)
        .map(value -> PageMoment.of(value, evidence, dates))
        .filter(Objects::nonNull);
  }

  private Stream<PageMoment> metas(List<String> names) {
    return names.stream()
        .flatMap(
            name ->
                values(
                    name.startsWith("og:") || name.startsWith("article:")
                        ? Evidence.OPEN_GRAPH
                        : Evidence.META,
                    metadata.meta(name)));
  }

  private Stream<PageMoment> microdata() {
    return page.attributed().stream()
        .filter(PageDates::isPublished)
        .flatMap(
            element ->
                values(
                    Evidence.MICRODATA,
                    element.attr("datetime"),
                    element.attr("content"),
                    element.attr("title"),
                    shortText(element)));
  }

  private static boolean isPublished(Element element) {
    return PageElements.mentions(element, "itemprop", "datepublished")
        || PageElements.mentions(element, "property", "datepublished")
        || (element.hasAttr("title") && element.hasClass("published"))
        || (element.hasAttr("pubdate") && element.normalName().equals("time"));
  }

  // The one that calls itself the publication's, else the first that does not call itself another.
  private Stream<PageMoment> timeElements() {
    List<Element> times = new ArrayList<>(page.named("time"));
    times.removeIf(time -> CHANGED_NAME.matcher(names(time)).find());
    return Stream.concat(
            times.stream().filter(time -> PUBLISHED_NAME.matcher(names(time)).find()),
            times.stream())
        .flatMap(time -> values(Evidence.TIME_ELEMENT, time.attr("datetime"), shortText(time)));
  }

  private static String names(Element element) {
    Element parent = element.parent();
    String around = parent == null ? "" : parent.className();
    return element.className() + ' ' + element.id() + ' ' + element.attr("itemprop") + ' ' + around;
  }

  private static String shortText(Element element) {
    if (letters(element, 0) > LONGEST_LINE) {
      return "";
    }
    String text = element.text();
    return text.length() > LONGEST_LINE ? "" : text;
  }

  // How many plain letters and signs an element holds, counted until they are too many for a line;
  // whatever its text is, it is no shorter.
  private static int letters(Element element, int before) {
    int letters = before;
    int children = element.childNodeSize();
    for (int i = 0; i < children && letters <= LONGEST_LINE; i++) {
      Node child = element.childNode(i);
      if (child instanceof TextNode text) {
        letters += letters(text.getWholeText());
      } else if (child instanceof Element inner) {
        letters = letters(inner, letters);
      }
    }
    return letters;
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += text.charAt(i) > ' ' && text.charAt(i) < 0x7F ? 1 : 0;
    }
    return letters;
  }

  private static boolean hasDigit(Element element) {
    int children = element.childNodeSize();
    for (int i = 0; i < children; i++) {
      if (element.childNode(i) instanceof TextNode text && DateText.hasDigit(text.getWholeText())) {
        return true;
      }
    }
    return false;
  }

  private Stream<PageMoment> address(@Nullable String address) {
    Matcher matcher = ADDRESS.matcher(address == null ? "" : path(address));
    return matcher.find()
        ? Stream.ofNullable(PageMoment.of(dashed(matcher), Evidence.URL, dates))
        : Stream.empty();
  }

  private static String dashed(Matcher m) {
    String year = m.group(1) != null ? m.group(1) : m.group(5);
    String month = m.group(1) != null ? m.group(3) : m.group(6);
    String day = m.group(1) != null ? m.group(4) : m.group(7);
    return String.format(
        Locale.ROOT, "%s-%02d-%02d", year, Integer.parseInt(month), Integer.parseInt(day));
  }

  private static String path(String url) {
    try {
      String path = new URI(url).getRawPath();
      return path == null ? "" : path;
    } catch (URISyntaxException e) {
      // Addresses with blanks or brackets are common; the whole then serves as its path.
      return url;
    }
  }

  private Stream<PageMoment> scripts() {
    return scriptTexts()
        .filter(SCRIPTED_PARTS::any)
        .flatMap(script -> SCRIPTED.matcher(script).results())
        .flatMap(match -> values(Evidence.SCRIPT, match.group(1)));
  }

  private Stream<String> scriptTexts() {
    return page.named("script").stream()
        .map(Element::data)
        .filter(script -> script.length() < LONGEST_SCRIPT);
  }

  // Elements whose class or id says that they hold a date, and that hold little else.
  private Stream<PageMoment> named() {
    List<Element> named =
        page.attributed().stream()
            .filter(element -> element.hasAttr("class") || element.hasAttr("id"))
            .filter(element -> isDateName(element.className() + ' ' + element.id()))
            .toList();
    return Stream.concat(
            named.stream().filter(one -> PUBLISHED_NAME.matcher(names(one)).find()), named.stream())
        .flatMap(element -> values(Evidence.VISIBLE, shortText(element)));
  }

  private static boolean isDateName(String names) {
    return DATE_PARTS.any(names)
        && DATE_NAME.matcher(names).find()
        && !CHANGED_NAME.matcher(names).find();
  }

  private Stream<PageMoment> labelled() {
    return lineStream()
        .filter(line -> LABEL.matcher(line).find())
        .flatMap(line -> values(Evidence.VISIBLE, line));
  }

  private Stream<PageMoment> lines() {
    return lineStream().flatMap(line -> values(Evidence.VISIBLE, line));
  }

  private Stream<String> lineStream() {
    return page.all().stream()
        .filter(PageDates::hasDigit)
        .map(Element::ownText)
        .filter(line -> line.length() >= 8 && line.length() <= LONGEST_LINE);
  }
}
