package org.casus.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.text.Glance;
import org.jsoup.nodes.Element;

/** What the names that authors of pages give to elements tell about the text within them. */
final class PageCues {
  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "canvas",
          "button",
          "select",
          "option",
          "textarea",
          "input",
          "label",
          "nav",
          "footer",
          "aside",
          "dialog",
          "menu",
          "object",
          "embed",
          "video",
          "audio",
          "map",
          "head",
          "math",
          "fieldset",
          "applet");

  private static final Set<String> NO_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "dialog",
          "search",
          "menu",
          "menubar",
          "alert",
          "alertdialog",
          "toolbar",
          "tablist");

  private static final Set<String> NOISE_WORDS =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "disqus",
          "respond",
          "reply",
          "replies",
          "share",
          "shares",
          "sharing",
          "sharebar",
          "social",
          "socials",
          "related",
          "recommend",
          "recommended",
          "recommendation",
          "recommendations",
          "trending",
          "popular",
          "newsletter",
          "newsletters",
          "subscribe",
          "subscribed",
          "subscriber",
          "subscribers",
          "subscription",
          "subscriptions",
          "signup",
          "sidebar",
          "sidebars",
          "rail",
          "breadcrumb",
          "breadcrumbs",
          "footer",
          "foot",
          "nav",
          "navbar",
          "navigation",
          "menu",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "popup",
          "modal",
          "overlay",
          "advert",
          "adverts",
          "advertise",
          "advertisement",
          "advertisements",
          "advertising",
          "advertorial",
          "ad",
          "ads",
          "adv",
          "sponsor",
          "sponsors",
          "sponsored",
          "promo",
          "promos",
          "promoted",
          "promotion",
          "promotions",
          "taboola",
          "outbrain",
          "widget",
          "widgets",
          "tag",
          "tags",
          "taglist",
          "topic",
          "topics",
          "bio",
          "byline",
          "author",
          "authors",
          "credit",
          "credits",
          "copyright",
          "print",
          "toolbar",
          "toolbox",
          "tools",
          "pagination",
          "pager",
          "login",
          "paywall",
          "teaser",
          "teasers",
          "readmore",
          "skip",
          "hidden",
          "hide",
          "timestamp",
          "meta",
          "postmeta",
          "infobox",
          "banner",
          "masthead",
          "caption",
          "gallery",
          "slideshow",
          "carousel",
          "video",
          "player",
          "feedback",
          "rating",
          "survey",
          "poll",
          "donate",
          "donation",
          "disclaimer",
          "upnext",
          "next",
          "prev",
          "previous",
          "follow",
          "correction",
          "tooltip",
          "dropdown",
          "search",
          "recirc",
          "recirculation");

  private static final Pattern NOISE =
      Pattern.compile(
          "more-?(?:news|stories|from|on|in|articles|headlines)|most-?(?:read|popular|viewed|recent)|"
              + "also-?(?:read|like)|read-?(?:more|next|also)|sign-?up|tag-?list|author-?(?:bio|box|info|card)|"
              + "live-?(?:updates?|ticker|feed)|related|comment-|post-?meta|entry-?meta|article-?meta|sr-only|visually-hidden|recirc|"
              + "screen-reader|wp-caption|image-?caption|photo-?caption|inline-?(?:promo|ad)|sidebar|newsletter");

  // Each name that the pattern finds holds one of these: a glance that spares most names the
  // pattern.
  private static final Glance NOISE_PARTS =
      Glance.over(
          List.of(
              "more",
              "most",
              "also",
              "read",
              "sign",
              "tag",
              "auth",
              "relat",
              "comment-",
              "meta",
              "only",
              "hidden",
              "recirc",
              "caption",
              "inline",
              "live",
              "sidebar",
              "letter"));

  private static final Pattern ARTICLE_BODY =
      Pattern.compile(
          "(?:article|story|post|entry|news|blog|main|page|content|full)[-_]{0,2}(?:body|content|text|copy|detail|"
              + "contents|full|main|area)\\b|(?:body|content)[-_]{0,2}(?:body|text|copy|content|inner)\\b|articlebody|"
              + "storybody|articletext|postbody|entry__content",
          Pattern.CASE_INSENSITIVE);

  private static final Glance BODY_PARTS =
      Glance.over(List.of("body", "content", "text", "copy", "detail", "full", "main", "area"));

  // Names that tell the state of an element, not its part: "has-sidebar", "modal-enabled".
  private static final Pattern STATE =
      Pattern.compile(
          "(?<!\\S)(?:(?:has|no|with|without|is|not|show|hide)[-_]\\S+"
              + "|\\S+[-_](?:enabled|disabled|active|visible|ready|loaded|true|false))(?!\\S)",
          Pattern.CASE_INSENSITIVE);

  private static final Glance STATE_PARTS =
      Glance.over(
          List.of(
              "has",
              "no",
              "with",
              "is-",
              "is_",
              "show",
              "hide",
              "enabled",
              "disabled",
              "active",
              "visible",
              "ready",
              "loaded",
              "true",
              "false"));

  private static final Pattern SURE_NOISE =
      Pattern.compile(
          "comment|related|promo|shar(?:e|ing)|social|newsletter|recommend|disqus|sidebar|caption|byline|author|"
              + "meta(?![a-z])|footer|tags?(?![a-z])|(?<![a-z])ads?(?![a-z])|advert|most-|trending|hidden",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HIDDEN_STYLE =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  // One page names thousands of elements by a few dozen names.
  private final Map<String, Boolean> noise = new HashMap<>();
  private final Map<String, Boolean> body = new HashMap<>();

  /** Whether an element never holds text of an article. */
  static boolean holdsNoText(Element element) {
    return NO_TEXT.contains(element.normalName())
        || (element.attributesSize() > 0 && isSilent(element));
  }

  private static boolean isSilent(Element element) {
    return NO_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || element.hasAttr("hidden")
        || (element.hasAttr("style") && HIDDEN_STYLE.matcher(element.attr("style")).find());
  }

  /** Whether an element's names say that it holds something else than the article. */
  boolean isNoise(Element element) {
    String names = names(element);
    return !names.isEmpty() && noise.computeIfAbsent(names, PageCues::nameNoise);
  }

  private static boolean nameNoise(String names) {
    return hasNoise(names)
        && (!STATE_PARTS.any(names) || hasNoise(STATE.matcher(names).replaceAll(" ")))
        && (!namesBody(names) || SURE_NOISE.matcher(names).find());
  }

  private static boolean hasNoise(String names) {
    String lower = names.toLowerCase(Locale.ROOT);
    return hasNoiseWord(lower) || (NOISE_PARTS.any(lower) && NOISE.matcher(lower).find());
  }

  private static boolean hasNoiseWord(String lower) {
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      boolean letter = i < lower.length() && lower.charAt(i) >= 'a' && lower.charAt(i) <= 'z';
      if (!letter) {
        if (i > start + 1 && NOISE_WORDS.contains(lower.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  /** Whether an element's names say that it holds the article's body. */
  boolean isArticleBody(Element element) {
    String names = names(element);
    return (element.hasAttr("itemprop") && element.attr("itemprop").contains("articleBody"))
        || (!names.isEmpty() && body.computeIfAbsent(names, PageCues::namesBody));
  }

  private static boolean namesBody(String names) {
    return BODY_PARTS.any(names) && ARTICLE_BODY.matcher(names).find();
  }

  private static String names(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    String names = element.className() + ' ' + element.id();
    return names.length() > 300 ? names.substring(0, 300) : names.strip();
  }
}
