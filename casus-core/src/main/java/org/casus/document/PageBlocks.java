package org.casus.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes a page apart into its blocks, in the order of the page. */
final class PageBlocks {
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
  private static final int NO_TEXT = -1;

  private final PageCues cues;

  // By the order in which both walks enter the elements.
  private int[] prose = new int[256];
  private int entered;
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
    int within = measure(root);
    this.entered = 0;
    this.allProse = PageCues.holdsNoText(root) ? 1 : Math.max(1, within);
    frames.push(new Frame(root, "body", 0));
  }

  static List<Block> of(Element root, PageCues cues) {
    PageBlocks blocks = new PageBlocks(root, cues);
    blocks.read(root);
    blocks.flush();
    return List.copyOf(blocks.blocks);
  }

  // How many characters of paragraphs an element holds; what holds no text is so marked. The parser
  // bounds the depth of the tree, and so that of this recursion.
  private int measure(Element element) {
    int place = place();
    int within = 0;
    int children = element.childNodeSize();
    for (int i = 0; i < children; i++) {
      Node child = element.childNode(i);
      if (child instanceof TextNode text) {
        within += measure(text.getWholeText());
      } else if (child instanceof Element inner) {
        within += PageCues.holdsNoText(inner) ? mark() : measure(inner);
      }
    }
    prose[place] = within;
    return within;
  }

  private int place() {
    if (entered == prose.length) {
      prose = Arrays.copyOf(prose, 2 * entered);
    }
    return entered++;
  }

  private static int measure(String text) {
    return text.length() >= SHORTEST_PROSE ? text.strip().length() : 0;
  }

  private int mark() {
    int place = place();
    prose[place] = NO_TEXT;
    return 0;
  }

  private void read(Element element) {
    int within = prose[entered++];
    if (within == NO_TEXT) {
      return;
    }
    enter(element, (double) within / allProse);
    int children = element.childNodeSize();
    for (int i = 0; i < children; i++) {
      Node child = element.childNode(i);
      if (child instanceof TextNode text) {
        append(text.getWholeText());
      } else if (child instanceof Element inner) {
        read(inner);
      }
    }
    leave(element);
  }

  private void enter(Element element, double share) {
    String tag = element.normalName();
    boolean root = tag.equals("body");
    boolean block = BLOCK_TAGS.contains(tag);
    Frame around = frames.element();
    boolean open = !root && around.trust >= 0 && share < TOO_MUCH_FOR_NOISE;
    boolean noise = open && cues.isNoise(element);
    if (tag.equals("br")) {
      breakLine();
    } else if (tag.equals("a")) {
      linksOpen++;
    }
    int own = noise ? -1 : share > 0.5 && cues.isArticleBody(element) ? 1 : 0;
    if (block || own != 0) {
      flush();
      int trust = around.trust < 0 || own < 0 ? -1 : Math.max(around.trust, own);
      frames.push(new Frame(element, block ? tag : around.tag, trust));
    }
  }

  private void breakLine() {
    words.append(' ');
    breaks++;
    if (breaks > 1) {
      flush();
    }
  }

  private void leave(Element element) {
    if (frames.element().element == element && frames.size() > 1) {
      flush();
      frames.pop();
    }
    linksOpen -= element.normalName().equals("a") ? 1 : 0;
  }

  private void append(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
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
