package org.casus.document;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells why a page holds no article: an index, a search, a gallery, an error, a wall. */
final class NoArticle {
  private static final int SHORTEST_ARTICLE = 140;
  private static final int LINKS_OF_AN_INDEX = 8;
  private static final int FEWEST_TEASERS = 4;
  private static final int FEWEST_CUT = 3;
  private static final double MOST = 0.6;
  private static final double ALL_LINK = 0.75;
  private static final int LONGEST_ERROR = 1200;
  private static final int LONGEST_HEADING = 200;
  private static final int LONGEST_TEASER = 350;

  private static final Pattern ERROR_TITLE =
      Pattern.compile(
          "(?i)^(?:(?:error )?40[0-9]\\b.*|(?:error )?50[0-9]\\b.{0,40}|error\\b.{0,12}|.{0,20}\\bpage (?:not found|unavailable"
              + "|does not exist|cannot be found|can.t be found)\\b.*|not found.{0,30}|access (?:denied|to this page).*"
              + "|just a moment\\b.*|attention required.*|are you (?:a robot|human).*|robot check.*|forbidden.{0,20}"
              + "|security check.*|service unavailable.*|site (?:maintenance|unavailable).*)$");
  private static final Pattern ERROR_TEXT =
      Pattern.compile(
          "(?i).*\\b(?:the )?(?:page|article|story|content|link|url)(?: that)? you(?: are|.re|.ve| have| were)?"
              + " (?:looking for|requested|followed|trying to (?:reach|access)|tried to (?:reach|access|open))\\b.{0,120}"
              + "\\b(?:not|no longer|moved|deleted|removed|unavailable|cannot|can.t|couldn.t|doesn.t|expired|broken)\\b.*"
              + "|.*\\b(?:you don.t|you do not) have permission to (?:access|view)\\b.*");
  private static final Pattern SEARCH_TITLE =
      Pattern.compile(
          "(?i)^(?:(?:your )?search results?\\b.*|results for\\b.*|search(?::| for).{1,60}|\\d+ results\\b.*)$");

  private static final String MACHINE =
      "it is an error page, or asks the visitor to prove that he is no machine";

  private NoArticle() {}

  /**
   * Why a page holds no article; null where it holds one.
   *
   * @param blocks all of the page
   * @param article those that may be the article
   * @param title the page's headline, empty where it is unknown
   */
  static @Nullable String why(List<Block> blocks, List<Block> article, String title) {
    int length = length(article);
    if (length < LONGEST_ERROR && isError(article, title)) {
      return MACHINE;
    }
    if (length < SHORTEST_ARTICLE) {
      return tooShort(blocks);
    }
    if (SEARCH_TITLE.matcher(title).matches()) {
      return "it is a list of search results";
    }
    return isIndex(blocks, article, length)
        ? "links prevail on the page; it looks like an index"
        : areTeasers(blocks, article)
            ? "its paragraphs are teasers of other pages; it is an index"
            : null;
  }

  private static int length(List<Block> blocks) {
    return blocks.stream().filter(block -> !block.isCaption()).mapToInt(Block::length).sum();
  }

  private static String tooShort(List<Block> blocks) {
    if (blocks.stream().anyMatch(block -> Notices.isForSubscribers(block.text()))) {
      return "only the beginning of an article is on the page; the rest is for subscribers";
    }
    if (blocks.stream().anyMatch(block -> Notices.isChallenge(block.text()))) {
      return MACHINE;
    }
    return blocks.stream().anyMatch(block -> Notices.isConsent(block.text()))
        ? "the page asks to accept cookies and holds no article"
        : "the page holds no connected prose; it looks like an index, a gallery or an error page";
  }

  private static boolean isError(List<Block> article, String title) {
    return ERROR_TITLE.matcher(title).matches()
        || article.stream()
            .limit(2)
            .anyMatch(
                block ->
                    block.length() <= LONGEST_HEADING
                        && ERROR_TEXT.matcher(block.text()).matches());
  }

  private static boolean isIndex(List<Block> blocks, List<Block> article, int length) {
    int linked = blocks.stream().mapToInt(Block::linked).sum();
    return prose(article) < 2 && linked > LINKS_OF_AN_INDEX * length;
  }

  private static long prose(List<Block> article) {
    return article.stream().filter(ArticleBody::isProse).count();
  }

  // Most paragraphs are cut off, or stand each alone below a headline that leads elsewhere.
  private static boolean areTeasers(List<Block> blocks, List<Block> article) {
    long prose = prose(article);
    long cut = article.stream().filter(NoArticle::isCut).count();
    boolean first =
        article.stream().filter(ArticleBody::isProse).limit(1).anyMatch(NoArticle::isCut);
    return first && cut >= FEWEST_CUT && cut >= MOST * prose
        || headed(blocks, article) >= FEWEST_TEASERS && headed(blocks, article) >= MOST * prose;
  }

  private static boolean isCut(Block block) {
    return ArticleBody.isProse(block)
        && (block.text().endsWith("…")
            || block.text().endsWith("...")
            || block.text().endsWith("[…]"));
  }

  private static long headed(List<Block> blocks, List<Block> article) {
    long headed = 0;
    for (int i = 1; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Block before = blocks.get(i - 1);
      boolean alone = i + 1 == blocks.size() || !ArticleBody.isProse(blocks.get(i + 1));
      boolean teaser = alone && ArticleBody.isProse(block) && block.length() <= LONGEST_TEASER;
      if (teaser && leadsElsewhere(before) && article.contains(block)) {
        headed++;
      }
    }
    return headed;
  }

  // The heading of a post in a live blog leads to itself.
  private static boolean leadsElsewhere(Block heading) {
    if (heading.length() > LONGEST_HEADING || heading.linkDensity() < ALL_LINK) {
      return false;
    }
    Element link = heading.element().selectFirst("a[href]");
    Element around = link == null ? heading.element().closest("a[href]") : link;
    return around != null && !around.attr("href").startsWith("#");
  }
}
