package org.casus.agreement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who belonged to an organisation on a day: treaties name its member states together. */
public final class Membership {
  private static final String FILE = "members.txt";

  private final Map<String, List<Term>> byCode;

  private Membership(Map<String, List<Term>> byCode) {
    this.byCode = byCode;
  }

  /** A state's time in an organisation, from the first day to the day before the last one. */
  private record Term(String state, LocalDate from, LocalDate until) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(until);
    }
  }

  /** The list that is shipped. */
  public static Membership load() {
    return new Membership(
        PactLexicon.rows(FILE, 2).stream()
            .collect(Collectors.toMap(List::getFirst, fields -> terms(fields.getLast()))));
  }

  private static List<Term> terms(String written) {
    String[] words = written.strip().split("\\s+", -1);
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i + 1 < words.length; i += 2) {
      String[] ends = words[i + 1].split("\\.\\.", -1);
      terms.add(new Term(words[i], day(ends[0]), ends.length > 1 ? day(ends[1]) : LocalDate.MAX));
    }
    return terms;
  }

  private static LocalDate day(String month) {
    return YearMonth.parse(month.length() == 4 ? month + "-01" : month).atDay(1);
  }

  /**
   * The ISO 3166-1 alpha-3 codes of the members on a day, none where the organisation is not known.
   *
   * @param code the organisation's CAMEO-shaped code
   */
  public List<String> on(@Nullable String code, LocalDate day) {
    return code == null
        ? List.of()
        : byCode.getOrDefault(code, List.of()).stream()
            .filter(term -> term.holds(day))
            .map(Term::state)
            .toList();
  }
}
