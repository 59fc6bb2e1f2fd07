package org.casus.bench.attribution;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.casus.attribution.Factuality;
import org.casus.attribution.Factuality.Certainty;
import org.casus.attribution.Factuality.Polarity;
import org.casus.attribution.FactualityReader;
import org.casus.event.Clause;
import org.casus.event.ClauseReader;
import org.casus.language.EnglishAnnotator;
import org.casus.language.Sentence;
import tools.jackson.databind.JsonNode;

/**
 * The measure of factuality on sentences in the unified scale of Stanovsky and others (2017), such
 * as MEANTIME: from -3, certainly not, to 3, certainly so.
 *
 * <p>Ours is laid on that scale with the sign of the polarity, in steps chosen on MEANTIME's
 * training part: what is certain, planned, demanded or told in the future is a 3 there, for its
 * annotators grade the speaker's belief and not time; what seems so or is expected is 1.5; what can
 * be, is hoped for, feared, or is the purpose of something is 0.75. What is said to end is so no
 * more, and -3 there; ours tells that it was so, and that it ends.
 */
public final class FactualityAccuracy {
  private final EnglishAnnotator annotator;
  private final ClauseReader clauses;
  private final FactualityReader reader = new FactualityReader();
  private final PrintStream out;
  private final boolean listing;

  private int words;
  private double error;
  private double constant;

  private FactualityAccuracy(
      EnglishAnnotator annotator, ClauseReader clauses, PrintStream out, boolean listing) {
    this.annotator = annotator;
    this.clauses = clauses;
    this.out = out;
    this.listing = listing;
  }

  /** Prints the figures over a file. */
  public static void print(
      EnglishAnnotator annotator, ClauseReader clauses, Path file, PrintStream out)
      throws IOException {
    new FactualityAccuracy(annotator, clauses, out, false).measure(file);
  }

  /** Prints the figures over a file, and each error before them. */
  public static void list(
      EnglishAnnotator annotator, ClauseReader clauses, Path file, PrintStream out)
      throws IOException {
    new FactualityAccuracy(annotator, clauses, out, true).measure(file);
  }

  private void measure(Path file) throws IOException {
    for (JsonNode record : Texts.read(file)) {
      String text = record.get("text").asString();
      Sentence sentence = annotator.annotate(List.of(text.strip().split("\\s+")));
      List<Clause> own = clauses.read(sentence);
      for (JsonNode target : record.get("targets")) {
        int at = target.get("span1").get(0).asInt();
        compare(sentence, own, at, target.get("label").asDouble(), text);
      }
    }
    out.printf(
        Locale.ROOT,
        "factuality: %d words, mean absolute error %.3f (%.3f if all were certain)%n",
        words,
        error / words,
        constant / words);
  }

  private void compare(Sentence sentence, List<Clause> own, int at, double gold, String text) {
    Factuality factuality = reader.of(sentence, own, sentence.token(at));
    double ours = reader.ends(sentence, own, sentence.token(at)) ? -3 : scaled(factuality);
    words++;
    error += Math.abs(ours - gold);
    constant += Math.abs(3 - gold);
    if (listing && ours != gold) {
      out.printf(
          Locale.ROOT,
          "%.2f for %.2f\t%s\t%s %s\t%s%n",
          ours,
          gold,
          sentence.token(at).text(),
          factuality.certainty(),
          factuality.reality(),
          text);
    }
  }

  private static double scaled(Factuality factuality) {
    double size =
        switch (factuality.reality()) {
          case HYPOTHETICAL -> 0.75;
          case DEMANDED -> 3;
          case FUTURE ->
              switch (factuality.certainty()) {
                case CERTAIN -> 3;
                case PROBABLE -> 1.5;
                case POSSIBLE, UNSPECIFIED -> 0.75;
              };
          case PAST, ONGOING, HABITUAL -> factuality.certainty() == Certainty.PROBABLE ? 1.5 : 3;
        };
    return factuality.polarity() == Polarity.NEGATIVE ? -size : size;
  }
}
