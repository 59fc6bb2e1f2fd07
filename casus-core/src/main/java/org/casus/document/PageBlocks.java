package org.casus.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Takes a page apart into its blocks, in the order of the page. */
final class PageBlocks implements NodeFilter {
  private static final Set<String> BLOCK_TAGS =
      Set.of(
          "address",
          "article",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "ul",
          "html");

  // An element that holds so much of the page's prose is no noise, whatever it is called.
  private static final double TOO_MUCH_FOR_NOISE = 0.4;
  private static final int SHORTEST_PROSE = 60;

  private final PageCues cues;
  private final Map<Element, Integer> prose;
  private final int allProse;
  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final StringBuilder words = new StringBuilder();
  private int linked;
  private int linksOpen;
  private int breaks;

  /** An open block element, and what is known of the text within it. */
  private record Frame(Element element, String tag, int trust) {}

  private PageBlocks(Element root, PageCues cues) {
    this.cues = cues;
    this.prose = proseWithin(root);
    this.allProse = Math.max(1, prose.getOrDefault(root, 0));
    frames.push(new Frame(root, "body", 0));
  }

  static List<Block> of(Element root, PageCues cues) {
    PageBlocks blocks = new PageBlocks(root, cues);
    NodeTraversor.filter(blocks, root);
    blocks.flush();
    return List.copyOf(blocks.blocks);
  }

  // How many characters of paragraphs each element holds.
  private static Map<Element, Integer> proseWithin(Element root) {
    Map<Element, Integer> prose = new IdentityHashMap<>();
    Deque<int[]> open = new ArrayDeque<>();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element) {
              open.push(new int[1]);
            } else if (node instanceof TextNode text
                && text.getWholeText().length() >= SHORTEST_PROSE
                && !open.isEmpty()) {
              open.element()[0] += text.getWholeText().strip().length();
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              int within = PageCues.holdsNoText(element) ? 0 : open.element()[0];
              open.pop();
              prose.put(element, within);
              if (!open.isEmpty()) {
                open.element()[0] += within;
              }
            }
          }
        },
        root);
    return prose;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      return enter(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element) {
    double share = (double) prose.getOrDefault(element, 0) / allProse;
    boolean root = element.normalName().equals("body");
    if (!root && PageCues.holdsNoText(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    Frame around = frames.element();
    boolean open = !root && around.trust >= 0 && share < TOO_MUCH_FOR_NOISE;
    boolean noise = open && cues.isNoise(element);
    String tag = element.normalName();
    if (tag.equals("br")) {
      breakLine();
    } else if (tag.equals("a")) {
      linksOpen++;
    } else if (BLOCK_TAGS.contains(tag)) {
      flush();
    }
    int own = noise ? -1 : share > 0.5 && cues.isArticleBody(element) ? 1 : 0;
    if (BLOCK_TAGS.contains(tag) || own != 0) {
      if (own != 0) {
        flush();
      }
      int trust = around.trust < 0 || own < 0 ? -1 : Math.max(around.trust, own);
      frames.push(new Frame(element, BLOCK_TAGS.contains(tag) ? tag : around.tag, trust));
    }
    return FilterResult.CONTINUE;
  }

  private void breakLine() {
    words.append(' ');
    breaks++;
    if (breaks > 1) {
      flush();
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (frames.element().element == element && frames.size() > 1) {
        flush();
        frames.pop();
      }
      linksOpen -= element.normalName().equals("a") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Segments.isBlank(c)) {
        words.append(c);
        linked += linksOpen > 0 ? 1 : 0;
        breaks = 0;
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
  }

  private void flush() {
    String text = words.toString().strip();
    if (!text.isEmpty()) {
      Frame frame = frames.element();
      blocks.add(new Block(frame.element, text, frame.tag, linked, frame.trust));
    }
    words.setLength(0);
    linked = 0;
    breaks = 0;
  }
}
