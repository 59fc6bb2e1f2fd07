package org.casus.bench.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.language.EnglishAnnotator;
import org.casus.language.Sentence;
import org.casus.language.Token;
import org.casus.text.Span;

/**
 * The figures of the CoNLL 2018 shared task from raw text: F1 over the words that agree in their
 * characters.
 */
final class RawScore {
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private final List<Treebank.Word> words = new ArrayList<>();
  private final List<Integer> firsts = new ArrayList<>();
  private final List<Span> sentences = new ArrayList<>();

  private RawScore(List<Treebank.Gold> gold) {
    for (Treebank.Gold sentence : gold) {
      if (sentence.newParagraph() && !text.isEmpty()) {
        text.append("\n\n");
      }
      int first = words.size();
      for (Treebank.Word word : sentence.words()) {
        spans.add(new Span(text.length(), text.length() + word.form().length()));
        text.append(word.form()).append(word.spaced() ? " " : "");
        words.add(word);
        firsts.add(first);
      }
      sentences.add(new Span(spans.get(first).start(), spans.getLast().end()));
    }
  }

  /** The figures as one line of text. */
  static String of(List<Treebank.Gold> gold, EnglishAnnotator annotator) {
    RawScore score = new RawScore(gold);
    return score.compare(annotator.annotate(score.text.toString()));
  }

  private String compare(List<Sentence> found) {
    Counts counts = new Counts();
    int at = 0;
    int sentenceAt = 0;
    int tokens = 0;
    for (Sentence sentence : found) {
      tokens += sentence.size();
      while (sentenceAt < sentences.size()
          && sentences.get(sentenceAt).start() < sentence.span().start()) {
        sentenceAt++;
      }
      counts.sentences +=
          sentenceAt < sentences.size() && sentences.get(sentenceAt).equals(sentence.span())
              ? 1
              : 0;
      for (Token token : sentence.tokens()) {
        while (at < spans.size() && spans.get(at).start() < token.span().start()) {
          at++;
        }
        if (at < spans.size() && spans.get(at).equals(token.span())) {
          counts.word(words.get(at), token, sameHead(at, token, sentence));
        }
      }
    }
    return counts.line(tokens + words.size(), found.size() + sentences.size());
  }

  private boolean sameHead(int at, Token token, Sentence sentence) {
    int gold = words.get(at).head();
    if (gold == 0 || token.isRoot()) {
      return gold == 0 && token.isRoot();
    }
    return spans.get(firsts.get(at) + gold - 1).equals(sentence.token(token.head()).span());
  }

  private static final class Counts {
    private int sentences;
    private int words;
    private int tags;
    private int lemmas;
    private int heads;
    private int labelled;

    void word(Treebank.Word gold, Token token, boolean sameHead) {
      words++;
      tags += token.tag() == gold.morphology().tag() ? 1 : 0;
      lemmas += gold.lemma().equals("_") || token.lemma().equals(gold.lemma()) ? 1 : 0;
      heads += sameHead ? 1 : 0;
      boolean same =
          AnalyserAccuracy.main(token.relation()) == AnalyserAccuracy.main(gold.relation());
      labelled += sameHead && same ? 1 : 0;
    }

    String line(int bothWords, int bothSentences) {
      double all = bothWords / 200.0;
      return String.format(
          Locale.ROOT,
          "tokens %.2f sentences %.2f UPOS %.2f lemmas %.2f UAS %.2f LAS %.2f",
          words / all,
          sentences / (bothSentences / 200.0),
          tags / all,
          lemmas / all,
          heads / all,
          labelled / all);
    }
  }
}
