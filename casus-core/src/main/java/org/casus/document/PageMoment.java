package org.casus.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.source.IsoDay;
import org.jspecify.annotations.Nullable;

/**
 * A moment that a page states.
 *
 * @param day the day where the outlet is
 * @param exact the same with time and zone, where the page gives both
 * @param evidence what told it
 */
record PageMoment(LocalDate day, @Nullable OffsetDateTime exact, Evidence evidence) {
  // The web came about in 1991; what claims to be older or far ahead is a placeholder.
  private static final int FIRST_YEAR = 1991;
  private static final int LAST_YEAR = 2099;

  // "2020-07-08 10:15:00+0300": ISO 8601 but for the blank and the colon.
  private static final Pattern WITH_ZONE =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s?"
              + "(?:(Z|UTC|GMT)|([+-])(\\d{2}):?(\\d{2})?)");
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
  private static final Pattern MAIL =
      Pattern.compile("(?:\\p{L}{3}, )?\\d{1,2} \\p{L}{3} \\d{4} .*");

  /** The moment in a value that a program wrote, or that a person did; null where there is none. */
  static @Nullable PageMoment of(String value, Evidence evidence, PageDateText dates) {
    if (!DateText.hasDigit(value)) {
      return null;
    }
    String text = value.strip();
    OffsetDateTime exact = exact(text);
    if (exact != null) {
      return valid(exact.toLocalDate(), exact, evidence);
    }
    LocalDate iso = IsoDay.of(text);
    return valid(iso != null ? iso : dates.first(text), null, evidence);
  }

  /** A day without its time; null where there is none, or it cannot be right. */
  static @Nullable PageMoment valid(
      @Nullable LocalDate day, @Nullable OffsetDateTime exact, Evidence evidence) {
    return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
        ? null
        : new PageMoment(day, exact, evidence);
  }

  private static @Nullable OffsetDateTime exact(String text) {
    Matcher zoned = WITH_ZONE.matcher(text);
    if (zoned.matches()) {
      return zoned(zoned);
    }
    if (EPOCH.matcher(text).matches()) {
      long seconds = Long.parseLong(text.substring(0, 10));
      return Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
    }
    return MAIL.matcher(text).matches() ? mailed(text) : null;
  }

  private static @Nullable OffsetDateTime zoned(Matcher match) {
    try {
      LocalDate day =
          LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3)));
      LocalTime time =
          LocalTime.of(number(match.group(4)), number(match.group(5)), number(match.group(6)));
      return OffsetDateTime.of(day, time, offset(match));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ZoneOffset offset(Matcher match) {
    if (match.group(7) != null) {
      return ZoneOffset.UTC;
    }
    int sign = match.group(8).equals("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * number(match.group(9)), sign * number(match.group(10)));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static @Nullable OffsetDateTime mailed(String text) {
    try {
      return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
