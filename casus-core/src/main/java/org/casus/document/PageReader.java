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
  private static final int BIO_BLOCKS = 3;

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
    List<Block> article = withoutBio(ArticleBody.of(blocks, cues, title), authors(facts, blocks));
    String unlike = NoArticle.why(blocks, article, title);
    return unlike == null
        ? laidOut(article, facts, title)
        : new Draft("", List.of(), facts, new Rejection(Rejection.Reason.NOT_AN_ARTICLE, unlike));
  }

  private static List<String> authors(PageFacts facts, List<Block> blocks) {
    List<String> told = facts.authors().value();
    return told.isEmpty()
        ? blocks.stream()
            .map(Block::text)
            .filter(Boilerplate::isByline)
            .flatMap(line -> Byline.authors(line).stream())
            .toList()
        : told;
  }

  // The last paragraphs that begin with the author's name speak of him: "Jane Roe is our ...".
  private static List<Block> withoutBio(List<Block> article, List<String> authors) {
    int end = article.size();
    int earliest = Math.max(1, end - BIO_BLOCKS);
    while (end > earliest && isBio(article.get(end - 1).text(), authors)) {
      end--;
    }
    return article.subList(0, end);
  }

  private static boolean isBio(String text, List<String> authors) {
    return authors.stream().anyMatch(name -> name.indexOf(' ') > 0 && text.startsWith(name + " "));
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
      } else if (DateText.isTimeOfDay(block.text())) {
        layout.add(Kind.DATE, block.text());
      } else if (!ZoneFinder.spells(block.text(), known)) {
        int dateline = bodyBegan ? 0 : Dateline.length(block.text());
        layout.addBody(block.text(), dateline);
        bodyBegan = true;
      }
    }
    return new Draft(layout.text(), layout.zones(), facts, null);
  }
}
