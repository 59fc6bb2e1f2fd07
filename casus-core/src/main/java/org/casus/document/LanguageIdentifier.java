package org.casus.document;

import com.ibm.icu.util.ULocale;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.model.AbstractModel;

/**
 * Tells the language of a text.
 *
 * <p>Two steps. The share of English function words settles nearly every English text for nothing.
 * Only what it leaves open goes to the statistical detector, whose model is loaded when first
 * needed. A text is called foreign on good evidence alone: what is short or made of names is taken
 * for English.
 */
public final class LanguageIdentifier {
  private static final double SURELY_ENGLISH = 0.12;
  private static final int WORDS_TO_BE_SURE = 2;
  private static final int WINDOW = 1500;
  // The frequencies of letters tell languages apart by far less text than that of words.
  private static final int WINDOW_OF_LETTERS = 400;
  private static final int LETTERS_TO_BE_FOREIGN = 40;
  private static final double LEAD_OVER_ENGLISH = 2.0;
  private static final double LEAD_WHERE_NO_WORD_IS_ENGLISH = 1.5;
  private static final double NAMES_ONLY = 0.8;
  private static final String ENGLISH = "eng";

  /** The language of the text, judged by its beginning, middle and end. */
  public Language identify(String text) {
    String sample = sample(text, WINDOW);
    WordCount count = WordCount.of(sample);
    if (count.words() == 0 || isSurelyEnglish(count)) {
      return english(count);
    }
    if (!isLatin(sample)) {
      return foreign(sample, count, 0);
    }
    return count.letters() < LETTERS_TO_BE_FOREIGN || areNames(count)
        ? english(count)
        : foreign(
            sample, count, count.english() > 0 ? LEAD_OVER_ENGLISH : LEAD_WHERE_NO_WORD_IS_ENGLISH);
  }

  /** Whether its function words alone settle that a text is English. */
  static boolean isSurelyEnglish(WordCount count) {
    return count.share() >= SURELY_ENGLISH && count.kinds() >= WORDS_TO_BE_SURE;
  }

  private static Language english(WordCount count) {
    return new Language(Language.ENGLISH, "English", rounded(count.confidence()));
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

  private static boolean areNames(WordCount count) {
    return count.small() && count.capital() >= NAMES_ONLY * count.words();
  }

  private static Language foreign(String text, WordCount count, double lead) {
    String sample = sample(text, WINDOW_OF_LETTERS).toLowerCase(Locale.ROOT);
    opennlp.tools.langdetect.Language[] ranked =
        new LanguageDetectorME(Detector.MODEL).predictLanguages(sample);
    double english = likelihood(ranked, true);
    double other = likelihood(ranked, false);
    opennlp.tools.langdetect.Language best = ranked[0];
    if (best.getLang().equals(ENGLISH) || best.getConfidence() < lead * english) {
      double confidence = Math.max(count.confidence(), share(english, other));
      return new Language(Language.ENGLISH, "English", rounded(confidence));
    }
    return named(best.getLang(), share(other, ranked[1].getConfidence()));
  }

  // That of English, or of the likeliest language that is not.
  private static double likelihood(
      opennlp.tools.langdetect.Language[] ranked, boolean wantedEnglish) {
    return Stream.of(ranked)
        .filter(language -> language.getLang().equals(ENGLISH) == wantedEnglish)
        .mapToDouble(opennlp.tools.langdetect.Language::getConfidence)
        .max()
        .orElse(0);
  }

  private static double share(double one, double other) {
    return one + other == 0 ? 0 : one / (one + other);
  }

  private static Language named(String detected, double confidence) {
    // Mandarin has a three-letter code of its own beside the Chinese that two letters name.
    ULocale locale = ULocale.createCanonical(detected.equals("cmn") ? "zh" : detected);
    return new Language(
        locale.getLanguage(), locale.getDisplayLanguage(ULocale.ENGLISH), rounded(confidence));
  }

  // More digits would say more than is known.
  private static double rounded(double confidence) {
    return Math.round(1000 * confidence) / 1000.0;
  }

  /** The detector's model, read when it is first asked for: it takes a while to load. */
  private static final class Detector {
    private static final int BUFFER = 1 << 16;

    static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (ZipInputStream zip =
          new ZipInputStream(
              Objects.requireNonNull(
                  LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin"),
                  "the language model is not on the class path"))) {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && !entry.getName().equals("langdetect.model")) {
          entry = zip.getNextEntry();
        }
        return new LanguageDetectorModel(weights(zip), Map.of(), new LanguageDetectorFactory());
      } catch (IOException e) {
        throw new UncheckedIOException("the language model cannot be read", e);
      }
    }

    // Left to itself the library unpacks millions of numbers one by one, which takes twice as long.
    private static AbstractModel weights(InputStream unpacked) throws IOException {
      DataInputStream numbers = new DataInputStream(new BufferedInputStream(unpacked, BUFFER));
      return new BinaryGISModelReader(numbers).getModel();
    }
  }
}
