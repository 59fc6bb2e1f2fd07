package org.casus.agreement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pacts that news speaks of by a short name: "the Oslo accords", "NAFTA". */
final class KnownPacts {
  private static final String FILE = "known-pacts.txt";
  private static final int FIELDS = 5;

  private final List<KnownPact> pacts = new ArrayList<>();

  /** Of every short form when news began to speak of the first pact that it stands for. */
  private final Map<String, YearMonth> shortForms = new HashMap<>();

  private KnownPacts() {}

  /**
   * One pact.
   *
   * @param name what it is called
   * @param kind what it is about
   * @param since when news began to speak of it
   * @param parties ISO 3166-1 alpha-3 codes; none where most states have joined
   * @param words alternatives, each a set of words that tell it in lower case
   * @param shortForms words in capitals that stand for it alone
   */
  record KnownPact(
      String name,
      String kind,
      YearMonth since,
      Set<String> parties,
      List<Set<String>> words,
      Set<String> shortForms) {
    KnownPact {
      parties = Set.copyOf(parties);
      words = List.copyOf(words);
      shortForms = Set.copyOf(shortForms);
    }

    private boolean isNewsOn(@Nullable LocalDate day) {
      return isNews(since, day);
    }

    private boolean isNamedBy(List<String> phrase) {
      Set<String> lower =
          phrase.stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
      return words.stream().anyMatch(lower::containsAll)
          || phrase.stream().anyMatch(shortForms::contains);
    }
  }

  /** Reads the pacts in the jar. */
  static KnownPacts load() {
    KnownPacts known = new KnownPacts();
    PactLexicon.rows(FILE, FIELDS).forEach(known::add);
    return known;
  }

  private void add(List<String> fields) {
    List<String> told = Stream.of(fields.get(4).split(";", -1)).map(String::strip).toList();
    KnownPact pact =
        new KnownPact(
            fields.get(0),
            fields.get(1),
            YearMonth.parse(fields.get(2)),
            Set.of(words(fields.get(3))),
            told.stream().filter(w -> !isShortForm(w)).map(w -> Set.of(words(w))).toList(),
            told.stream().filter(KnownPacts::isShortForm).collect(Collectors.toSet()));
    pacts.add(pact);
    for (String form : pact.shortForms()) {
      shortForms.merge(form, pact.since(), (a, b) -> a.isBefore(b) ? a : b);
    }
  }

  private static boolean isNews(YearMonth since, @Nullable LocalDate day) {
    return day == null || !YearMonth.from(day).isBefore(since);
  }

  private static String[] words(String list) {
    return list.isBlank() ? new String[0] : list.strip().split("\\s+", -1);
  }

  private static boolean isShortForm(String words) {
    return words.chars().filter(Character::isUpperCase).count() > 1;
  }

  /** Whether a word in capitals stands for a pact alone. */
  boolean isShortForm(String word, @Nullable LocalDate day) {
    YearMonth since = shortForms.get(word);
    return since != null && isNews(since, day);
  }

  /** The pact that the words of a noun phrase name in a document of this day. */
  Optional<KnownPact> named(List<String> phrase, @Nullable LocalDate day) {
    return pacts.stream().filter(p -> p.isNewsOn(day) && p.isNamedBy(phrase)).findFirst();
  }
}
