package org.casus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text broken into lines between words. */
final class Wrapping {
  private static final String STYLES = "\u001b\\[[0-9;]*m";

  private Wrapping() {}

  /** The lines, none wider than this unless a single word is; a word that is wider is cut. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String rest = word;
      if (!line.isEmpty() && width(line) + 1 + width(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (width(rest) > width && rest.indexOf('\u001b') < 0) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The lines, each behind this margin. */
  static String indented(String text, int width, String margin) {
    return lines(text, width - margin.length()).stream()
        .map(line -> margin + line)
        .collect(Collectors.joining("\n"));
  }

  /** How many columns it takes. */
  static int width(CharSequence text) {
    String plain = text.toString().replaceAll(STYLES, "");
    return plain.codePointCount(0, plain.length());
  }
}
