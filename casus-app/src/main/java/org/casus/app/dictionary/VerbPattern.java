package org.casus.app.dictionary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern around a verb, as conditions on the parts of its clause.
 *
 * <p>{@code *} is the verb, {@code $} the source, {@code +} the target, {@code &} a set of
 * synonyms, braces hold a noun phrase, parentheses a prepositional phrase, which may hold others.
 *
 * @param conditions on the words around the verb
 * @param particle the words that belong to the verb, {@code down}; empty where none do
 * @param reversed whether the source stands behind the verb
 */
record VerbPattern(List<Condition> conditions, String particle, boolean reversed) {
  private static final Pattern TOKEN = Pattern.compile("[(){}*]|[^\\s(){}*]+");
  private static final Set<String> MARKERS = Set.of("$", "%", "+", "^");
  private static final Set<String> EMPTY =
      Set.of("a", "an", "the", "its", "his", "her", "their", "is", "are", "was", "were", "be");
  private static final Set<String> BESIDE =
      Set.of(
          ("to has have had will would could can may might must should not be been being is are was"
                  + " were by")
              .split(" "));
  private static final Set<String> ADVERBS =
      Set.of("up", "down", "out", "off", "away", "back", "apart", "aside", "together");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          ("about above across against along among around as at before behind between by down during"
                  + " for from in inside into near of off on onto out outside over through throughout to"
                  + " toward towards under up upon with within without back away apart aside together")
              .split(" "));

  VerbPattern {
    conditions = List.copyOf(conditions);
  }

  /** A slot, and the words of which one must fill it. */
  record Condition(String slot, List<String> words) {
    Condition {
      words = List.copyOf(words);
    }
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if our codebook cannot express it
   */
  static VerbPattern of(String written, Map<String, Set<String>> sets) {
    return new Reader(written, sets).read();
  }

  private static final class Reader {
    private final Deque<String> tokens = new ArrayDeque<>();
    private final Map<String, Set<String>> sets;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<String> particles = new ArrayList<>();
    private boolean behind;
    private boolean sourceBehind;
    private boolean targetBefore;
    private boolean hasObject;

    Reader(String written, Map<String, Set<String>> sets) {
      this.sets = sets;
      Matcher token = TOKEN.matcher(written);
      while (token.find()) {
        String text = token.group();
        // A word chain such as ON_TRIAL_ is words in a row.
        tokens.addAll(
            text.startsWith("&")
                ? List.of(text)
                : Arrays.stream(text.split("_", -1)).filter(w -> !w.isEmpty()).toList());
      }
    }

    VerbPattern read() {
      if (tokens.stream().filter("*"::equals).count() != 1) {
        throw new IllegalArgumentException("a pattern has its verb, *, once");
      }
      while (!tokens.isEmpty()) {
        element(tokens.pop());
      }
      return new VerbPattern(conditions, String.join(" ", particles), sourceBehind && targetBefore);
    }

    private void element(String token) {
      switch (token) {
        case "*" -> behind = true;
        case "(" -> phrase();
        case "{" -> noun(behind ? "object" : "subject", braces());
        case ")", "}" -> throw new IllegalArgumentException("a bracket that none opens");
        default -> word(token);
      }
    }

    private void word(String token) {
      if (MARKERS.contains(token)) {
        sourceBehind |= behind && token.equals("$");
        targetBefore |= !behind && token.equals("+");
        return;
      }
      String bare = token.startsWith("|") ? token.substring(1) : token;
      String word = bare.toLowerCase(Locale.ROOT);
      if (!behind) {
        before(bare, word);
      } else if (PREPOSITIONS.contains(word)) {
        preposition(word);
      } else if (!EMPTY.contains(word)) {
        noun(hasObject ? "any" : "object", words(bare));
        hasObject = true;
      }
    }

    private void before(String token, String word) {
      if (BESIDE.contains(word) || PREPOSITIONS.contains(word)) {
        throw new IllegalArgumentException("the words before the verb are no subject");
      }
      if (!EMPTY.contains(word)) {
        noun("subject", words(token));
      }
    }

    /** A preposition with the noun behind it; a particle of the verb where none stands there. */
    private void preposition(String word) {
      String next = tokens.peek();
      if (word.equals("by") && "$".equals(next)) {
        // Passive: our codebook reads "the target was hit by the source" as what it means.
        tokens.pop();
        targetBefore = false;
        return;
      }
      if (ADVERBS.contains(word)) {
        particles.add(word);
        return;
      }
      while (next != null && EMPTY.contains(next.toLowerCase(Locale.ROOT))) {
        tokens.pop();
        next = tokens.peek();
      }
      boolean noun =
          next != null
              && !MARKERS.contains(next)
              && !"()*".contains(next)
              && !PREPOSITIONS.contains(next.toLowerCase(Locale.ROOT));
      if (noun && next != null) {
        tokens.pop();
        noun(word, next.equals("{") ? braces() : words(next));
      } else {
        particles.add(word);
      }
    }

    /** A prepositional phrase; what is nested in it must stand somewhere in the clause. */
    private void phrase() {
      String first = tokens.isEmpty() ? ")" : tokens.pop();
      String slot = first.startsWith("|") ? first.substring(1) : first;
      boolean preposition = PREPOSITIONS.contains(slot.toLowerCase(Locale.ROOT));
      boolean filled = false;
      if (!preposition) {
        tokens.push(first);
      }
      for (String token = pop(); !token.equals(")"); token = pop()) {
        boolean ours = preposition && !filled;
        if (token.equals("(")) {
          phrase();
        } else if (token.equals("{")) {
          noun(ours ? slot.toLowerCase(Locale.ROOT) : "any", braces());
          filled = true;
        } else if (token.equals("*") || token.equals("}")) {
          throw new IllegalArgumentException("the verb stands inside a phrase");
        } else if (!MARKERS.contains(token) && !EMPTY.contains(token.toLowerCase(Locale.ROOT))) {
          noun(ours ? slot.toLowerCase(Locale.ROOT) : "any", words(token));
          filled = true;
        }
      }
      if (preposition && !filled) {
        particles.add(slot.toLowerCase(Locale.ROOT));
      }
    }

    private String pop() {
      if (tokens.isEmpty()) {
        throw new IllegalArgumentException("a bracket that none closes");
      }
      return tokens.pop();
    }

    private List<String> braces() {
      List<String> words = new ArrayList<>();
      for (String token = pop(); !token.equals("}"); token = pop()) {
        words.add(token);
      }
      if (words.isEmpty()) {
        throw new IllegalArgumentException("an empty noun phrase");
      }
      // Of adjectives and a noun the noun counts; a set stands for all its members.
      return words(words.getLast());
    }

    private List<String> words(String token) {
      if (!token.startsWith("&")) {
        return List.of(token.toLowerCase(Locale.ROOT));
      }
      Set<String> members = sets.get(token.substring(1));
      if (members == null || members.isEmpty()) {
        throw new IllegalArgumentException("no set " + token + " in this file");
      }
      return List.copyOf(members);
    }

    private void noun(String slot, List<String> words) {
      conditions.add(new Condition(slot, words));
    }
  }
}
