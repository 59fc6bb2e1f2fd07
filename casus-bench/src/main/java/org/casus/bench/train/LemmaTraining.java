package org.casus.bench.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.casus.language.Feature;
import org.casus.language.Lemmatizer;
import org.casus.language.Morphology;
import org.casus.language.Tag;

/** Learns how words become lemmas: one rule an ending, exceptions where the rules fail. */
final class LemmaTraining {
  private static final int LEAST = 2;

  private final Map<String, Map<String, Integer>> lemmas = new TreeMap<>();
  private final Map<String, Map<String, Integer>> rules = new TreeMap<>();

  /** What the lemmas of these sentences teach. */
  static Lemmatizer train(List<Treebank.Gold> sentences, Map<Morphology, Integer> classes) {
    LemmaTraining training = new LemmaTraining();
    for (Treebank.Gold sentence : sentences) {
      for (Treebank.Word word : sentence.words()) {
        Integer morphology = classes.get(word.morphology());
        if (morphology != null && !word.lemma().equals("_")) {
          training.count(word, morphology);
        }
      }
    }
    return training.finish(irregular(classes));
  }

  /** The past of irregular verbs, seen or not. */
  private static Map<String, String> irregular(Map<Morphology, Integer> classes) {
    Map<String, String> irregular = new HashMap<>();
    classes.forEach(
        (morphology, number) -> {
          if (morphology.tag() == Tag.VERB && morphology.features().contains(Feature.PAST)) {
            IrregularVerbs.bases()
                .forEach((form, base) -> irregular.put(Lemmatizer.key(number, form), base));
          }
        });
    return irregular;
  }

  private void count(Treebank.Word word, int morphology) {
    boolean name = word.morphology().tag() == Tag.PROPN;
    String small = (name ? word.form() : word.form().toLowerCase(Locale.ROOT)).replace('’', '\'');
    String lemma = word.lemma();
    lemmas
        .computeIfAbsent(Lemmatizer.key(morphology, small), k -> new TreeMap<>())
        .merge(lemma, 1, Integer::sum);
  }

  private Lemmatizer finish(Map<String, String> irregular) {
    // A rule counts the words it fits, not how often they occur: that foretells unseen words.
    lemmas.forEach(
        (key, counts) -> {
          String word = key.substring(1);
          String rule = Lemmatizer.rule(word, commonest(counts));
          for (int n = 0; n <= Math.min(Lemmatizer.LONGEST_ENDING, word.length() - 1); n++) {
            String ending = key.charAt(0) + word.substring(word.length() - n);
            rules.computeIfAbsent(ending, k -> new TreeMap<>()).merge(rule, 1, Integer::sum);
          }
        });
    Map<String, String> kept = keptRules();
    Map<String, String> exceptions = new HashMap<>(irregular);
    Lemmatizer byRules = new Lemmatizer(Map.of(), kept);
    lemmas.forEach(
        (key, counts) -> {
          String lemma = commonest(counts);
          Tag tag = Tag.PROPN; // the key's word has its letters settled already
          if (!byRules.lemma(key.substring(1), key.charAt(0) - 'A', tag).equals(lemma)) {
            exceptions.put(key, lemma);
          }
        });
    return new Lemmatizer(exceptions, kept);
  }

  /** The rules that say something else than the rule of the next shorter ending. */
  private Map<String, String> keptRules() {
    Map<String, String> kept = new HashMap<>();
    List<Map.Entry<String, Map<String, Integer>>> byEnding = new ArrayList<>(rules.entrySet());
    byEnding.sort(Comparator.comparingInt(entry -> entry.getKey().length()));
    for (Map.Entry<String, Map<String, Integer>> entry : byEnding) {
      String ending = entry.getKey();
      String rule = commonest(entry.getValue());
      int count = entry.getValue().getOrDefault(rule, 0);
      int least = ending.length() <= 3 ? 3 * LEAST : LEAST;
      if (count >= least && !rule.equals(inherited(kept, ending))) {
        kept.put(ending, rule);
      }
    }
    return kept;
  }

  private static String inherited(Map<String, String> kept, String ending) {
    for (int n = ending.length() - 2; n >= 0; n--) {
      String rule = kept.get(ending.charAt(0) + ending.substring(ending.length() - n));
      if (rule != null) {
        return rule;
      }
    }
    return "0";
  }

  private static String commonest(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue())
        .orElseThrow()
        .getKey();
  }
}
