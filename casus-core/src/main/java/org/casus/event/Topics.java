package org.casus.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which PLOVER contexts the words of a text speak of: the codebook's classes {@code context-NAME},
 * whatever event stands beside them.
 */
final class Topics {
  /** What a text speaks of that is no context: crime without politics. */
  static final String EVERYDAY_CRIME = "everyday-crime";

  /** What a text keeps coming back to that is no context: a crime without politics. */
  static final String CRIME_STORY = "crime-story";

  private static final String PREFIX = "context-";

  /** A text is about what at least this share of its sentences names, and at least two. */
  private static final double SHARE = 0.4;

  /** A story of a crime names it now and then. */
  private static final double SHARE_OF_CRIME = 0.2;

  /** By the number of their first word. */
  private final List<List<Numbered>> byFirstWord;

  /**
   * Words by which a text speaks of something.
   *
   * @param words in small letters
   */
  record Phrase(List<String> words, String context) {}

  /** A phrase by the numbers of its words. */
  private record Numbered(List<Integer> words, String context) {}

  /**
   * @param vocabulary all words of the phrases
   */
  Topics(List<Phrase> phrases, Vocabulary vocabulary) {
    this.byFirstWord = new ArrayList<>(Collections.nCopies(vocabulary.size(), List.of()));
    for (Phrase phrase : phrases) {
      List<Integer> words = phrase.words().stream().map(vocabulary::number).toList();
      int first = words.getFirst();
      if (byFirstWord.get(first).isEmpty()) {
        byFirstWord.set(first, new ArrayList<>());
      }
      byFirstWord.get(first).add(new Numbered(words, phrase.context()));
    }
  }

  /** The phrases that speak of something, by the codebook's classes. */
  static List<Phrase> phrases(SemanticClasses classes) {
    List<Phrase> phrases = new ArrayList<>();
    for (String name : classes.names()) {
      if (name.startsWith(PREFIX)) {
        String context = name.substring(PREFIX.length());
        classes.words(name).forEach(words -> phrases.add(new Phrase(words, context)));
      }
    }
    classes.words(EVERYDAY_CRIME).forEach(w -> phrases.add(new Phrase(w, EVERYDAY_CRIME)));
    return phrases;
  }

  /** The contexts that a sentence names, in the order of its words. */
  Set<String> of(SentenceWords sentence) {
    Set<String> contexts = new LinkedHashSet<>();
    for (int at = 0; at < sentence.size(); at++) {
      add(sentence.lemma(at), sentence, at, contexts);
      if (sentence.text(at) != sentence.lemma(at)) {
        add(sentence.text(at), sentence, at, contexts);
      }
    }
    return contexts;
  }

  private void add(int word, SentenceWords sentence, int at, Set<String> contexts) {
    if (word == Vocabulary.UNKNOWN) {
      return;
    }
    for (Numbered phrase : byFirstWord.get(word)) {
      if (stands(phrase, sentence, at)) {
        contexts.add(phrase.context());
      }
    }
  }

  /** Whether a topic is one of PLOVER's contexts. */
  static boolean isContext(String topic) {
    return !topic.equals(EVERYDAY_CRIME) && !topic.equals(CRIME_STORY);
  }

  /** The contexts that a text keeps coming back to, of those of each of its sentences. */
  static Set<String> themes(List<Set<String>> sentences) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Set<String> sentence : sentences) {
      sentence.forEach(context -> counts.merge(context, 1, Integer::sum));
    }
    Set<String> contexts = new LinkedHashSet<>();
    counts.forEach(
        (context, count) -> {
          double share = context.equals(EVERYDAY_CRIME) ? SHARE_OF_CRIME : SHARE;
          if (count >= Math.max(2, share * sentences.size())) {
            contexts.add(context);
          }
        });
    if (contexts.contains(EVERYDAY_CRIME)) {
      contexts.add(CRIME_STORY);
    }
    return contexts;
  }

  private static boolean stands(Numbered phrase, SentenceWords sentence, int at) {
    List<Integer> words = phrase.words();
    if (at + words.size() > sentence.size()) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      if (!sentence.is(at + i, words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
