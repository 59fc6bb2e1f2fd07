package org.casus.bench.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.casus.language.AnalyserModel;
import org.casus.language.EnglishAnnotator;
import org.casus.language.NameFeatures;
import org.casus.language.NameFinder;
import org.casus.language.NameLexicon;
import org.casus.language.NameModel;
import org.casus.language.Words;

/**
 * The training of the finder of names, a conditional random field over the names of GUM. Equal
 * input gives equal bytes.
 *
 * <p>Each sentence is learnt from twice: as it is, and with half of the words of its names unknown,
 * so that what the lexicon and the neighbours tell of a name weighs as much as the name itself.
 */
public final class NameTraining {
  private static final int EPOCHS = 10;
  private static final long SEED = 11;

  /** A feature seen less often is none. */
  private static final int LEAST = 3;

  private static final NameField.Options OPTIONS = new NameField.Options(0.05, 1e-5, 0.5);

  private final EnglishAnnotator annotator;
  private final NameLexicon lexicon;
  private final Random random = new Random(SEED);

  private NameTraining(EnglishAnnotator annotator, NameLexicon lexicon) {
    this.annotator = annotator;
    this.lexicon = lexicon;
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
    NameField field = training.learn(gold, progress);
    try (OutputStream file = Files.newOutputStream(out)) {
      NameModel.write(training.lexicon, field, file);
    }
  }

  private record Tagged(Words words, int[] labels) {}

  private NameField learn(List<NameGold.Labelled> gold, PrintStream progress) {
    List<Tagged> sentences = tagged(gold);
    NameField field = new NameField(common(sentences), OPTIONS, random);
    List<NameField.Example> examples = new ArrayList<>();
    for (Tagged sentence : sentences) {
      examples.add(example(sentence, new NameFeatures(sentence.words(), lexicon), field));
      examples.add(veiled(sentence, field));
    }
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      Collections.shuffle(examples, random);
      progress.println("names, epoch " + epoch + ": loss " + Math.round(field.learn(examples)));
    }
    return field;
  }

  private List<Tagged> tagged(List<NameGold.Labelled> gold) {
    List<Tagged> sentences = new ArrayList<>();
    for (NameGold.Labelled sentence : gold) {
      sentences.add(new Tagged(annotator.tagged(sentence.forms()), sentence.labels()));
      if (random.nextInt(8) == 0) {
        List<String> loud =
            sentence.forms().stream().map(form -> form.toUpperCase(Locale.ROOT)).toList();
        sentences.add(new Tagged(annotator.tagged(loud), sentence.labels()));
      }
    }
    return sentences;
  }

  /** The features that are seen often enough, in ascending order. */
  private int[] common(List<Tagged> sentences) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Tagged sentence : sentences) {
      NameFeatures features = new NameFeatures(sentence.words(), lexicon);
      for (int at = 1; at < sentence.labels().length; at++) {
        for (int feature : features(features, at)) {
          counts.merge(feature, 1, Integer::sum);
        }
      }
    }
    counts.values().removeIf(count -> count < LEAST);
    return counts.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] features(NameFeatures features, int at) {
    return features.mayBeNamed(at)
        ? Arrays.copyOf(features.features(), features.extract(at))
        : new int[0];
  }

  private NameField.Example veiled(Tagged sentence, NameField field) {
    // The lexicon looks at the forms before they are veiled.
    NameFeatures features = new NameFeatures(sentence.words(), lexicon);
    int[] forms = sentence.words().forms;
    int[] own = forms.clone();
    for (int at = 1; at < sentence.labels().length; at++) {
      if (sentence.labels()[at] > 0 && random.nextBoolean()) {
        forms[at] = random.nextInt();
      }
    }
    NameField.Example example = example(sentence, features, field);
    System.arraycopy(own, 0, forms, 0, own.length);
    return example;
  }

  private static NameField.Example example(
      Tagged sentence, NameFeatures features, NameField field) {
    int size = sentence.labels().length - 1;
    int[][] places = new int[size][];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      int[] names = features(features, i + 1);
      places[i] = Arrays.stream(names).map(field::place).filter(place -> place >= 0).toArray();
      int label = names.length == 0 ? 0 : sentence.labels()[i + 1];
      // Where a word within a name cannot be named, another name begins behind it.
      labels[i] = NameFinder.mayFollow(i == 0 ? 0 : labels[i - 1], label) ? label : label - 1;
    }
    return new NameField.Example(places, labels);
  }
}
