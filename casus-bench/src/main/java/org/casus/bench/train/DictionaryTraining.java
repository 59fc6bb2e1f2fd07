package org.casus.bench.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.language.Dictionary;
import org.casus.language.Hash;

/** Inflects the words of a dictionary and gathers what each form can be. */
final class DictionaryTraining {
  private static final int NOUN = 1;
  private static final int PLURAL = 1 << 1;
  private static final int NAME = 1 << 2;
  private static final int VERB = 1 << 3;
  private static final int THIRD_PERSON = 1 << 4;
  private static final int PAST = 1 << 5;
  private static final int IRREGULAR_PAST = 1 << 6;
  private static final int GERUND = 1 << 7;
  private static final int ADJECTIVE = 1 << 8;
  private static final int COMPARED = 1 << 9;
  private static final int ADVERB = 1 << 10;

  /** The parts of speech in the order in which occurrences are counted. */
  private static final String PARTS = "nNvar";

  private static final int COMMONEST_SHIFT = 11;
  private static final int MIXED = 7;
  private static final double CLEAR = 0.85;

  private final Map<String, Integer> bits = new TreeMap<>();
  private final Map<String, int[]> counts = new TreeMap<>();

  private DictionaryTraining() {}

  /**
   * The dictionary that ships with the programs for training.
   *
   * @throws IOException when it cannot be read
   */
  static Dictionary read() throws IOException {
    DictionaryTraining training = new DictionaryTraining();
    training.addAll("words.txt");
    training.addAll("news.txt");
    IrregularVerbs.bases().keySet().forEach(form -> training.put(form, IRREGULAR_PAST, 'v', 0));
    return training.finish();
  }

  private void addAll(String name) throws IOException {
    try (InputStream in = DictionaryTraining.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the library lacks its words: " + name);
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> add(line.split(" ")));
    }
  }

  /** Reads "bomb n9 v3" or "flee v37/fled". */
  private void add(String[] columns) {
    for (int i = 1; i < columns.length; i++) {
      String[] forms = columns[i].substring(1).split("/");
      int count = forms[0].isEmpty() ? 0 : Integer.parseInt(forms[0]);
      char part = columns[i].charAt(0);
      String[] irregular = Arrays.copyOfRange(forms, 1, forms.length);
      inflect(columns[0], part, irregular, count);
    }
  }

  private void inflect(String word, char part, String[] irregular, int count) {
    switch (part) {
      case 'n' -> noun(word, irregular, count);
      case 'N' -> put(word, NAME, part, count);
      case 'v' -> verb(word, irregular, count);
      case 'a' -> adjective(word, irregular, count);
      default -> put(word, ADVERB, part, count);
    }
  }

  private void noun(String word, String[] irregular, int count) {
    put(word, NOUN, 'n', count);
    for (String plural : irregular) {
      put(plural, PLURAL, 'n', count);
    }
    if (irregular.length == 0) {
      put(withS(word), PLURAL, 'n', count);
    }
  }

  private void verb(String word, String[] irregular, int count) {
    put(word, VERB, 'v', count);
    put(withS(word), THIRD_PERSON, 'v', count);
    boolean past = false;
    for (String form : irregular) {
      boolean gerund = form.endsWith("ing");
      boolean regular = form.endsWith("ed");
      past |= !gerund;
      put(form, gerund ? GERUND : regular ? PAST : IRREGULAR_PAST, 'v', count);
    }
    if (!past) {
      put((endsInConsonantAndY(word) ? cut(word, 1) + "i" : stem(word)) + "ed", PAST, 'v', count);
    }
    put((word.endsWith("ie") ? cut(word, 2) + "y" : stem(word)) + "ing", GERUND, 'v', count);
  }

  /** Without the silent "e" that endings swallow. */
  private static String stem(String word) {
    return word.endsWith("e") && !word.endsWith("ee") && !word.endsWith("oe") ? cut(word, 1) : word;
  }

  private void adjective(String word, String[] irregular, int count) {
    put(word, ADJECTIVE, 'a', count);
    for (String form : irregular) {
      put(form, COMPARED, 'a', count);
    }
    if (irregular.length == 0 && word.length() <= 7) {
      String stem = word.endsWith("y") ? cut(word, 1) + "i" : stem(word);
      put(stem + "er", COMPARED, 'a', 0);
      put(stem + "est", COMPARED, 'a', 0);
    }
  }

  /** The plural of a noun, or the third person of a verb, that is regular. */
  static String withS(String word) {
    if (endsInConsonantAndY(word)) {
      return cut(word, 1) + "ies";
    }
    boolean hissing =
        word.endsWith("s")
            || word.endsWith("x")
            || word.endsWith("z")
            || word.endsWith("ch")
            || word.endsWith("sh");
    return word + (hissing ? "es" : "s");
  }

  private static boolean endsInConsonantAndY(String word) {
    int end = word.length();
    return end > 1 && word.endsWith("y") && "aeiou".indexOf(word.charAt(end - 2)) < 0;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private void put(String form, int bit, char part, int count) {
    bits.merge(form, bit, (a, b) -> a | b);
    counts.computeIfAbsent(form, k -> new int[PARTS.length()])[PARTS.indexOf(part)] += count;
  }

  /** Numbers the kinds, the commonest first; forms of the rarest are left out. */
  private Dictionary finish() {
    Map<Integer, Integer> sizes = new TreeMap<>();
    bits.keySet().forEach(form -> sizes.merge(kind(form), 1, Integer::sum));
    List<Integer> kinds = new ArrayList<>(sizes.keySet());
    kinds.sort(Comparator.comparing((Integer kind) -> -sizes.getOrDefault(kind, 0)));
    Map<Integer, Integer> forms = new HashMap<>();
    for (String form : bits.keySet()) {
      int number = kinds.indexOf(kind(form)) + 1;
      if (number < Dictionary.KINDS) {
        forms.put(Hash.ofWord(form), number);
      }
    }
    return Dictionary.of(forms);
  }

  /** What a form can be, and which part of speech it mostly is. */
  private int kind(String form) {
    return bits.getOrDefault(form, 0) | commonest(form) << COMMONEST_SHIFT;
  }

  private int commonest(String form) {
    int[] by = counts.getOrDefault(form, new int[PARTS.length()]);
    int sum = 0;
    int best = 0;
    for (int i = 0; i < by.length; i++) {
      sum += by[i];
      best = by[i] > by[best] ? i : best;
    }
    return sum == 0 ? 0 : by[best] >= CLEAR * sum ? best + 1 : MIXED;
  }
}
