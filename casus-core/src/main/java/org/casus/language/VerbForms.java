package org.casus.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The verbs of English and how they inflect: a form leads to its base by a table of irregular
 * forms, then by taking off "-s", "-ed" or "-ing" wherever that leaves a verb.
 *
 * <p>The procedure is that of WordNet's Morphy (Miller et al. 1990), the words are WordNet's.
 */
public final class VerbForms {
  private final Set<String> bases = new HashSet<>();
  private final Map<String, String> irregular = new HashMap<>();

  private static final class Shipped {
    static final VerbForms FORMS = read();
  }

  private VerbForms() {}

  /** The verbs that come with this library; read once. */
  public static VerbForms load() {
    return Shipped.FORMS;
  }

  private static VerbForms read() {
    try (InputStream in = VerbForms.class.getResourceAsStream("verbs.txt")) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its verbs");
      }
      VerbForms forms = new VerbForms();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(forms::add);
      return forms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] words = line.split(" ", -1);
    bases.add(words[0]);
    for (int i = 1; i < words.length; i++) {
      irregular.put(words[i], words[0]);
    }
  }

  /** The base of a verb's form in small letters; absent when no known verb has such a form. */
  Optional<String> base(String form) {
    String known = irregular.get(form);
    if (known != null) {
      return Optional.of(known);
    }
    if (bases.contains(form) && !form.endsWith("ed") && !form.endsWith("ing")) {
      return Optional.of(form);
    }
    Optional<String> stripped = candidates(form).stream().filter(bases::contains).findFirst();
    return stripped.isPresent() || !bases.contains(form) ? stripped : Optional.of(form);
  }

  /** The base of an irregular verb whose past or participle this is, and no verb's base: "shot". */
  public Optional<String> baseOfPast(String form) {
    String base = irregular.get(form);
    return base == null || bases.contains(form) ? Optional.empty() : Optional.of(base);
  }

  private static List<String> candidates(String form) {
    if (form.endsWith("ies") || form.endsWith("ied")) {
      return List.of(cut(form, 3) + "y", cut(form, 1));
    }
    if (form.endsWith("s")) {
      return List.of(cut(form, 1), cut(form, 2));
    }
    if (form.endsWith("ed")) {
      return List.of(cut(form, 1), cut(form, 2), undoubled(form, 2));
    }
    return form.endsWith("ing")
        ? List.of(cut(form, 3) + "e", cut(form, 3), undoubled(form, 3))
        : List.of();
  }

  private static String cut(String form, int letters) {
    return form.substring(0, Math.max(0, form.length() - letters));
  }

  // "planned" is "plan" with its last letter doubled.
  private static String undoubled(String form, int letters) {
    String stem = cut(form, letters);
    int end = stem.length();
    boolean twice = end > 2 && stem.charAt(end - 1) == stem.charAt(end - 2);
    return twice ? cut(stem, 1) : stem;
  }
}
