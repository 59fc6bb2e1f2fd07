package org.casus.document;

/**
 * The language that a text seems to be written in.
 *
 * @param code ISO 639-1 where there is one, else ISO 639-3
 * @param name in English
 * @param confidence between 0 and 1
 */
public record Language(String code, String name, double confidence) {
  /** What a text is taken for when nothing speaks against it. */
  static final Language ENGLISH = new Language("en", "English", 1.0);

  /** Whether it is English. */
  public boolean isEnglish() {
    return code.equals(ENGLISH.code);
  }
}
