package org.casus.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.text.Fingerprint;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * A feed in RSS or Atom.
 *
 * <p>jsoup reads the XML, since feeds in the wild are often ill-formed, use entities that they do
 * not declare, and since it resolves no entity from outside; ROME knows what the versions of the
 * formats mean.
 *
 * @param title the feed's own name
 * @param entries in the order of the feed
 */
public record Feed(@Nullable String title, List<Entry> entries) {
  private static final int SHORTEST_PAGE = 400;
  private static final String PARAGRAPHS = "p, br, div, li, h1, h2, h3, h4, h5, h6, blockquote, tr";

  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * An entry of a feed.
   *
   * @param id what the feed calls it by, else its address
   * @param title its headline
   * @param link where its article stands
   * @param published the day of publication
   * @param language the feed's own claim, ISO 639-1
   * @param publisher the feed it stands in, or was taken over from
   * @param updated when it was last changed, by its own word
   * @param content its text, HTML or plain, empty where the feed holds none
   */
  public record Entry(
      @Nullable String id,
      @Nullable String title,
      @Nullable String link,
      @Nullable LocalDate published,
      @Nullable String language,
      @Nullable String publisher,
      @Nullable Instant updated,
      String content) {
    /** What is known of the entry's article before it is read. */
    public Metadata metadata() {
      return new Metadata(id, title, published, publisher, link, language);
    }

    /**
     * A short mark that changes with the entry: with its headline, its words or the moment it was
     * last changed. Its markup is left aside: counting pixels differ from poll to poll.
     */
    public String mark() {
      return Fingerprint.of(
          Objects.toString(title, ""),
          Objects.toString(text(content), ""),
          Objects.toString(updated, ""));
    }
  }

  /**
   * Reads a feed.
   *
   * @throws FeedException if it is none that is known
   */
  static Feed read(String xml, Limits limits) throws FeedException {
    SyndFeedInput input = new SyndFeedInput(false, Locale.US);
    SyndFeed feed = input.build(FeedTree.of(xml, limits));
    List<Entry> entries = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      entries.add(entry(entry, feed));
    }
    return new Feed(clean(feed.getTitle()), entries);
  }

  private static Entry entry(SyndEntry entry, SyndFeed feed) {
    String link = clean(link(entry));
    String id = clean(entry.getUri());
    return new Entry(
        id == null ? link : id,
        text(entry.getTitle()),
        link,
        day(entry),
        language(feed.getLanguage()),
        publisher(entry, feed),
        entry.getUpdatedDate() == null ? null : entry.getUpdatedDate().toInstant(),
        content(entry));
  }

  private static @Nullable String link(SyndEntry entry) {
    return entry.getLink() != null || entry.getLinks().isEmpty()
        ? entry.getLink()
        : entry.getLinks().getFirst().getHref();
  }

  private static @Nullable String publisher(SyndEntry entry, SyndFeed feed) {
    String source = entry.getSource() == null ? null : clean(entry.getSource().getTitle());
    return source == null ? clean(feed.getTitle()) : source;
  }

  private static @Nullable LocalDate day(SyndEntry entry) {
    Date date = entry.getPublishedDate();
    Date known = date == null ? entry.getUpdatedDate() : date;
    return known == null ? null : known.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static @Nullable String language(@Nullable String claimed) {
    return claimed == null || claimed.length() < 2
        ? null
        : claimed.substring(0, 2).toLowerCase(Locale.ROOT);
  }

  // The longest of what is given: the summary is often repeated at the head of the whole.
  private static String content(SyndEntry entry) {
    Stream<SyndContent> given =
        Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()));
    return given
        .map(SyndContent::getValue)
        .filter(Objects::nonNull)
        .reduce("", (one, other) -> other.length() > one.length() ? other : one)
        .strip();
  }

  /**
   * The item of an entry: its content as a page where it is long enough to be one, else as plain
   * text, and its headline where it has no content.
   */
  public static RawItem item(Entry entry, Provenance provenance) {
    String content = entry.content();
    boolean markup = content.indexOf('<') >= 0 || content.indexOf('&') >= 0;
    if (markup && content.length() >= SHORTEST_PAGE) {
      return new RawItem(page(entry), MediaKind.HTML, entry.metadata(), provenance);
    }
    String plain = markup ? Objects.requireNonNullElse(text(content), "") : content;
    String title = Objects.requireNonNullElse(entry.title(), "");
    return new RawItem(
        plain.isEmpty() ? title : plain, MediaKind.PLAIN, entry.metadata(), provenance);
  }

  private static String page(Entry entry) {
    org.jsoup.nodes.Document page = org.jsoup.nodes.Document.createShell("");
    String title = entry.title();
    if (title != null) {
      page.title(title);
      page.body().appendElement("h1").text(title);
    }
    page.body().appendElement("article").append(entry.content());
    return page.outerHtml();
  }

  // Markup left out, its paragraphs kept apart.
  private static @Nullable String text(@Nullable String html) {
    if (html == null) {
      return null;
    }
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("script, style").remove();
    body.select(PARAGRAPHS).forEach(element -> element.before("\n\n"));
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            text.append(words.getWholeText());
          }
        },
        body);
    return clean(text.toString().replaceAll("[ \\t]*\\n\\s*\\n\\s*", "\n\n"));
  }

  private static @Nullable String clean(@Nullable String value) {
    String stripped = value == null ? "" : value.strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
