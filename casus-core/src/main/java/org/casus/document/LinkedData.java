package org.casus.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The article that a page describes in JSON-LD by the terms of schema.org, if it does. */
final class LinkedData {
  private static final Pattern ARTICLE = Pattern.compile(".*(?:Article|Posting|Report|Review)$");
  private static final int MOST_NODES = 20_000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .build())
          .build();

  private final JsonNode article;
  private final List<JsonNode> roots;

  private LinkedData(JsonNode article, List<JsonNode> roots) {
    this.article = article;
    this.roots = roots;
  }

  /** What the page says; of a page that says nothing, nothing. */
  static LinkedData of(PageElements page) {
    List<JsonNode> roots = new ArrayList<>();
    for (Element script : page.named("script")) {
      JsonNode root = isDescription(script) ? parsed(script.data()) : null;
      if (root != null) {
        roots.add(root);
      }
    }
    JsonNode article = find(roots, node -> isArticle(node.path("@type")));
    return new LinkedData(article == null ? MissingNode.getInstance() : article, roots);
  }

  private static boolean isDescription(Element script) {
    return script.attr("type").strip().equalsIgnoreCase("application/ld+json");
  }

  private static @Nullable JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json.strip());
    } catch (JacksonException e) {
      // Broken descriptions are common; a page without one is read by its other evidence.
      return null;
    }
  }

  private static @Nullable JsonNode find(List<JsonNode> roots, Predicate<JsonNode> wanted) {
    Deque<JsonNode> open = new ArrayDeque<>(roots);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && wanted.test(node)) {
        return node;
      }
      node.iterator().forEachRemaining(open::add);
    }
    return null;
  }

  /** The text of a property of whatever is described that has one, empty where nothing has. */
  String anywhere(String property) {
    JsonNode node = find(roots, one -> one.path(property).isString());
    return node == null ? "" : node.path(property).asString().strip();
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isString()) {
      return ARTICLE.matcher(type.asString()).matches();
    }
    for (JsonNode one : type) {
      if (one.isString() && ARTICLE.matcher(one.asString()).matches()) {
        return true;
      }
    }
    return false;
  }

  /** The text of a property, empty where it has none. */
  String text(String property) {
    List<String> all = texts(property);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** The texts or names of a property with any number of values. */
  List<String> texts(String property) {
    JsonNode value = article.path(property);
    List<String> texts = new ArrayList<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      JsonNode name = one.isObject() ? one.path("name") : one;
      if (name.isString() && !name.asString().isBlank()) {
        texts.add(name.asString().strip());
      }
    }
    return texts;
  }
}
