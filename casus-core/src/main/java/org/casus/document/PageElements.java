package org.casus.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The elements of a page that tell something, gathered in one walk, each list in page order. */
final class PageElements {
  private final List<Element> all = new ArrayList<>();
  private final List<Element> attributed = new ArrayList<>();
  private final Map<String, List<Element>> named = new HashMap<>();

  private PageElements(String... tags) {
    for (String tag : tags) {
      named.put(tag, new ArrayList<>());
    }
  }

  static PageElements of(Element root) {
    PageElements elements = new PageElements("html", "meta", "link", "script", "h1", "time");
    elements.gather(root);
    return elements;
  }

  // The parser bounds the depth of the tree, and so that of this recursion.
  private void gather(Element element) {
    all.add(element);
    if (element.attributesSize() > 0) {
      attributed.add(element);
    }
    List<Element> alike = named.get(element.normalName());
    if (alike != null) {
      alike.add(element);
    }
    int children = element.childNodeSize();
    for (int i = 0; i < children; i++) {
      Node child = element.childNode(i);
      if (child instanceof Element inner) {
        gather(inner);
      }
    }
  }

  /** Every element. */
  List<Element> all() {
    return all;
  }

  /** The elements with any attribute. */
  List<Element> attributed() {
    return attributed;
  }

  /** The elements of a tag that was gathered. */
  List<Element> named(String tag) {
    return named.getOrDefault(tag, List.of());
  }

  /** The first element of a tag that was gathered. */
  @Nullable Element first(String tag) {
    List<Element> alike = named(tag);
    return alike.isEmpty() ? null : alike.getFirst();
  }

  /** Whether an attribute has this value, in whatever case. */
  static boolean says(Element element, String attribute, String value) {
    return element.attr(attribute).strip().equalsIgnoreCase(value);
  }

  /** Whether these words in lower case stand within an attribute, in whatever case. */
  static boolean mentions(Element element, String attribute, String lower) {
    String value = element.attr(attribute);
    return value.length() >= lower.length() && value.toLowerCase(Locale.ROOT).contains(lower);
  }
}
