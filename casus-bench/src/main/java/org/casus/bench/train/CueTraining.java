package org.casus.bench.train;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.casus.document.Document;
import org.casus.event.CodebookChapter;
import org.casus.event.CueWeights;
import org.casus.event.Entry;
import org.casus.event.EventCues;
import org.casus.language.Annotator;
import org.casus.language.EnglishAnnotator;
import org.casus.language.Hash;
import org.casus.language.Sentence;
import org.casus.report.DocumentCoder;
import org.casus.report.EventReport;
import org.casus.source.Provenance;

/**
 * Teaches the pre-filter: which words that may evoke an event do, by what the coder finds when it
 * parses every sentence. Logistic regression by stochastic descent with a rate of its own for every
 * weight (Duchi et al. 2011). The same texts and codebook give the same weights.
 */
public final class CueTraining {
  private static final int EPOCHS = 2;
  private static final double RATE = 0.05;
  private static final double KEPT = 0.7;
  private static final double DECAY = 0.01;

  /** To lose an event costs more than to parse a sentence in vain. */
  private static final double WORTH = 3;

  /** A word that was seen less often is not judged. */
  private static final int OFTEN = 4;

  private final DocumentCoder full;
  private final Annotator tagger;
  private final EventCues cues;
  private final List<Lesson> lessons = new ArrayList<>();
  private final Map<Integer, Integer> seen = new HashMap<>();

  /** What is learnt from one word: its features, and whether it told an event. */
  private record Lesson(int[] features, boolean tells) {}

  /** Learns from what this coder finds. */
  public CueTraining(DocumentCoder coder) {
    this.full = coder.with(EnglishAnnotator.load());
    this.tagger = EnglishAnnotator.load().parsing(sentences -> new BitSet());
    this.cues = new EventCues(coder.events().codebook(), CueWeights.none());
  }

  /** Reads a document. */
  public void read(Document document) {
    Set<Integer> triggers = new HashSet<>();
    for (EventReport report : full.code(document).events()) {
      triggers.add(report.claim().event().clause().predicate().span().start());
    }
    for (Sentence sentence : tagger.annotate(document).sentences()) {
      for (EventCues.Candidate candidate : cues.candidates(sentence)) {
        boolean tells = triggers.contains(candidate.token().span().start());
        lessons.add(new Lesson(candidate.features(), tells));
        seen.merge(Hash.ofWord(candidate.token().lemma()), 1, Integer::sum);
      }
    }
  }

  /** Reads the examples of the codebook. */
  public void readExamples() {
    for (CodebookChapter chapter : full.events().codebook().chapters()) {
      for (Entry entry : chapter.entries()) {
        entry.examples().forEach(example -> read(document(example.text())));
      }
    }
  }

  private static Document document(String text) {
    return new Document(
        "example",
        text,
        null,
        List.of(),
        LocalDate.of(2024, 5, 15),
        null,
        null,
        "en",
        new Provenance("codebook", 0),
        List.of(),
        List.of());
  }

  /** How many words were learnt from. */
  public int lessons() {
    return lessons.size();
  }

  /** What was learnt of them. */
  public CueWeights learnt() {
    double[] weights = new double[1 << CueWeights.BITS];
    double[] steps = new double[weights.length];
    double[] bias = {-2, 0};
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(lessons, random);
      lessons.forEach(lesson -> learn(lesson, weights, steps, bias, random));
    }
    int[] often =
        seen.entrySet().stream()
            .filter(e -> e.getValue() >= OFTEN)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    return CueWeights.of(bias[0], weights, often);
  }

  // Some features are left out each time, so that none is relied on alone.
  private static void learn(
      Lesson lesson, double[] weights, double[] steps, double[] bias, Random random) {
    int[] kept = new int[lesson.features().length];
    int count = 0;
    double sum = 0;
    for (int feature : lesson.features()) {
      if (random.nextDouble() < KEPT) {
        kept[count++] = feature;
        sum += weights[feature];
      }
    }
    double odds = bias[0] + sum / KEPT;
    double slope = 1 / (1 + StrictMath.exp(-odds)) - (lesson.tells() ? 1 : 0);
    slope *= lesson.tells() ? WORTH : 1;
    for (int i = 0; i < count; i++) {
      double own = slope + DECAY * weights[kept[i]];
      steps[kept[i]] += own * own;
      weights[kept[i]] -= RATE * own / (1e-4 + Math.sqrt(steps[kept[i]]));
    }
    bias[1] += slope * slope;
    bias[0] -= RATE * slope / (1e-4 + Math.sqrt(bias[1]));
  }
}
