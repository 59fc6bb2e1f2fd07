package org.casus.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.text.Span;

/** Reads how many people a noun phrase speaks of: "three", "at least 43", "dozens of". */
final class QuantityReader {
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("both", 2));

  private static final Map<String, Integer> SCALES =
      Map.of("hundred", 100, "thousand", 1_000, "million", 1_000_000, "dozen", 12);

  /** Words that count without a number; the least and the most that they allow. */
  private static final Map<String, int[]> VAGUE =
      Map.of(
          "dozen", new int[] {24, 99},
          "score", new int[] {40, 99},
          "hundred", new int[] {200, 999},
          "thousand", new int[] {2_000, 9_999},
          "several", new int[] {3, 9},
          "few", new int[] {3, 9},
          "couple", new int[] {2, 2});

  private static final Set<String> AT_LEAST = Set.of("least", "more", "over", "than", "minimum");
  private static final Set<String> AT_MOST = Set.of("most", "to", "fewer", "under", "maximum");

  private final Sentence sentence;
  private final String text;

  QuantityReader(Sentence sentence, String text) {
    this.sentence = sentence;
    this.text = text;
  }

  /** The number of people that the phrase headed by this noun tells, if it tells one. */
  Optional<Quantity> of(Token noun) {
    if (noun.tag() == Tag.NUM || VAGUE.containsKey(noun.lemma())) {
      return quantity(noun);
    }
    for (Token child : sentence.children(noun)) {
      boolean counts =
          child.relation() == Relation.NUMMOD
              || (child.relation() == Relation.AMOD && VAGUE.containsKey(child.lemma()));
      if (counts) {
        return quantity(child);
      }
    }
    return none(noun);
  }

  // "no casualties", "killed nobody"
  private Optional<Quantity> none(Token noun) {
    return sentence.children(noun, Relation.DET).stream()
        .filter(det -> det.lemma().equals("no"))
        .map(det -> new Quantity(0, 0, det.span(), det.text()))
        .findFirst();
  }

  private Optional<Quantity> quantity(Token head) {
    int from = head.index();
    while (from > 0 && isPart(sentence.token(from - 1))) {
      from--;
    }
    List<Token> words = sentence.tokens().subList(from, head.index() + 1);
    int first = startOfQualifier(from);
    Span span = Span.covering(sentence.token(first).span(), head.span());
    OptionalInt exact = exact(words);
    if (exact.isPresent()) {
      return Optional.of(bounded(exact.getAsInt(), sentence.tokens().subList(first, from), span));
    }
    int[] vague = VAGUE.get(head.lemma());
    return vague == null ? Optional.empty() : Optional.of(quantity(vague[0], vague[1], span));
  }

  private boolean isPart(Token token) {
    return token.tag() == Tag.NUM || token.text().equals("-");
  }

  private int startOfQualifier(int from) {
    int first = from;
    while (first > 0 && first > from - 3 && isQualifier(sentence.token(first - 1))) {
      first--;
    }
    return first;
  }

  private static boolean isQualifier(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return AT_LEAST.contains(word)
        || AT_MOST.contains(word)
        || Set.of("at", "up", "about", "around", "some", "nearly", "almost", "as", "many")
            .contains(word);
  }

  private Quantity bounded(int number, List<Token> qualifiers, Span span) {
    boolean least = qualifiers.stream().anyMatch(q -> AT_LEAST.contains(lower(q)));
    boolean most = qualifiers.stream().anyMatch(q -> AT_MOST.contains(lower(q)));
    if (least) {
      boolean more = qualifiers.stream().anyMatch(q -> Set.of("more", "over").contains(lower(q)));
      return quantity(more ? number + 1 : number, Quantity.OPEN, span);
    }
    return most ? quantity(0, number, span) : quantity(number, number, span);
  }

  private Quantity quantity(int low, int high, Span span) {
    return new Quantity(low, high, span, span.in(text));
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  private static OptionalInt exact(List<Token> words) {
    long total = 0;
    boolean any = false;
    for (Token token : words) {
      String word = token.text().toLowerCase(Locale.ROOT).replace(",", "");
      Integer scale = SCALES.get(word);
      if (WORDS.containsKey(word)) {
        total += WORDS.get(word);
        any = true;
      } else if (scale != null && any) {
        total *= scale;
      } else if (word.matches("\\d{1,9}")) {
        total += Long.parseLong(word);
        any = true;
      }
    }
    return any && total <= Quantity.OPEN ? OptionalInt.of((int) total) : OptionalInt.empty();
  }
}
