package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a run of words or digits counts: "twenty-three", "two hundred and fifty", "1.5 million". */
final class NumberWords {
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
      Map.of("hundred", 100, "thousand", 1_000, "million", 1_000_000, "dozen", 12, "score", 20);

  /** Words that count without a number; the least and the most that they allow. */
  private static final Map<String, Range> VAGUE =
      Map.ofEntries(
          Map.entry("dozens", new Range(24, 99)),
          Map.entry("scores", new Range(40, 99)),
          Map.entry("hundreds", new Range(200, 999)),
          Map.entry("thousands", new Range(2_000, 9_999)),
          Map.entry("millions", new Range(2_000_000, 9_999_999)),
          Map.entry("tens", new Range(20, 99)),
          Map.entry("several", new Range(3, 9)),
          Map.entry("few", new Range(3, 9)),
          Map.entry("couple", new Range(2, 2)),
          Map.entry("handful", new Range(3, 9)),
          Map.entry("half", new Range(1, 1)));

  private NumberWords() {}

  /** The least and the most that words allow, both inclusive. */
  record Range(int low, int high) {
    Range times(Range scale) {
      return new Range(capped((long) low * scale.low), capped((long) high * scale.high));
    }

    private static int capped(long number) {
      return (int) Math.min(number, Quantity.OPEN - 1L);
    }
  }

  /** Whether a word can be part of a number: "hundred", "several", "23". */
  static boolean isPart(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return WORDS.containsKey(lower)
        || SCALES.containsKey(lower)
        || VAGUE.containsKey(lower)
        || isDigits(lower)
        || lower.matches("[a-z]+-[a-z]+") && isHyphened(lower);
  }

  private static boolean isDigits(String word) {
    return word.matches("\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:\\.\\d+)?\\+?");
  }

  private static boolean isHyphened(String word) {
    String[] parts = word.split("-", -1);
    return WORDS.containsKey(parts[0]) && WORDS.containsKey(parts[1]);
  }

  /** What the words count together; absent where they count nothing. */
  static Optional<Range> read(List<String> words) {
    List<String> parts = new ArrayList<>();
    words.forEach(word -> parts.addAll(List.of(word.toLowerCase(Locale.ROOT).split("-", -1))));
    Optional<Range> half = half(parts);
    if (half.isPresent()) {
      return half;
    }
    Sum sum = new Sum();
    for (int at = 0; at < parts.size(); at++) {
      boolean counts = at + 1 < parts.size() && SCALES.containsKey(parts.get(at + 1));
      if (!Set.of("a", "an").contains(parts.get(at)) || counts || parts.size() == 1) {
        sum.add(parts.get(at));
      }
    }
    return sum.result();
  }

  // "half a million", but not "one and a half million"
  private static Optional<Range> half(List<String> parts) {
    List<String> rest =
        parts.stream().filter(p -> !Set.of("a", "an", "half", "of").contains(p)).toList();
    Integer scale = rest.size() == 1 ? SCALES.get(rest.getFirst()) : null;
    return !parts.contains("half") || scale == null
        ? Optional.empty()
        : Optional.of(new Range(scale / 2, scale / 2));
  }

  /** A number while its words are added up from the left. */
  private static final class Sum {
    private double whole;
    private double part;
    private boolean exact;
    private Range vague = new Range(1, 1);
    private boolean any;

    void add(String word) {
      if (WORDS.containsKey(word)) {
        plus(WORDS.get(word));
      } else if (isDigits(word)) {
        plus(Double.parseDouble(word.replaceAll("[,+]", "")));
      } else if (SCALES.containsKey(word)) {
        scale(SCALES.get(word));
      } else if (VAGUE.containsKey(word)) {
        String scale = word.substring(0, word.length() - 1);
        boolean scaled = vague.high() > 1 && SCALES.containsKey(scale);
        vague = vague.times(scaled ? one(SCALES.getOrDefault(scale, 1)) : range(word));
        any = true;
      }
    }

    private static Range range(String word) {
      return VAGUE.getOrDefault(word, one(1));
    }

    private static Range one(int number) {
      return new Range(number, number);
    }

    private void plus(double number) {
      part += number;
      exact = true;
      any = true;
    }

    private void scale(int scale) {
      if (!exact) {
        vague = vague.times(one(scale));
      } else if (scale <= 100) {
        part *= scale;
      } else {
        whole += part * scale;
        part = 0;
      }
      any = true;
    }

    Optional<Range> result() {
      if (!any) {
        return Optional.empty();
      }
      int number = exact ? Range.capped(Math.round(whole + part)) : 1;
      return Optional.of(one(number).times(vague));
    }
  }
}
