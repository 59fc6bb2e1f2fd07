package org.casus.app.dictionary;

/**
 * A line, or a part of one, that was not taken.
 *
 * @param file the file's name
 * @param line its number, from 1
 * @param problem why not
 */
public record Finding(String file, int line, String problem) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + problem;
  }
}
