package org.casus.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as ISO 8601 writes them, with or without a time after them. */
public final class IsoDay {
  private static final Pattern WITH_TIME =
      Pattern.compile("([0-9W-]{8,10})(?:[T ]\\d{1,2}(?::?\\d{2}.{0,40})?)?");
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.BASIC_ISO_DATE,
          DateTimeFormatter.ISO_WEEK_DATE,
          DateTimeFormatter.ISO_ORDINAL_DATE);

  private IsoDay() {}

  /**
   * The day that a date names in its own time zone, or null where the text is no such date or names
   * no single day.
   */
  public static @Nullable LocalDate of(String text) {
    Matcher matcher = WITH_TIME.matcher(text.strip());
    return matcher.matches() ? day(matcher.group(1)) : null;
  }

  private static @Nullable LocalDate day(String date) {
    for (DateTimeFormatter form : FORMS) {
      LocalDate day = day(date, form);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(String date, DateTimeFormatter form) {
    try {
      return LocalDate.parse(date, form);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
