package org.casus.app.accuracy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Named numbers about one set of gold, in a fixed order: counts are whole, rates lie in [0, 1]. */
public record Figures(String name, Map<String, Number> values) {
  public Figures {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Figures with no values yet. */
  public static Figures of(String name) {
    return new Figures(name, Map.of());
  }

  /** The same and a count. */
  public Figures count(String key, long value) {
    return with(key, value);
  }

  /** The same and a share; nothing of nothing is 0. */
  public Figures rate(String key, double part, double whole) {
    return with(key, whole == 0 ? 0.0 : part / whole);
  }

  /** The same and a value that is known. */
  public Figures value(String key, double value) {
    return with(key, value);
  }

  private Figures with(String key, Number value) {
    Map<String, Number> more = new LinkedHashMap<>(values);
    more.put(key, value);
    return new Figures(name, more);
  }

  /** The harmonic mean of precision and recall. */
  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** The F1 of each label of the gold, averaged; the two lists go in step. */
  static <T extends Comparable<T>> double macroF1(List<T> gold, List<? extends @Nullable T> coded) {
    double sum = 0;
    TreeSet<T> labels = new TreeSet<>(gold);
    for (T label : labels) {
      sum += labelF1(label, gold, coded);
    }
    return sum / labels.size();
  }

  private static <T> double labelF1(T label, List<T> gold, List<? extends @Nullable T> coded) {
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < gold.size(); i++) {
      boolean wanted = label.equals(gold.get(i));
      boolean given = label.equals(coded.get(i));
      right += wanted && given ? 1 : 0;
      wrong += wanted != given ? 1 : 0;
    }
    return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong);
  }

  /** The share of places where the two lists agree. */
  static double accuracy(List<?> gold, List<?> coded) {
    int right = 0;
    for (int i = 0; i < gold.size(); i++) {
      right += gold.get(i).equals(coded.get(i)) ? 1 : 0;
    }
    return (double) right / gold.size();
  }

  /** One line for a person. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%-28s ", name)
        + values.entrySet().stream()
            .map(e -> e.getKey() + " " + shown(e.getValue()))
            .collect(Collectors.joining("  "));
  }

  /** A value with three digits, a count whole. */
  public static String shown(Number value) {
    return value instanceof Double rate
        ? new BigDecimal(rate).setScale(3, RoundingMode.HALF_EVEN).toPlainString()
        : value.toString();
  }
}
