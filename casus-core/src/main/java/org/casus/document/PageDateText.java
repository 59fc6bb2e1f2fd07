package org.casus.document;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds days with their year as pages of many languages write them: {@code 8 July 2020}, {@code
 * July 8, 2020}, {@code 8. Juli 2020}, {@code 8 de julio de 2020}, {@code 08.07.2020}, {@code
 * 2020/07/08}, {@code 2020年7月8日}. Names of months are those of CLDR.
 */
final class PageDateText {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu",
          "ro", "tr", "id", "vi", "ru", "uk", "el", "ar");
  private static final Map<String, Map<String, Integer>> MONTHS = new ConcurrentHashMap<>();
  private static final String ANY = "";

  private static final Pattern DATE =
      Pattern.compile(
          ("(?<![\\d\\p{L}])(?:(?<yf>(?:19|20)\\d{2})\\s?[-/.年년]\\s?(?<mf>\\d{1,2})\\s?[-/.月월]\\s?(?<df>\\d{1,2})(?!\\d)")
              + "|(?<dw>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?[\\s-]{0,3}(?:(?:de|of|d[’'])\\s?)?"
              + "(?:\\p{L}{3,12}\\s?/\\s?)?(?<mw>\\p{L}[\\p{L}\\p{M}]{2,12})\\.?,?[\\s-]{1,3}(?:(?:de|del)\\s)?(?<yw>(?:19|20)\\d{2})(?!\\d)"
              + "|(?<mu>\\p{L}[\\p{L}\\p{M}]{2,12})\\.?\\s{1,3}(?<du>\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?<yu>(?:19|20)\\d{2})(?!\\d)"
              + "|(?<na>\\d{1,2})\\s?(?<sep>[./-])\\s?(?<nb>\\d{1,2})\\s?\\k<sep>\\s?(?<yn>(?:19|20)?\\d{2})(?![\\d:]))");

  private final boolean monthFirst;
  private final String language;

  /**
   * @param language the page's own claim, as {@code en-US}; null where it makes none
   */
  PageDateText(@Nullable String language) {
    String tag = language == null ? "" : language.toLowerCase(Locale.ROOT).replace('_', '-');
    this.monthFirst = tag.equals("en") || tag.startsWith("en-us") || tag.isEmpty();
    String code = tag.isEmpty() ? "en" : tag.split("-", 2)[0];
    this.language = LANGUAGES.contains(code) ? code : ANY;
  }

  /** The first day in the text, or null. */
  @Nullable LocalDate first(String text) {
    Matcher matcher = DATE.matcher(text);
    for (int from = 0; from < text.length() && matcher.find(from); from = matcher.start() + 1) {
      LocalDate day = day(matcher);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private @Nullable LocalDate day(Matcher match) {
    if (match.group("yf") != null) {
      return day(match.group("yf"), Integer.parseInt(match.group("mf")), match.group("df"));
    }
    if (match.group("dw") != null) {
      return day(match.group("yw"), month(match.group("mw")), match.group("dw"));
    }
    if (match.group("mu") != null) {
      return day(match.group("yu"), month(match.group("mu")), match.group("du"));
    }
    return numeric(match);
  }

  // 12/31/2020 and 31/12/2020 tell themselves apart; else a stroke and an American page decide.
  private @Nullable LocalDate numeric(Matcher match) {
    int first = Integer.parseInt(match.group("na"));
    int second = Integer.parseInt(match.group("nb"));
    String year = match.group("yn").length() == 2 ? "20" + match.group("yn") : match.group("yn");
    boolean american =
        second > 12 || (first <= 12 && monthFirst && !match.group("sep").equals("."));
    return american ? day(year, first, match.group("nb")) : day(year, second, match.group("na"));
  }

  private int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Integer month = monthsOf(language).get(lower);
    return month == null ? monthsOf(ANY).getOrDefault(lower, 0) : month;
  }

  // Read when first asked for: most pages give their date in digits.
  private static Map<String, Integer> monthsOf(String language) {
    return MONTHS.computeIfAbsent(
        language, code -> months(code.equals(ANY) ? LANGUAGES : List.of(code)));
  }

  private static @Nullable LocalDate day(String year, int month, String day) {
    try {
      return month == 0 ? null : LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  // A name that two languages give to two months ("listopad") is left to the page's own language.
  private static Map<String, Integer> months(List<String> languages) {
    Map<String, Integer> months = new HashMap<>();
    for (String language : languages) {
      DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(language));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          put(symbols.getMonths(context, width), months);
        }
      }
    }
    months.values().removeIf(month -> month == 0);
    return Map.copyOf(months);
  }

  private static void put(String[] names, Map<String, Integer> months) {
    for (int i = 0; i < Math.min(12, names.length); i++) {
      String name = names[i].toLowerCase(Locale.ROOT).replace(".", "").strip();
      months.merge(name, i + 1, (one, other) -> one.equals(other) ? one : 0);
    }
  }
}
