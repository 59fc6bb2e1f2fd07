package org.casus.event;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a codebook file as keys and values, comments gone and continuation lines joined.
 *
 * @param name the file's name, for messages
 * @param fields in the order of the file
 */
record CodebookFile(String name, List<Field> fields) {
  CodebookFile {
    fields = List.copyOf(fields);
  }

  /**
   * A key and its value; {@code +} and {@code -} are keys too.
   *
   * @param line where it begins, from 1
   */
  record Field(int line, String key, String value) {}

  /** Splits a file's text. */
  static CodebookFile parse(String name, String text) {
    List<Field> fields = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0))) {
        join(name, number, line, fields);
      } else {
        fields.add(field(name, number, line));
      }
    }
    return new CodebookFile(name, fields);
  }

  private static void join(String name, int number, String line, List<Field> fields) {
    if (fields.isEmpty()) {
      throw new CodebookException(name, number, "the first line continues nothing");
    }
    Field last = fields.removeLast();
    fields.add(new Field(last.line(), last.key(), last.value() + " " + line.strip()));
  }

  private static Field field(String name, int number, String line) {
    if (line.startsWith("+ ") || line.startsWith("- ")) {
      return new Field(number, line.substring(0, 1), line.substring(2).strip());
    }
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new CodebookException(name, number, "neither 'key: value' nor an example: " + line);
    }
    return new Field(number, line.substring(0, colon).strip(), line.substring(colon + 1).strip());
  }
}
