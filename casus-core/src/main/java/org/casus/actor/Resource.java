package org.casus.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a data file that stands beside the classes, without comments and empty lines. */
final class Resource {
  private Resource() {}

  /** A line that says something, and its number in the file, from 1. */
  record Line(int number, String text) {}

  /** The lines of a file, stripped. */
  static List<Line> lines(String file) {
    InputStream in = Resource.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("the data file " + file + " is not on the class path");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the data file " + file, e);
    }
  }

  /** The lines of a text, stripped. */
  static List<Line> linesOf(String text) {
    try {
      return read(new BufferedReader(new StringReader(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Line> read(BufferedReader reader) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      number++;
      String said = text.strip();
      if (!said.isEmpty() && !said.startsWith("#")) {
        lines.add(new Line(number, said));
      }
    }
    return lines;
  }

  /** The parts of a list that semicolons divide, stripped, without empty ones. */
  static List<String> parts(String list) {
    return parts(list, ';');
  }

  /** The parts of a list that a character divides, stripped, without empty ones. */
  static List<String> parts(String list, char divider) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from <= list.length()) {
      int to = list.indexOf(divider, from);
      String part = list.substring(from, to < 0 ? list.length() : to).strip();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      from = to < 0 ? list.length() + 1 : to + 1;
    }
    return List.copyOf(parts);
  }
}
