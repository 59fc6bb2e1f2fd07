package org.casus.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casus.language.Sentence;
import org.casus.language.Token;

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

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  private record Phrase(List<String> words, String context) {}

  Topics(SemanticClasses classes) {
    for (String name : classes.names()) {
      if (name.startsWith(PREFIX)) {
        String context = name.substring(PREFIX.length());
        classes.words(name).forEach(words -> add(new Phrase(words, context)));
      }
    }
    classes.words(EVERYDAY_CRIME).forEach(words -> add(new Phrase(words, EVERYDAY_CRIME)));
  }

  private void add(Phrase phrase) {
    byFirstWord.computeIfAbsent(phrase.words().getFirst(), w -> new ArrayList<>()).add(phrase);
  }

  /** The contexts that a sentence names, in the order of its words. */
  Set<String> of(Sentence sentence) {
    Set<String> contexts = new LinkedHashSet<>();
    for (Token token : sentence.tokens()) {
      add(token.lemma(), sentence, token, contexts);
      if (!token.text().equalsIgnoreCase(token.lemma())) {
        add(token.text(), sentence, token, contexts);
      }
    }
    return contexts;
  }

  private void add(String word, Sentence sentence, Token token, Set<String> contexts) {
    List<Phrase> phrases = byFirstWord.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
    for (Phrase phrase : phrases) {
      if (stands(phrase, sentence, token.index())) {
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

  private static boolean stands(Phrase phrase, Sentence sentence, int at) {
    if (at + phrase.words().size() > sentence.size()) {
      return false;
    }
    for (int i = 1; i < phrase.words().size(); i++) {
      Token token = sentence.token(at + i);
      String word = phrase.words().get(i);
      if (!token.lemma().toLowerCase(Locale.ROOT).equals(word)
          && !token.text().toLowerCase(Locale.ROOT).equals(word)) {
        return false;
      }
    }
    return true;
  }
}
