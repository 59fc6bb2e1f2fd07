package org.casus.document;

/**
 * The language that a text seems to be written in.
 *
 * @param code ISO 639-1 where there is one, else ISO 639-3
 * @param name in English
 * @param confidence how sure that is, between 0 and 1: of English by how often it uses its function
 *     words, of another language by how much likelier it is than the next
 */
public record Language(String code, String name, double confidence) {
  /** The code of the language that is coded. */
  static final String ENGLISH = "en";

  /** Whether it is English. */
  public boolean isEnglish() {
    return code.equals(ENGLISH);
  }
}
