package org.casus.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a file tell about it. */
final class Look {
  // Beginnings by which files say what they are, in ISO 8859-1.
  private static final Map<String, String> SIGNATURES =
      Map.of(
          "%PDF-", "a PDF",
          "\u0089PNG", "a picture",
          "\u00ff\u00d8\u00ff", "a picture",
          "GIF8", "a picture",
          "{\\rtf", "a rich-text document",
          "\u00d0\u00cf\u0011\u00e0", "an office document",
          "BZh", "a bzip2 archive",
          "\u00fd7zXZ", "an xz archive",
          "7z\u00bc\u00af", "a 7z archive");

  private static final Pattern PAGE =
      Pattern.compile(
          "^\\s*(<\\?xml[^>]*>\\s*)?(<!--.{0,2000}?-->\\s*)?<(!doctype\\s+html|html|head|body|title|meta)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern FEED =
      Pattern.compile(
          "^\\s*(?:<\\?[^>]*\\?>\\s*|<!--.{0,2000}?-->\\s*|<!DOCTYPE\\s+(?!html)[^>\\[]*(?:\\[.{0,4000}?\\]\\s*)?>\\s*){0,8}"
              + "<(?:rss|feed|rdf:RDF|(?:\\w+:)(?:rss|feed|RDF))\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern OBJECT = Pattern.compile("^\\s*\\{\\s*\".*", Pattern.DOTALL);

  private Look() {}

  /** Why these are not the first bytes of a text, for a person; null if they may well be. */
  static @Nullable String whyNotText(byte[] head) {
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (latin.startsWith(signature.getKey())) {
        return "this is "
            + signature.getValue()
            + ", not text; give the text, page or JSON lines within it";
      }
    }
    return Encoding.wideCharset(head) == null && hasManyControls(latin)
        ? "this is a binary file, not text; give plain text, HTML or JSON lines"
        : null;
  }

  private static boolean hasManyControls(String latin) {
    long controls =
        latin.chars().filter(c -> c < ' ' && "\t\n\u000b\f\r\u001b".indexOf(c) < 0).count();
    return controls * 50 > latin.length();
  }

  /** Whether these are the first characters of an HTML page. */
  static boolean isPage(String start) {
    return PAGE.matcher(start).matches();
  }

  /** What to read a file as: as forced, else as its content says, else as its name does. */
  static InputFormat formatOf(byte[] head, String name, InputFormat forced) {
    if (forced != InputFormat.AUTO) {
      return forced;
    }
    String start = Encoding.ofText(head);
    if (isPage(start)) {
      return InputFormat.HTML;
    }
    if (FEED.matcher(start).matches()) {
      return InputFormat.FEED;
    }
    if (OBJECT.matcher(start).matches()) {
      return InputFormat.JSON_LINES;
    }
    InputFormat named = formatOf(name);
    return named != InputFormat.AUTO ? named : firstCharacter(start);
  }

  private static InputFormat formatOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    return switch (ending) {
      case "jsonl", "ndjson", "jsonlines", "json" -> InputFormat.JSON_LINES;
      case "html", "htm", "xhtml" -> InputFormat.HTML;
      case "rss", "atom" -> InputFormat.FEED;
      case "txt", "text" -> InputFormat.TEXT;
      default -> InputFormat.AUTO;
    };
  }

  private static InputFormat firstCharacter(String start) {
    String stripped = start.stripLeading();
    if (stripped.startsWith("<")) {
      return InputFormat.HTML;
    }
    return stripped.startsWith("{") ? InputFormat.JSON_LINES : InputFormat.TEXT;
  }
}
