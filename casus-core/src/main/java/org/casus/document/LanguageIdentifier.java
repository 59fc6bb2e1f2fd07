package org.casus.document;

import com.ibm.icu.util.ULocale;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text.
 *
 * <p>Two steps. The share of English function words settles nearly every English text for nothing.
 * Only what it leaves open goes to the statistical detector, whose model is loaded when first
 * needed. A text is called foreign on good evidence alone: what is short or made of names is taken
 * for English.
 */
public final class LanguageIdentifier {
  // Function words that are rare in other languages of Latin script, or mean nothing there.
  private static final Set<String> ENGLISH_WORDS =
      Set.of(
          "the", "and", "of", "to", "that", "with", "from", "this", "which", "their", "have", "has",
          "had", "been", "were", "said", "would", "they", "his", "who", "after", "will", "its",
          "are", "but", "it", "when", "than", "other", "what", "about", "by", "against");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final double SURELY_ENGLISH = 0.12;
  private static final int WORDS_TO_BE_SURE = 2;
  private static final int WINDOW = 1500;
  // The frequencies of letters tell languages apart by far less text than that of words.
  private static final int WINDOW_OF_LETTERS = 400;
  private static final int LETTERS_TO_BE_FOREIGN = 40;
  private static final double LEAD_OVER_ENGLISH = 2.0;
  private static final double LEAD_WHERE_NO_WORD_IS_ENGLISH = 1.5;
  private static final double NAMES_ONLY = 0.8;

  /** The language of the text, judged by its beginning, middle and end. */
  public Language identify(String text) {
    String sample = sample(text, WINDOW);
    List<String> words = BETWEEN_WORDS.splitAsStream(sample).filter(w -> !w.isEmpty()).toList();
    if (words.isEmpty() || isSurelyEnglish(words)) {
      return Language.ENGLISH;
    }
    if (!isLatin(sample)) {
      return foreign(sample, 0);
    }
    int letters = words.stream().mapToInt(String::length).sum();
    return letters < LETTERS_TO_BE_FOREIGN || areNames(words)
        ? Language.ENGLISH
        : foreign(sample, holdsEnglish(words) ? LEAD_OVER_ENGLISH : LEAD_WHERE_NO_WORD_IS_ENGLISH);
  }

  private static boolean holdsEnglish(List<String> words) {
    return words.stream().anyMatch(word -> ENGLISH_WORDS.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static String sample(String text, int window) {
    if (text.length() <= 3 * window) {
      return text;
    }
    int middle = (text.length() - window) / 2;
    return text.substring(0, window)
        + ' '
        + text.substring(middle, middle + window)
        + ' '
        + text.substring(text.length() - window);
  }

  private static boolean isSurelyEnglish(List<String> words) {
    Stream<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT));
    List<String> english = lower.filter(ENGLISH_WORDS::contains).toList();
    return english.size() >= SURELY_ENGLISH * words.size()
        && english.stream().distinct().count() >= WORDS_TO_BE_SURE;
  }

  private static boolean isLatin(String sample) {
    long letters = sample.codePoints().filter(Character::isLetter).count();
    long latin =
        sample
            .codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return 2 * latin >= letters;
  }

  private static boolean areNames(List<String> words) {
    long capital = words.stream().filter(w -> Character.isUpperCase(w.codePointAt(0))).count();
    boolean shouting = words.stream().noneMatch(w -> w.chars().anyMatch(Character::isLowerCase));
    return !shouting && capital >= NAMES_ONLY * words.size();
  }

  private static Language foreign(String text, double lead) {
    String sample = sample(text, WINDOW_OF_LETTERS).toLowerCase(Locale.ROOT);
    opennlp.tools.langdetect.Language[] ranked =
        new LanguageDetectorME(Detector.MODEL).predictLanguages(sample);
    opennlp.tools.langdetect.Language best = ranked[0];
    double english =
        Stream.of(ranked)
            .filter(language -> language.getLang().equals("eng"))
            .mapToDouble(opennlp.tools.langdetect.Language::getConfidence)
            .sum();
    return best.getLang().equals("eng") || best.getConfidence() < lead * english
        ? Language.ENGLISH
        : named(best);
  }

  private static Language named(opennlp.tools.langdetect.Language language) {
    // Mandarin has a three-letter code of its own beside the Chinese that two letters name.
    String code = language.getLang().equals("cmn") ? "zh" : language.getLang();
    ULocale locale = ULocale.createCanonical(code);
    double confidence = Math.min(1.0, language.getConfidence());
    return new Language(
        locale.getLanguage(), locale.getDisplayLanguage(ULocale.ENGLISH), confidence);
  }

  /** The detector's model, read when it is first asked for: it takes half a second to load. */
  private static final class Detector {
    static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream in =
          Objects.requireNonNull(
              LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin"),
              "the language model is not on the class path")) {
        return new LanguageDetectorModel(new BufferedInputStream(in));
      } catch (IOException e) {
        throw new UncheckedIOException("the language model cannot be read", e);
      }
    }
  }
}
