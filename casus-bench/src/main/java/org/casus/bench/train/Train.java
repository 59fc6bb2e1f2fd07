package org.casus.bench.train;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.casus.language.AnalyserModel;
import org.casus.language.Dictionary;
import org.casus.language.Hash;
import org.casus.language.Lemmatizer;
import org.casus.language.Lexicon;
import org.casus.language.Morphology;
import org.casus.language.ParserNetwork;
import org.casus.language.Tag;
import org.casus.language.Words;

/** The training of the analyser of English from its treebanks. Equal input gives equal bytes. */
public final class Train {
  private static final List<String> TREEBANKS = List.of("en_ewt-train", "en_gum-train");
  private static final int TAGGER_EPOCHS = 6;
  private static final int LEAST = 3;

  /** Of so many sentences one is also shown in capitals, and one in small letters. */
  private static final int DISGUISED = 30;

  /** Of so many sentences one is also shown as a headline, and the others without articles. */
  private static final int RESTYLED = 8;

  private static final NetworkTraining.Sizes SIZES = new NetworkTraining.Sizes(128, 96, 96, 96);
  private static final NetworkTraining.Schedule SCHEDULE =
      new NetworkTraining.Schedule(28, 24, 0.002f, 0.33f);

  private Train() {}

  /**
   * Trains on the training parts of the treebanks and writes the model.
   *
   * @param treebank the folder with the compressed CoNLL-U files
   * @param out the model's file
   * @throws IOException when a treebank cannot be read or the model not be written
   */
  public static void train(Path treebank, Path out) throws IOException {
    train(treebank, out, System.err);
  }

  /**
   * Trains as above, and tells how far it is.
   *
   * @throws IOException when a treebank cannot be read or the model not be written
   */
  public static void train(Path treebank, Path out, PrintStream progress) throws IOException {
    List<Treebank.Gold> sentences = new ArrayList<>();
    for (String name : TREEBANKS) {
      sentences.addAll(Treebank.read(treebank.resolve(name + ".conllu.gz")));
    }
    progress.println("read " + sentences.size() + " sentences");
    Map<Morphology, Integer> classes = classes(sentences);
    Lexicon lexicon = lexicon(sentences);
    Lemmatizer lemmatizer = LemmaTraining.train(sentences, classes);
    Dictionary dictionary = DictionaryTraining.read();
    List<Treebank.Gold> withHeadlines = withHeadlines(sentences);
    progress.println("made " + (withHeadlines.size() - sentences.size()) + " headlines");
    LearningWeights tagger =
        new TaggerTraining(classes, lexicon, dictionary, 1L).train(withHeadlines, TAGGER_EPOCHS);
    progress.println("trained the tagger");
    List<Treebank.Gold> shown = withDisguised(withHeadlines);
    List<Words> words = shown.stream().map(s -> new Words(s.forms(), lexicon, dictionary)).toList();
    TaggerTraining.jackknife(shown, words, classes, lexicon, dictionary, lemmatizer);
    progress.println("tagged the training sentences");
    ParserNetwork parser =
        NetworkTraining.fresh(SIZES, lexicon.size(), classes.size(), new Random(2L));
    new NetworkTraining(parser, SCHEDULE, frequencies(words, lexicon))
        .train(examples(shown, words, classes), new Random(3L), progress::println);
    AnalyserModel model =
        new AnalyserModel(
            List.copyOf(classes.keySet()), lexicon, dictionary, lemmatizer, tagger, parser);
    try (OutputStream file = Files.newOutputStream(out)) {
      AnalyserModel.write(model, tagger, file);
    }
  }

  /** The sentences, and beside some of them the same as headlines. */
  private static List<Treebank.Gold> withHeadlines(List<Treebank.Gold> sentences) {
    List<Treebank.Gold> shown = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      shown.add(sentences.get(i));
      Optional<Treebank.Gold> rewritten =
          i % RESTYLED == 0
              ? Headlines.of(sentences.get(i), i / RESTYLED % 3)
              : Headlines.withoutArticles(sentences.get(i));
      rewritten.ifPresent(shown::add);
    }
    return shown;
  }

  /** The sentences, and beside a few of them the same in capitals or in small letters. */
  private static List<Treebank.Gold> withDisguised(List<Treebank.Gold> sentences) {
    List<Treebank.Gold> shown = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      shown.add(sentences.get(i));
      if (i % DISGUISED == 0) {
        shown.add(sentences.get(i).rewritten(form -> form.toUpperCase(Locale.ROOT)));
      } else if (i % DISGUISED == DISGUISED / 2) {
        shown.add(sentences.get(i).rewritten(form -> form.toLowerCase(Locale.ROOT)));
      }
    }
    return shown;
  }

  private static List<NetworkTraining.Example> examples(
      List<Treebank.Gold> sentences, List<Words> words, Map<Morphology, Integer> classes) {
    List<NetworkTraining.Example> examples = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<Treebank.Word> gold = sentences.get(i).words();
      int[] heads = new int[gold.size() + 1];
      int[] relations = new int[gold.size() + 1];
      int[] morphologies = new int[gold.size() + 1];
      for (int at = 1; at <= gold.size(); at++) {
        morphologies[at] = classes.getOrDefault(gold.get(at - 1).morphology(), -1);
        heads[at] = gold.get(at - 1).head();
        relations[at] = gold.get(at - 1).relation().ordinal();
      }
      examples.add(new NetworkTraining.Example(words.get(i), heads, relations, morphologies));
    }
    return examples;
  }

  private static int[] frequencies(List<Words> sentences, Lexicon lexicon) {
    int[] frequencies = new int[lexicon.size() + 1];
    for (Words words : sentences) {
      for (int at = 1; at <= words.size(); at++) {
        frequencies[words.ids[at]]++;
      }
    }
    return frequencies;
  }

  /** The morphologies that are frequent enough to be learnt, the commonest first. */
  static Map<Morphology, Integer> classes(List<Treebank.Gold> sentences) {
    Map<Morphology, Integer> counts = new LinkedHashMap<>();
    for (Treebank.Gold sentence : sentences) {
      sentence.words().forEach(word -> counts.merge(word.morphology(), 1, Integer::sum));
    }
    Map<Morphology, Integer> classes = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST)
        .sorted(Map.Entry.<Morphology, Integer>comparingByValue().reversed())
        .forEach(entry -> classes.put(entry.getKey(), classes.size()));
    return classes;
  }

  static Lexicon lexicon(List<Treebank.Gold> sentences) {
    Map<Integer, int[]> counts = new TreeMap<>();
    for (Treebank.Gold sentence : sentences) {
      for (Treebank.Word word : sentence.words()) {
        int[] tags = counts.computeIfAbsent(Hash.ofWord(word.form()), k -> new int[17]);
        tags[word.morphology().tag().ordinal()]++;
      }
    }
    Map<Integer, Integer> entries = new HashMap<>();
    counts.forEach((word, tags) -> entries.put(word, entry(tags)));
    entries.values().removeIf(entry -> entry == Lexicon.UNKNOWN);
    return Lexicon.of(entries);
  }

  private static int entry(int[] tags) {
    int best = 0;
    int set = 0;
    int sum = 0;
    for (int tag = 0; tag < tags.length; tag++) {
      best = tags[tag] > tags[best] ? tag : best;
      sum += tags[tag];
    }
    for (int tag = 0; tag < tags.length; tag++) {
      set |= tags[tag] * 20 > sum ? 1 << tag : 0;
    }
    return sum < LEAST ? Lexicon.UNKNOWN : Lexicon.entry(Tag.values()[best], set);
  }
}
