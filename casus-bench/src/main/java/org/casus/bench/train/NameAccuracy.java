package org.casus.bench.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.language.EnglishAnnotator;
import org.casus.language.Name;
import org.casus.language.NameFinder;
import org.casus.language.NameType;

/** How well names are found: F1 of spans with their types, with gold tokens. */
public final class NameAccuracy {
  private static final int TYPES = NameType.values().length;

  private final int[] gold = new int[TYPES + 1];
  private final int[] found = new int[TYPES + 1];
  private final int[] right = new int[TYPES + 1];

  private NameAccuracy() {}

  private record Labelled(int from, int to, NameType type) {}

  /**
   * Prints the figures of one part of GUM.
   *
   * @throws IOException when the treebank cannot be read
   */
  public static void print(EnglishAnnotator annotator, Path treebank, String part, PrintStream out)
      throws IOException {
    NameAccuracy accuracy = new NameAccuracy();
    List<NameGold.Labelled> document = new ArrayList<>();
    for (NameGold.Labelled one : NameGold.read(treebank.resolve("en_gum-" + part + ".conllu.gz"))) {
      if (one.newDocument()) {
        accuracy.count(document, annotator);
        document.clear();
      }
      document.add(one);
    }
    accuracy.count(document, annotator);
    out.println("GUM " + part + ", names (precision, recall, F1, gold)");
    for (NameType type : NameType.values()) {
      out.println(accuracy.line(type.name().toLowerCase(Locale.ROOT), type.ordinal()));
    }
    out.println(accuracy.line("all", TYPES));
  }

  private void count(List<NameGold.Labelled> document, EnglishAnnotator annotator) {
    List<List<Name>> names =
        annotator.names(document.stream().map(NameGold.Labelled::forms).toList());
    for (int i = 0; i < names.size(); i++) {
      count(document.get(i), names.get(i));
    }
  }

  private void count(NameGold.Labelled sentence, List<Name> names) {
    Set<Labelled> truth = spans(sentence.labels());
    truth.forEach(name -> add(gold, name.type()));
    for (Name name : names) {
      add(found, name.type());
      if (truth.contains(new Labelled(name.from(), name.to(), name.type()))) {
        add(right, name.type());
      }
    }
  }

  private static void add(int[] counts, NameType type) {
    counts[type.ordinal()]++;
    counts[TYPES]++;
  }

  private static Set<Labelled> spans(int[] labels) {
    Set<Labelled> spans = new HashSet<>();
    for (NameType type : NameType.values()) {
      for (int at = 1; at < labels.length; at++) {
        if (labels[at] == NameFinder.label(type, true)) {
          int end = at + 1;
          while (end < labels.length && labels[end] == NameFinder.label(type, false)) {
            end++;
          }
          spans.add(new Labelled(at - 1, end - 1, type));
        }
      }
    }
    return spans;
  }

  private String line(String title, int at) {
    double precision = (double) right[at] / Math.max(1, found[at]);
    double recall = (double) right[at] / Math.max(1, gold[at]);
    double f1 = 2.0 * right[at] / Math.max(1, found[at] + gold[at]);
    return String.format(
        Locale.ROOT, "  %-13s %.3f %.3f %.3f %5d", title, precision, recall, f1, gold[at]);
  }
}
