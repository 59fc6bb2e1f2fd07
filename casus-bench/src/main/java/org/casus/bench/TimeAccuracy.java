package org.casus.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.document.Document;
import org.casus.language.Annotator;
import org.casus.language.EnglishAnnotator;
import org.casus.source.Provenance;
import org.casus.text.Span;
import org.casus.time.DatedExpression;
import org.casus.time.Dating;
import org.casus.time.EnglishTimeReader;
import org.casus.time.TimeInterval;
import org.casus.time.TimeReader;

/**
 * The measure of the time package on a folder of TimeML files such as WikiWars (Mazur and Dale
 * 2010).
 *
 * <p>An expression of ours and one of the gold match when their characters overlap, as in
 * TempEval-3. Value F1 is over dates of the calendar: what we dated against the gold whose value is
 * a date, equal to the unit that the text tells (times of day are left off, a range gives both
 * ends). Strict value F1 is over all the gold, with durations and vague references, which we find
 * but do not date, counted as missed. Recognition F1 is over all, whatever the value.
 */
public final class TimeAccuracy {
  private static final Pattern TIMEX =
      Pattern.compile("<TIMEX3([^>]*)>(.*?)</TIMEX3>", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
  private static final Pattern CALENDAR =
      Pattern.compile("(BC)?\\d{2,4}(-(\\d\\d|W\\d\\d|[A-Z]{2}|[QH]\\d)(-\\d\\d)?)?");

  private final Annotator annotator;
  private final TimeReader reader;

  private int gold;
  private int goldDates;
  private int found;
  private int foundDates;
  private int overlapping;
  private int right;

  private record GoldTime(Span span, String value) {
    boolean isDate() {
      return CALENDAR.matcher(value).matches();
    }
  }

  private record Ours(Span span, String text, List<String> values) {}

  private TimeAccuracy(Annotator annotator, TimeReader reader) {
    this.annotator = annotator;
    this.reader = reader;
  }

  /** Prints the figures over a folder's {@code .tml} files, by core's analyser and reader. */
  public static void report(Path folder, PrintStream out) throws IOException {
    report(folder, EnglishAnnotator.load(), new EnglishTimeReader(), out);
  }

  /** Prints the figures over all {@code .tml} files in the folder and below, and each error. */
  public static void report(Path folder, Annotator annotator, TimeReader reader, PrintStream out)
      throws IOException {
    TimeAccuracy accuracy = new TimeAccuracy(annotator, reader);
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".tml"))
          .sorted()
          .forEach(file -> accuracy.file(file, out));
    }
    accuracy.print(out);
  }

  private void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "times: value P %.3f R %.3f F1 %.3f; strict value F1 %.3f; recognition F1 %.3f"
            + " (%d gold, %d of them dates; %d found, %d of them dated)%n",
        (double) right / foundDates,
        (double) right / goldDates,
        2.0 * right / (foundDates + goldDates),
        2.0 * right / (found + gold),
        2.0 * overlapping / (found + gold),
        gold,
        goldDates,
        found,
        foundDates);
  }

  private void file(Path file, PrintStream out) {
    try {
      document(Files.readString(file), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void document(String tml, PrintStream out) {
    Matcher published = Pattern.compile("<DCT>.*?value=\"(\\d{4}-\\d\\d-\\d\\d)").matcher(tml);
    LocalDate day = published.find() ? LocalDate.parse(published.group(1)) : null;
    int start = tml.indexOf("<TEXT>") + "<TEXT>".length();
    String marked = tml.substring(start, tml.indexOf("</TEXT>"));
    StringBuilder text = new StringBuilder();
    List<GoldTime> times = new ArrayList<>();
    Matcher matcher = TIMEX.matcher(marked);
    int at = 0;
    while (matcher.find()) {
      text.append(plain(marked.substring(at, matcher.start())));
      int from = text.length();
      text.append(plain(matcher.group(2)));
      times.add(new GoldTime(new Span(from, text.length()), value(matcher.group(1))));
      at = matcher.end();
    }
    text.append(plain(marked.substring(at)));
    Document document =
        new Document(
            "gold",
            text.toString(),
            null,
            List.of(),
            day,
            null,
            null,
            "en",
            new Provenance("gold", 0),
            List.of(),
            List.of());
    compare(times, reader.read(annotator.annotate(document)), document.text(), out);
  }

  private static String plain(String marked) {
    return marked
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String value(String attributes) {
    Matcher matcher = VALUE.matcher(attributes);
    String value = matcher.find() ? matcher.group(1) : "";
    int time = value.indexOf('T');
    return time > 0 && value.charAt(0) != 'P' && Character.isDigit(value.charAt(time - 1))
        ? value.substring(0, time)
        : value;
  }

  private void compare(
      List<GoldTime> times, List<DatedExpression> expressions, String text, PrintStream out) {
    boolean[] taken = new boolean[times.size()];
    gold += times.size();
    goldDates += (int) times.stream().filter(GoldTime::isDate).count();
    for (DatedExpression expression : expressions) {
      List<String> values = values(expression);
      Span span = expression.expression().span();
      found += Math.max(1, values.size());
      foundDates += values.size();
      match(new Ours(span, expression.expression().text(), values), times, taken, out);
    }
    for (int at = 0; at < taken.length; at++) {
      if (!taken[at]) {
        out.println(
            "MISSED\t" + times.get(at).value() + "\t" + context(text, times.get(at).span()));
      }
    }
  }

  private void match(Ours ours, List<GoldTime> times, boolean[] taken, PrintStream out) {
    int matches = 0;
    for (int at = 0; at < taken.length && matches < Math.max(1, ours.values().size()); at++) {
      GoldTime time = times.get(at);
      if (!taken[at] && time.span().overlaps(ours.span())) {
        taken[at] = true;
        overlapping++;
        matches++;
        boolean isRight = ours.values().contains(time.value());
        right += isRight ? 1 : 0;
        if (!isRight && (time.isDate() || !ours.values().isEmpty())) {
          out.println("WRONG\t" + time.value() + "\t" + ours.values() + "\t" + ours.text());
        }
      }
    }
    if (matches == 0) {
      out.println("EXTRA\t" + ours.values() + "\t" + ours.text());
    }
  }

  private static String context(String text, Span span) {
    String before = text.substring(Math.max(0, span.start() - 30), span.start());
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + 30));
    return (before + "[" + span.in(text) + "]" + after).replace('\n', ' ');
  }

  private static List<String> values(DatedExpression expression) {
    if (!(expression.dating() instanceof Dating.Dated dated)) {
      return List.of();
    }
    TimeInterval interval = dated.interval();
    String first = value(interval, interval.start());
    String last = value(interval, interval.end());
    boolean isOpen = expression.expression().text().startsWith("since");
    return first.equals(last) || isOpen || isOneUnit(interval)
        ? List.of(first)
        : List.of(first, last);
  }

  private static boolean isOneUnit(TimeInterval interval) {
    return switch (interval.granularity()) {
      case DECADE, SEASON, WEEK -> true;
      case DAY, MONTH, YEAR -> false;
    };
  }

  private static String value(TimeInterval interval, LocalDate day) {
    int year = day.getYear();
    String era = year <= 0 ? String.format(Locale.ROOT, "BC%04d", 1 - year) : fourDigits(year);
    return switch (interval.granularity()) {
      case DAY -> era + day.toString().substring(day.toString().length() - 6);
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%04d-W%02d",
              day.get(IsoFields.WEEK_BASED_YEAR),
              day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> era + String.format(Locale.ROOT, "-%02d", day.getMonthValue());
      case SEASON -> era + "-" + season(interval);
      case YEAR -> era;
      case DECADE -> isCentury(interval) ? century(interval) : era.substring(0, era.length() - 1);
    };
  }

  private static String fourDigits(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  private static String season(TimeInterval interval) {
    return switch (interval.start().getMonthValue()) {
      case 1 -> "Q1";
      case 3, 4, 5 -> "SP";
      case 6, 7, 8 -> "SU";
      case 9, 10, 11 -> "FA";
      default -> "WI";
    };
  }

  private static boolean isCentury(TimeInterval interval) {
    return interval.end().getYear() - interval.start().getYear() > 20;
  }

  private static String century(TimeInterval interval) {
    int year = interval.end().getYear();
    return year > 0
        ? String.format(Locale.ROOT, "%02d", (year - 1) / 100)
        : String.format(Locale.ROOT, "BC%02d", -interval.start().getYear() / 100);
  }
}
