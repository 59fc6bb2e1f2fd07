package org.casus.bench.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.casus.language.AnalyserModel;
import org.casus.language.EnglishAnnotator;
import org.casus.language.NameFeatures;
import org.casus.language.NameFinder;
import org.casus.language.NameLexicon;
import org.casus.language.NameModel;
import org.casus.language.Words;

/**
 * The training of the finder of names: an averaged structured perceptron (Collins 2002) over the
 * names of GUM. Equal input gives equal bytes.
 */
public final class NameTraining {
  private static final int EPOCHS = 12;
  private static final long SEED = 11;
  private static final int THRESHOLD = 2;
  private static final int LEAST = 3;

  /** A label that is never given: it takes what a transition must not add elsewhere. */
  private static final int NO_LABEL = NameFinder.LABELS;

  private final EnglishAnnotator annotator;
  private final NameLexicon lexicon;
  private final LearningWeights weights = new LearningWeights(THRESHOLD);
  private final NameFinder finder;
  private final Map<Integer, Integer> seen = new HashMap<>();
  private final Random random = new Random(SEED);

  private NameTraining(EnglishAnnotator annotator, NameLexicon lexicon) {
    this.annotator = annotator;
    this.lexicon = lexicon;
    this.finder = new NameFinder(lexicon, weights);
  }

  /**
   * Trains on the training part of GUM, tagged by an analyser, and writes the model.
   *
   * @param analyser the file of the model that tags the sentences
   * @param treebank the folder with the compressed CoNLL-U files
   * @param out the model's file
   * @throws IOException when the treebank cannot be read or the model not be written
   */
  public static void train(Path analyser, Path treebank, Path out, PrintStream progress)
      throws IOException {
    EnglishAnnotator annotator;
    try (InputStream in = Files.newInputStream(analyser)) {
      annotator = new EnglishAnnotator(AnalyserModel.read(in));
    }
    List<NameGold.Labelled> gold = NameGold.read(treebank.resolve("en_gum-train.conllu.gz"));
    NameTraining training = new NameTraining(annotator, NameWords.gather());
    training.learn(gold, progress);
    try (OutputStream file = Files.newOutputStream(out)) {
      NameModel.write(training.lexicon, training.weights, file);
    }
  }

  private record Example(Words words, int[] labels) {}

  private void learn(List<NameGold.Labelled> gold, PrintStream progress) {
    List<Example> examples = new ArrayList<>();
    for (NameGold.Labelled sentence : gold) {
      examples.add(new Example(annotator.tagged(sentence.forms()), sentence.labels()));
      if (random.nextInt(8) == 0) {
        List<String> loud =
            sentence.forms().stream().map(form -> form.toUpperCase(Locale.ROOT)).toList();
        examples.add(new Example(annotator.tagged(loud), sentence.labels()));
      }
    }
    examples.forEach(this::note);
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      Collections.shuffle(examples, random);
      int wrong = 0;
      for (Example example : examples) {
        wrong += learn(example) ? 1 : 0;
      }
      progress.println("names, epoch " + epoch + ": " + wrong + " sentences wrong");
    }
  }

  private boolean learn(Example example) {
    int[] found = finder.label(example.words());
    NameFeatures features = new NameFeatures(example.words(), lexicon);
    boolean wrong = false;
    for (int at = 1; at < found.length; at++) {
      int right = features.mayBeNamed(at) ? example.labels()[at] : 0;
      if (right != found[at]) {
        wrong = true;
        int count = kept(features.features(), features.extract(at));
        weights.update(features.features(), count, right, found[at]);
      }
      transition(example.labels()[at - 1], right, found[at - 1], found[at]);
      weights.tick();
    }
    return wrong;
  }

  /** Moves the features that were seen often enough to the front, and counts them. */
  private int kept(int[] features, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (seen.getOrDefault(features[i], 0) >= LEAST) {
        features[kept++] = features[i];
      }
    }
    return kept;
  }

  private void note(Example example) {
    NameFeatures features = new NameFeatures(example.words(), lexicon);
    for (int at = 1; at < example.labels().length; at++) {
      if (features.mayBeNamed(at)) {
        int count = features.extract(at);
        for (int i = 0; i < count; i++) {
          seen.merge(features.features()[i], 1, Integer::sum);
        }
      }
    }
  }

  private void transition(int before, int right, int foundBefore, int found) {
    if (before != foundBefore || right != found) {
      weights.update(new int[] {NameFinder.transition(before)}, 1, right, NO_LABEL);
      weights.update(new int[] {NameFinder.transition(foundBefore)}, 1, NO_LABEL, found);
    }
  }
}
