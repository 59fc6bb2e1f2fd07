package org.casus.bench.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.casus.language.Dictionary;
import org.casus.language.Lemmatizer;
import org.casus.language.Lexicon;
import org.casus.language.Morphology;
import org.casus.language.TagFeatures;
import org.casus.language.Tagger;
import org.casus.language.Words;

/** Teaches a tagger the morphologies of words in their sentences. */
final class TaggerTraining {
  private static final int FOLDS = 4;

  private final Map<Morphology, Integer> classes;
  private final Lexicon lexicon;
  private final Dictionary dictionary;
  private final Random random;

  TaggerTraining(
      Map<Morphology, Integer> classes, Lexicon lexicon, Dictionary dictionary, long seed) {
    this.classes = classes;
    this.lexicon = lexicon;
    this.dictionary = dictionary;
    this.random = new Random(seed);
  }

  /** The weights learnt from these sentences. */
  LearningWeights train(List<Treebank.Gold> sentences, int epochs) {
    LearningWeights weights = new LearningWeights(1);
    int[] scores = new int[classes.size()];
    List<Treebank.Gold> order = new ArrayList<>(sentences);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Treebank.Gold sentence : order) {
        learn(sentence, weights, scores);
      }
    }
    return weights;
  }

  private void learn(Treebank.Gold sentence, LearningWeights weights, int[] scores) {
    Words words = new Words(disguised(sentence.forms()), lexicon, dictionary);
    TagFeatures features = new TagFeatures(words);
    for (int at = 1; at <= words.size(); at++) {
      int right = classes.getOrDefault(sentence.words().get(at - 1).morphology(), 0);
      int count = features.extract(at);
      weights.score(features.features(), count, scores);
      int guess = Tagger.best(scores);
      if (guess != right) {
        weights.update(features.features(), count, right, guess);
      }
      weights.tick();
      words.morphologies[at] = guess;
    }
  }

  /** Now and then all in capitals or all in small letters, as some dispatches are written. */
  private List<String> disguised(List<String> forms) {
    int die = random.nextInt(25);
    if (die > 1) {
      return forms;
    }
    return forms.stream()
        .map(form -> die == 0 ? form.toUpperCase(Locale.ROOT) : form.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Tags every sentence by what was learnt from the others, so that the tags have real errors. */
  static void jackknife(
      List<Treebank.Gold> sentences,
      List<Words> words,
      Map<Morphology, Integer> classes,
      Lexicon lexicon,
      Dictionary dictionary,
      Lemmatizer lemmatizer) {
    List<Morphology> list = new ArrayList<>(classes.keySet());
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Treebank.Gold> others = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        if (i * FOLDS / sentences.size() != fold) {
          others.add(sentences.get(i));
        }
      }
      LearningWeights weights =
          new TaggerTraining(classes, lexicon, dictionary, 7L + fold).train(others, 4);
      Tagger tagger = new Tagger(weights.averaged(), list, lemmatizer);
      for (int i = 0; i < sentences.size(); i++) {
        if (i * FOLDS / sentences.size() == fold) {
          tagger.tag(words.get(i));
        }
      }
    }
  }
}
