package org.casus.bench.accuracy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.actor.Sector;
import org.casus.app.accuracy.Gold;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A phrase that names an actor, and the country and sector that its author expects of it.
 *
 * <p>The records are the assertions of another coder's unit tests: {@code code['country'] ==
 * 'SYR'}. Those that ask for a page of an encyclopedia, and those whose words were lost, ask
 * nothing here.
 *
 * @param text the phrase, behind the sentence that the test gives as its context
 * @param day the day that it is read on
 * @param countries each country that would be right; empty where the test asks for none at all
 * @param sectors the same for sectors
 * @param asks which of the two the test asks for
 */
record ActorPhrase(
    String text, LocalDate day, Set<String> countries, Set<String> sectors, Set<Asked> asks) {
  /** What a test asks for. */
  enum Asked {
    COUNTRY,
    SECTOR
  }

  // The tests date from that autumn: what they call "today" is in office then.
  private static final LocalDate TODAY = LocalDate.of(2022, 11, 1);

  private static final Pattern EXPECTED =
      Pattern.compile("(?:code\\['(country|code_1)'\\]|(cc)) (==|!=|in) (.*)");
  private static final Pattern VALUE = Pattern.compile("'([A-Z]*)'");
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  ActorPhrase {
    countries = Set.copyOf(countries);
    sectors = Set.copyOf(sectors);
    asks = Set.copyOf(asks);
  }

  /** The phrase of a record. */
  static ActorPhrase of(Gold gold) {
    Set<String> countries = new TreeSet<>();
    Set<String> sectors = new TreeSet<>();
    Set<Asked> asks = EnumSet.noneOf(Asked.class);
    JsonNode label = gold.label();
    for (JsonNode expected :
        gold.text().contains("['") ? List.<JsonNode>of() : label.get("expect")) {
      String claim = expected.asString();
      if (claim.equals("code is None") || claim.equals("not code")) {
        asks.addAll(Set.of(Asked.COUNTRY, Asked.SECTOR));
      }
      Matcher matcher = EXPECTED.matcher(claim);
      if (matcher.matches() && !matcher.group(3).equals("!=")) {
        boolean sector = "code_1".equals(matcher.group(1));
        List<String> values = values(matcher.group(4));
        boolean known = values.stream().allMatch(v -> isKnown(v, sector));
        if (known && !values.isEmpty()) {
          asks.add(sector ? Asked.SECTOR : Asked.COUNTRY);
          values.stream().filter(v -> !v.isEmpty()).forEach((sector ? sectors : countries)::add);
        }
      }
    }
    return new ActorPhrase(text(gold, label), day(label), countries, sectors, asks);
  }

  private static List<String> values(String written) {
    List<String> values = new ArrayList<>();
    Matcher matcher = VALUE.matcher(written);
    while (matcher.find()) {
      values.add(matcher.group(1));
    }
    return values;
  }

  // A sector that PLOVER has not, or a country in its place, asks nothing.
  private static boolean isKnown(String value, boolean sector) {
    return value.isEmpty() || isSector(value) == sector || value.equals("IGO");
  }

  private static boolean isSector(String value) {
    return value.equals("JNK")
        || Arrays.stream(Sector.values()).anyMatch(s -> s.name().equals(value));
  }

  private static String text(Gold gold, JsonNode label) {
    JsonNode args = label.get("args");
    String context = args.size() > 1 ? args.get(1).asString() : "";
    return context.isBlank() ? gold.text() : context + ".\n\n" + gold.text();
  }

  private static LocalDate day(JsonNode label) {
    JsonNode args = label.get("args");
    String named =
        args.size() > 2 ? args.get(2).asString() : Gold.text(label.get("kw"), "query_date");
    return day(named);
  }

  private static LocalDate day(@Nullable String named) {
    if (named == null) {
      return TODAY;
    }
    if (ISO_DAY.matcher(named).matches()) {
      return LocalDate.parse(named);
    }
    Matcher year = YEAR.matcher(named);
    return year.find() ? LocalDate.of(Integer.parseInt(year.group()), 6, 1) : TODAY;
  }
}
