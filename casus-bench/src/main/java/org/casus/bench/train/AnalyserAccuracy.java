package org.casus.bench.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.casus.language.AnalyserModel;
import org.casus.language.EnglishAnnotator;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Token;

/**
 * How well the analyser does on treebanks: from raw text, as the CoNLL 2018 shared task counts (F1
 * over aligned words), and with gold tokens and sentences.
 */
public final class AnalyserAccuracy {
  private final EnglishAnnotator annotator;
  private final PrintStream out;

  private AnalyserAccuracy(EnglishAnnotator annotator, PrintStream out) {
    this.annotator = annotator;
    this.out = out;
  }

  /**
   * Prints the figures of the development or the test parts of all treebanks.
   *
   * @param treebank the folder with the compressed CoNLL-U files
   * @param part "dev" or "test"
   * @throws IOException when a treebank cannot be read
   */
  public static void print(EnglishAnnotator annotator, Path treebank, String part, PrintStream out)
      throws IOException {
    AnalyserAccuracy accuracy = new AnalyserAccuracy(annotator, out);
    for (String name : List.of("ewt", "gum")) {
      List<Treebank.Gold> gold =
          Treebank.read(treebank.resolve("en_" + name + "-" + part + ".conllu.gz"));
      accuracy.print(name.toUpperCase(Locale.ROOT) + " " + part, gold);
      if (name.equals("gum")) {
        List<Treebank.Gold> news =
            gold.stream().filter(s -> s.document().contains("_news_")).toList();
        accuracy.print("GUM news " + part, news);
      }
    }
  }

  private void print(String title, List<Treebank.Gold> gold) {
    out.println(title);
    out.println("  raw text    " + RawScore.of(gold, annotator));
    out.println("  gold tokens " + goldTokens(gold));
  }

  private String goldTokens(List<Treebank.Gold> gold) {
    int words = 0;
    int tags = 0;
    int full = 0;
    int lemmas = 0;
    int heads = 0;
    int labelled = 0;
    Attachments subjects = new Attachments();
    Attachments objects = new Attachments();
    for (Treebank.Gold sentence : gold) {
      Sentence found = annotator.annotate(sentence.forms());
      for (Token token : found.tokens()) {
        Treebank.Word word = sentence.words().get(token.index());
        boolean head = token.head() + 1 == word.head();
        words++;
        tags += token.tag() == word.morphology().tag() ? 1 : 0;
        full += token.features().equals(word.morphology().features()) ? 1 : 0;
        lemmas += word.lemma().equals("_") || token.lemma().equals(word.lemma()) ? 1 : 0;
        heads += head ? 1 : 0;
        labelled += head && main(token.relation()) == main(word.relation()) ? 1 : 0;
        subjects.count(token.relation().isSubject(), word.relation().isSubject(), head);
        objects.count(token.relation() == Relation.OBJ, word.relation() == Relation.OBJ, head);
      }
    }
    double all = words / 100.0;
    return String.format(
        Locale.ROOT,
        "UPOS %.2f features %.2f lemmas %.2f UAS %.2f LAS %.2f subjects %.2f objects %.2f",
        tags / all,
        full / all,
        lemmas / all,
        heads / all,
        labelled / all,
        subjects.f1(),
        objects.f1());
  }

  /**
   * Prints the figures of a model that does not ship with the library.
   *
   * @throws IOException when a treebank or the model cannot be read
   */
  public static void print(Path model, Path treebank, String part, PrintStream out)
      throws IOException {
    try (InputStream in = Files.newInputStream(model)) {
      print(new EnglishAnnotator(AnalyserModel.read(in)), treebank, part, out);
    }
  }

  /** The relation without its subtype: the shared task counts no subtypes. */
  static Relation main(Relation relation) {
    String label = relation.label();
    int colon = label.indexOf(':');
    return colon < 0 ? relation : Relation.of(label.substring(0, colon));
  }

  /** Attachments of one kind: found, true, and found truly. */
  private static final class Attachments {
    private int found;
    private int gold;
    private int right;

    void count(boolean isFound, boolean isGold, boolean sameHead) {
      found += isFound ? 1 : 0;
      gold += isGold ? 1 : 0;
      right += isFound && isGold && sameHead ? 1 : 0;
    }

    double f1() {
      return 200.0 * right / Math.max(1, found + gold);
    }
  }
}
