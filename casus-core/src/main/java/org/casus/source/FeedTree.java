package org.casus.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.io.FeedException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * The XML of a feed as the formats want it, made of what feeds in the wild are: entries without a
 * channel around them, an Atom of an older or of nobody's namespace.
 */
final class FeedTree {
  private static final String ATOM_03 = "http://purl.org/atom/ns#";
  private static final String ATOM_10 = "http://www.w3.org/2005/Atom";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final List<String> RSS_VERSIONS = List.of("0.9", "1.0", "2.0");

  private FeedTree() {}

  /**
   * The tree of the root element alone: what stands before it, as a document type, tells a reader
   * nothing.
   *
   * @throws FeedException if there is none
   */
  static org.w3c.dom.Document of(String xml, Limits limits) throws FeedException {
    Element root = root(xml, limits);
    String space = root.attr("xmlns");
    mend(root);
    // The parser gave every element the namespace that the root had.
    Element mended = root.attr("xmlns").equals(space) ? root : root(root.outerHtml(), limits);
    Document alone = new Document("");
    alone.parser(Parser.xmlParser());
    alone.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
    alone.appendChild(mended);
    return new W3CDom().namespaceAware(true).fromJsoup(alone);
  }

  private static Element root(String xml, Limits limits) throws FeedException {
    Parser parser = Parser.xmlParser().setMaxDepth(limits.nesting().html());
    return Jsoup.parse(xml, "", parser).children().stream()
        .findFirst()
        .orElseThrow(() -> new FeedException("it holds no element"));
  }

  private static void mend(Element root) {
    root.getAllElements().forEach(FeedTree::dropOddNames);
    switch (name(root)) {
      case "rss" -> mendRss(root);
      case "rdf" -> mendRdf(root);
      case "feed" -> mendAtom(root);
      default -> {
        // Whether it is a feed at all is not for this class to say.
      }
    }
  }

  private static String name(Element element) {
    String tag = element.tagName();
    return tag.substring(tag.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  // No prefix but "xml" may stand for the namespace of XML; none is needed.
  private static void dropOddNames(Element element) {
    for (Attribute attribute : element.attributes().asList()) {
      boolean odd =
          attribute.getKey().startsWith("xmlns:") && !attribute.getKey().equals("xmlns:xml");
      if (odd && attribute.getValue().strip().equals(XML)) {
        element.removeAttr(attribute.getKey());
      }
    }
  }

  // Elements of RSS have no namespace, whatever is said of them.
  private static void mendRss(Element root) {
    root.removeAttr("xmlns");
    String version = root.attr("version").strip();
    if (RSS_VERSIONS.stream().noneMatch(version::startsWith)) {
      root.attr("version", "2.0");
    }
    if (!holdsChannel(root)) {
      List<Node> within = root.childNodesCopy();
      root.empty();
      root.appendElement("channel").appendChildren(within);
    }
  }

  // Its entries stand beside the channel, not within it.
  private static void mendRdf(Element root) {
    if (!holdsChannel(root)) {
      root.prependElement("channel", root.attr("xmlns"));
    }
  }

  private static boolean holdsChannel(Element root) {
    return root.children().stream().anyMatch(child -> name(child).equals("channel"));
  }

  private static void mendAtom(Element root) {
    root.getElementsByAttributeValue("mode", "base64").forEach(FeedTree::unpack);
    String space = root.attr("xmlns").strip();
    boolean old = root.attr("version").strip().startsWith("0.");
    if (!root.tagName().contains(":") && !space.equals(ATOM_10)) {
      root.attr("xmlns", old || space.equals(ATOM_03) ? ATOM_03 : ATOM_10);
    }
  }

  private static void unpack(Element packed) {
    byte[] bytes = Base64.getMimeDecoder().decode(packed.text().getBytes(ISO_8859_1));
    packed.text(new String(bytes, UTF_8)).attr("mode", "escaped");
  }
}
