package org.casus.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.casus.document.Document;
import org.casus.language.Annotator;
import org.casus.language.EnglishAnnotator;
import org.casus.place.GazetteerToponymResolver;
import org.casus.place.LocatedToponym;
import org.casus.place.ToponymResolver;
import org.casus.source.Provenance;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The measure of the place package on the corpora LGL (Lieberman 2010) and GeoVirus (Gritta 2018).
 *
 * <p>Recognition counts toponyms whose exact characters were found; adjectives and inhabitants
 * ("Iranian"), which LGL marks and which are no toponyms here, are counted apart. acc@161 is the
 * share of the found toponyms with known coordinates that were put within 161 km (100 miles); end
 * to end is the share of all toponyms with known coordinates that were found and put there.
 */
public final class GeoparsingAccuracy {
  private static final double RADIUS = 161;
  private static final double EARTH = 6371;

  private final Annotator annotator;
  private final ToponymResolver resolver;

  private int gold;
  private int found;
  private int right;
  private int located;
  private int foundLocated;
  private int near;

  private record GoldToponym(Span span, double latitude, double longitude) {
    boolean isLocated() {
      return !Double.isNaN(latitude);
    }
  }

  private GeoparsingAccuracy(Annotator annotator, ToponymResolver resolver) {
    this.annotator = annotator;
    this.resolver = resolver;
  }

  /** Prints the figures of both corpora in the folder, by the analyser and places of core. */
  public static void report(Path folder, PrintStream out) throws IOException {
    report(folder, EnglishAnnotator.load(), GazetteerToponymResolver.load(), out);
  }

  /** Prints the figures of both corpora in the folder, with each error. */
  public static void report(
      Path folder, Annotator annotator, ToponymResolver resolver, PrintStream out)
      throws IOException {
    for (String file : List.of("lgl.xml", "GeoVirus.xml")) {
      new GeoparsingAccuracy(annotator, resolver).corpus(folder.resolve(file), out);
    }
  }

  private void corpus(Path file, PrintStream out) throws IOException {
    NodeList articles = root(file).getElementsByTagName("article");
    for (int at = 0; at < articles.getLength(); at++) {
      article((Element) articles.item(at), out);
    }
    double precision = (double) right / found;
    double recall = (double) right / gold;
    out.printf(
        Locale.ROOT,
        "%s recognition P %.3f R %.3f F1 %.3f; acc@161 %.3f; end to end %.3f (%d gold, %d found)%n",
        file.getFileName(),
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        (double) near / foundLocated,
        (double) near / located,
        gold,
        found);
  }

  private static Element root(Path file) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(file.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file.toString(), e);
    }
  }

  private void article(Element article, PrintStream out) {
    String text = article.getElementsByTagName("text").item(0).getTextContent();
    List<GoldToponym> toponyms = toponyms(article, text);
    List<LocatedToponym> ours = resolver.resolve(annotator.annotate(document(text)));
    Set<Span> spans = new HashSet<>();
    Set<Span> adjectives = new HashSet<>();
    for (GoldToponym one : toponyms) {
      (isAdjective(one.span().in(text)) ? adjectives : spans).add(one.span());
    }
    gold += spans.size();
    for (LocatedToponym one : ours) {
      Span span = one.toponym().span();
      if (!adjectives.contains(span)) {
        found++;
        right += spans.contains(span) ? 1 : 0;
        if (!spans.contains(span)) {
          out.println("EXTRA\t" + context(text, span));
        }
      }
    }
    for (GoldToponym one : toponyms) {
      if (spans.contains(one.span())) {
        locate(one, ours, text, out);
      }
    }
  }

  private void locate(GoldToponym one, List<LocatedToponym> ours, String text, PrintStream out) {
    LocatedToponym match = null;
    for (LocatedToponym our : ours) {
      match = our.toponym().span().equals(one.span()) ? our : match;
    }
    if (match == null) {
      out.println("MISSED\t" + context(text, one.span()));
    }
    if (!one.isLocated()) {
      return;
    }
    located++;
    if (match != null) {
      foundLocated++;
      double off = kilometres(one, match);
      near += off <= RADIUS ? 1 : 0;
      if (off > RADIUS) {
        out.printf(
            Locale.ROOT,
            "FAR\t%s\t%.0f km\t%.2f %.2f\t%s\t%s%n",
            context(text, one.span()),
            off,
            one.latitude(),
            one.longitude(),
            match.place(),
            match.reason());
      }
    }
  }

  private static String context(String text, Span span) {
    String before = text.substring(Math.max(0, span.start() - 40), span.start());
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + 40));
    return (before + "[" + span.in(text) + "]" + after).replace('\n', ' ');
  }

  private static boolean isAdjective(String phrase) {
    return phrase.matches(".*(ians?|ans?|is?|ese|ish|ench|utch|Greek|Afghans?|Arabs?|Turks?|Dane)")
        && !phrase.matches(
            "(?i)Iran|Pakistan|Afghanistan|Japan|Sudan|South Sudan|Jordan|Oman|.*stan|Milan|Vatican"
                + "|.*(Island|land|ton|ville|burg|haven|England|County)|.*Missouri|.*Mississippi|Miami|Hawaii"
                + "|Fiji|.*Delhi|Haiti|Mali|Malawi|Brunei|Burundi|Taiwan|Tbilisi|Sochi|Michigan|Bhutan"
                + "|.*Ossetia|.*Georgia|Logan|Ivan|Wuhan|Dagestan|Tirana|Yunnan|Nairobi|Karachi|Helsinki");
  }

  private static double kilometres(GoldToponym one, LocatedToponym our) {
    double lat1 = Math.toRadians(one.latitude());
    double lat2 = Math.toRadians(our.place().latitude());
    double east = Math.toRadians(one.longitude() - our.place().longitude());
    double a =
        Math.pow(Math.sin((lat1 - lat2) / 2), 2)
            + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(east / 2), 2);
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(a)));
  }

  private static List<GoldToponym> toponyms(Element article, String text) {
    List<GoldToponym> toponyms = new ArrayList<>();
    collect(article.getElementsByTagName("toponym"), "phrase", text, toponyms);
    collect(article.getElementsByTagName("location"), "name", text, toponyms);
    return toponyms;
  }

  private static void collect(
      NodeList nodes, String nameTag, String text, List<GoldToponym> toponyms) {
    for (int at = 0; at < nodes.getLength(); at++) {
      Element node = (Element) nodes.item(at);
      String name = value(node, nameTag);
      int start = Integer.parseInt(value(node, "start").strip());
      // GeoVirus counts characters from 1.
      int offset = text.startsWith(name, start) ? start : start - 1;
      if (offset >= 0 && text.startsWith(name, offset)) {
        Span span = new Span(offset, offset + name.length());
        toponyms.add(new GoldToponym(span, number(node, "lat"), number(node, "lon")));
      }
    }
  }

  private static String value(Element node, String tag) {
    return node.getElementsByTagName(tag).item(0).getTextContent();
  }

  private static double number(Element node, String tag) {
    NodeList values = node.getElementsByTagName(tag);
    return values.getLength() == 0 ? Double.NaN : parsed(values.item(0).getTextContent());
  }

  private static double parsed(@Nullable String text) {
    return text == null || text.isBlank() ? Double.NaN : Double.parseDouble(text.strip());
  }

  private static Document document(String text) {
    return new Document(
        "gold",
        text,
        null,
        List.of(),
        null,
        null,
        null,
        "en",
        new Provenance("gold", 0),
        List.of(),
        List.of());
  }
}
