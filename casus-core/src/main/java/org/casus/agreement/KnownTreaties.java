package org.casus.agreement;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.text.Span;

/** Treaties that later ones refer to by a name, or by the place and the day of their signature. */
final class KnownTreaties {
  private static final String FILE = "known-treaties.txt";
  private static final int FIELDS = 4;
  private static final int DATE = 40;
  private static final int ASCII = 128;

  private final List<Known> treaties = new ArrayList<>();

  private KnownTreaties() {}

  /** A treaty, the forms of its name, and how a text tells where it was signed. */
  private record Known(Pattern name, Pattern signed, LocalDate day, List<String> parties) {}

  /**
   * A treaty that a text refers to.
   *
   * @param span the reference
   * @param parties codes of states and of organisations with their members
   */
  record Cited(Span span, List<String> parties) {
    Cited {
      parties = List.copyOf(parties);
    }
  }

  /** The list that is shipped. */
  static KnownTreaties load() {
    KnownTreaties known = new KnownTreaties();
    PactLexicon.rows(FILE, FIELDS).forEach(known::add);
    return known;
  }

  private void add(List<String> fields) {
    treaties.add(
        new Known(
            pattern("\\b(?:" + anyOf(fields.get(0)) + ")\\b"),
            pattern("\\bsigned (?:in|at) " + anyOf(fields.get(1)) + ",? (?:on )?(?=[\\p{L}\\d])"),
            LocalDate.parse(fields.get(2)),
            List.of(fields.get(3).split(" +", -1))));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String anyOf(String names) {
    return String.join(
        "|", Stream.of(names.split(";", -1)).map(n -> withoutAccents(n.strip())).toList());
  }

  // Scanned texts have "Yaounde".
  private static String withoutAccents(String name) {
    StringBuilder pattern = new StringBuilder();
    for (char c : name.toCharArray()) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).substring(0, 1);
      pattern.append(c < ASCII ? String.valueOf(c) : "[" + c + plain + "]");
    }
    return pattern.toString().replace(" ", "\\s+");
  }

  /** The first treaty of the list to which a stretch of text refers. */
  Optional<Cited> in(String text, Span region) {
    return treaties.stream().flatMap(known -> cited(known, text, region).stream()).findFirst();
  }

  private static Optional<Cited> cited(Known known, String text, Span region) {
    return known
        .name()
        .matcher(text)
        .region(region.start(), region.end())
        .results()
        .findFirst()
        .or(() -> bySignature(known, text, region))
        .map(match -> new Cited(new Span(match.start(), match.end()), known.parties()));
  }

  private static Optional<MatchResult> bySignature(Known known, String text, Span region) {
    return known
        .signed()
        .matcher(text)
        .region(region.start(), region.end())
        .results()
        .filter(signed -> isOn(known.day(), text, signed.end()))
        .findFirst();
  }

  private static boolean isOn(LocalDate day, String text, int from) {
    return SpelledDate.first(text, from, Math.min(text.length(), from + DATE))
        .filter(date -> date.day().equals(day))
        .isPresent();
  }
}
