package org.casus.document;

import java.util.ArrayList;
import java.util.List;
import org.casus.source.Limits;
import org.casus.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads an HTML page: its article's text, and what it says of itself. */
final class PageReader {
  private PageReader() {}

  static Draft read(String html, Limits limits) {
    Parser parser = Parser.htmlParser().setMaxDepth(limits.htmlDepth());
    org.jsoup.nodes.Document page = Jsoup.parse(html, "", parser);
    List<Zone> zones = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Element paragraph : page.select("p")) {
      String words = paragraph.text();
      if (!words.isBlank()) {
        int start = text.isEmpty() ? 0 : text.append("\n\n").length();
        text.append(words);
        zones.add(new Zone(Zone.Kind.BODY, new Span(start, text.length())));
      }
    }
    return text.isEmpty()
        ? Draft.unfit(Rejection.Reason.NOT_AN_ARTICLE, "the page has no paragraph of text")
        : new Draft(text.toString(), zones, PageFacts.NONE, null);
  }
}
