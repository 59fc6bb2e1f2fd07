package org.casus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.casus.document.Zone.Kind;
import org.jspecify.annotations.Nullable;

/** Reads plain text, which is never rewritten: its zones are found, and what they tell. */
final class PlainText {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern TAG_ENDS =
      Pattern.compile("\\s*[,;|\\n]\\s*|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern TAG_LABEL = Pattern.compile("^[\\p{L} ]{3,15}:\\s*");

  private PlainText() {}

  static Draft read(String text, @Nullable String title) {
    List<Zone> zones = ZoneFinder.zones(text, title);
    return new Draft(text, zones, facts(text, zones), null);
  }

  private static PageFacts facts(String text, List<Zone> zones) {
    List<String> titles = words(text, zones, Kind.TITLE);
    return new PageFacts(
        seen(titles),
        seen(words(text, zones, Kind.SUMMARY)),
        new Told<>(authors(text, zones), Evidence.VISIBLE),
        published(text, zones),
        null,
        null,
        null,
        null,
        new Told<>(keywords(text, zones), Evidence.VISIBLE));
  }

  private static @Nullable Told<String> seen(List<String> words) {
    return words.isEmpty() ? null : new Told<>(words.getFirst(), Evidence.VISIBLE);
  }

  private static List<String> words(String text, List<Zone> zones, Kind kind) {
    return zones.stream()
        .filter(zone -> zone.kind() == kind)
        .map(zone -> SPACE.matcher(zone.span().in(text)).replaceAll(" "))
        .toList();
  }

  private static List<String> authors(String text, List<Zone> zones) {
    return words(text, zones, Kind.BYLINE).stream()
        .filter(Boilerplate::isByline)
        .flatMap(line -> Byline.authors(line).stream())
        .distinct()
        .toList();
  }

  private static @Nullable PageMoment published(String text, List<Zone> zones) {
    return words(text, zones, Kind.DATE).stream()
        .map(DateText::first)
        .filter(Objects::nonNull)
        .map(date -> PageMoment.valid(date.day(), null, Evidence.VISIBLE))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static List<String> keywords(String text, List<Zone> zones) {
    List<String> keywords = new ArrayList<>();
    for (Zone zone : zones) {
      if (zone.kind() == Kind.KEYWORDS) {
        String tags = TAG_LABEL.matcher(zone.span().in(text)).replaceFirst("");
        TAG_ENDS.splitAsStream(tags).filter(tag -> !tag.isBlank()).forEach(keywords::add);
      }
    }
    return keywords.stream().map(String::strip).distinct().toList();
  }
}
