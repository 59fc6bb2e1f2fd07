package org.casus.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

  private LinkedData(JsonNode article) {
    this.article = article;
  }

  /** What the page says; of a page that says nothing, nothing. */
  static LinkedData of(org.jsoup.nodes.Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      JsonNode article = article(script.data());
      if (article != null) {
        return new LinkedData(article);
      }
    }
    return new LinkedData(MissingNode.getInstance());
  }

  private static @Nullable JsonNode article(String json) {
    try {
      return find(MAPPER.readTree(json.strip()));
    } catch (JacksonException e) {
      // Broken descriptions are common; a page without one is read by its other evidence.
      return null;
    }
  }

  private static @Nullable JsonNode find(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && isArticle(node.path("@type"))) {
        return node;
      }
      node.iterator().forEachRemaining(open::add);
    }
    return null;
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
