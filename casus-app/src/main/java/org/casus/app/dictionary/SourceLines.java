package org.casus.app.dictionary;

import java.util.ArrayList;
import java.util.List;

/** The lines of another coder's dictionary without comments: behind {@code ;} or {@code #}. */
record SourceLines(String file, List<Line> lines) {
  SourceLines {
    lines = List.copyOf(lines);
  }

  /** A line that says something, and its number in the file, from 1. */
  record Line(int number, String text) {}

  /** The lines of a text. */
  static SourceLines of(String file, String text) {
    List<Line> lines = new ArrayList<>();
    boolean markup = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      markup |= line.strip().startsWith("<!--");
      String said = markup ? "" : withoutComment(line).strip();
      markup &= !line.contains("-->");
      if (!said.isEmpty()) {
        lines.add(new Line(number, said));
      }
    }
    return new SourceLines(file, lines);
  }

  // Inside brackets "#" is TABARI's code for what is to be thrown away.
  private static String withoutComment(String line) {
    boolean bracket = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      bracket = c == '[' || (bracket && c != ']');
      if (!bracket && (c == ';' || c == '#')) {
        return line.substring(0, i);
      }
    }
    return line;
  }
}
