package org.casus.document;

import java.util.List;
import java.util.Objects;
import org.casus.document.Zone.Kind;
import org.casus.source.Limits;
import org.casus.text.Cancellation;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads an HTML page: its article's text, and what it says of itself. */
final class PageReader {
  private static final int SHORTEST_ARTICLE = 140;
  private static final int LINKS_OF_AN_INDEX = 8;

  private PageReader() {}

  /** The headline, then the article's paragraphs, each after an empty line. */
  static Draft read(String html, @Nullable String url, Limits limits) {
    Parser parser = Parser.htmlParser().setMaxDepth(limits.nesting().html());
    org.jsoup.nodes.Document page = Jsoup.parse(html, "", parser);
    Cancellation.check();
    PageFacts facts = PageMetadata.of(page, url);
    PageCues cues = new PageCues();
    List<Block> blocks = PageBlocks.of(page.body(), cues);
    String title = Objects.requireNonNullElse(PageFacts.value(facts.title()), "");
    List<Block> article = ArticleBody.of(blocks, cues, title);
    String unlike = whyNoArticle(blocks, article);
    return unlike == null
        ? laidOut(article, facts, title)
        : new Draft("", List.of(), facts, new Rejection(Rejection.Reason.NOT_AN_ARTICLE, unlike));
  }

  private static @Nullable String whyNoArticle(List<Block> blocks, List<Block> article) {
    int length = article.stream().filter(block -> !block.isCaption()).mapToInt(Block::length).sum();
    int linked = blocks.stream().mapToInt(Block::linked).sum();
    if (length < SHORTEST_ARTICLE) {
      return "the page holds no connected prose; it looks like an index, a gallery or an error"
          + " page";
    }
    long prose = article.stream().filter(ArticleBody::isProse).count();
    return prose < 2 && linked > LINKS_OF_AN_INDEX * length
        ? "links prevail on the page; it looks like an index"
        : null;
  }

  private static Draft laidOut(List<Block> article, PageFacts facts, String title) {
    Layout layout = new Layout();
    if (!title.isEmpty()) {
      layout.add(Kind.TITLE, title);
    }
    String known = ZoneFinder.letters(title);
    boolean bodyBegan = false;
    for (Block block : article) {
      if (block.isCaption()) {
        layout.add(Kind.CAPTION, block.text());
      } else if (!ZoneFinder.spells(block.text(), known)) {
        int dateline = bodyBegan ? 0 : Dateline.length(block.text());
        layout.addBody(block.text(), dateline);
        bodyBegan = true;
      }
    }
    return new Draft(layout.text(), layout.zones(), facts, null);
  }
}
