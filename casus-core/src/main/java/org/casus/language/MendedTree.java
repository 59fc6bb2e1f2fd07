package org.casus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tokens of a sentence while its tree is mended. */
class MendedTree {
  /** How far apart the words may stand that are mended: the cost of a word stays the same. */
  private static final int REACH = 60;

  /** Verbs behind which their subject may stand: "said the minister". */
  static final Set<String> INVERTING =
      Set.of("say", "add", "tell", "ask", "reply", "announce", "declare", "report", "be", "come");

  final Token[] tokens;

  MendedTree(Token[] tokens) {
    this.tokens = tokens;
  }

  static boolean isNoun(Token token) {
    return token.tag() == Tag.NOUN || token.tag() == Tag.PROPN;
  }

  static boolean isPunctuation(Token token) {
    return token.relation() == Relation.PUNCT;
  }

  final boolean any(int head, Predicate<Token> test) {
    for (int at = first(head); at < end(head); at++) {
      if (tokens[at].head() == head && test.test(tokens[at])) {
        return true;
      }
    }
    return false;
  }

  /** Whether a head has a dependent of this kind, however far away. */
  final boolean has(int head, Relation relation) {
    for (Token token : tokens) {
      if (token.head() == head && token.relation() == relation) {
        return true;
      }
    }
    return false;
  }

  static int first(int head) {
    return Math.max(0, head - REACH);
  }

  final int end(int head) {
    return Math.min(tokens.length, head + REACH);
  }

  final @Nullable Token only(int head, Relation relation) {
    List<Token> found = new ArrayList<>();
    for (int at = first(head); at < end(head); at++) {
      if (tokens[at].head() == head && tokens[at].relation() == relation) {
        found.add(tokens[at]);
      }
    }
    return found.size() == 1 ? found.getFirst() : null;
  }

  static Token with(Token token, Tag tag, int head, Relation relation) {
    return new Token(
        token.index(),
        token.span(),
        token.text(),
        token.lemma(),
        tag,
        token.features(),
        head,
        relation);
  }

  static boolean isMarker(Token token) {
    return token.relation() == Relation.CASE || token.relation() == Relation.MARK;
  }

  final boolean takesObject(int verb) {
    return !any(
        verb,
        c ->
            switch (c.relation()) {
              case OBJ, CCOMP, XCOMP, AUX_PASS, COP -> true;
              default -> false;
            });
  }

  /** A word as a verb, with the lemma and the features of its form. */
  static Token asVerb(Token token, int head, Relation relation) {
    String form = token.text().toLowerCase(Locale.ROOT);
    Set<Feature> features =
        token.tag() == Tag.VERB
            ? token.features()
            : form.endsWith("ing")
                ? Set.of(Feature.PRESENT, Feature.PARTICIPLE)
                : form.endsWith("ed")
                    ? Set.of(Feature.PAST, Feature.FINITE)
                    : Set.of(Feature.INFINITIVE);
    String lemma = VerbForms.load().base(form).orElse(token.lemma());
    return new Token(
        token.index(), token.span(), token.text(), lemma, Tag.VERB, features, head, relation);
  }

  /** An irregular verb in the past tense. */
  static Token past(Token token) {
    return new Token(
        token.index(),
        token.span(),
        token.text(),
        VerbForms.load().base(token.text()).orElse(token.lemma()),
        Tag.VERB,
        Set.of(Feature.PAST, Feature.FINITE),
        token.head(),
        token.relation());
  }

  /** A word as a common noun, with the lemma and the number of its form. */
  static Token asNoun(Token token, int head, Relation relation) {
    String form = token.text().toLowerCase(Locale.ROOT);
    boolean plural = form.endsWith("s") && !form.endsWith("ss");
    String lemma =
        !plural
            ? form
            : form.endsWith("ies")
                ? form.substring(0, form.length() - 3) + "y"
                : form.substring(0, form.length() - 1);
    Set<Feature> number = Set.of(plural ? Feature.PLURAL : Feature.SINGULAR);
    return new Token(
        token.index(), token.span(), token.text(), lemma, Tag.NOUN, number, head, relation);
  }

  /** Whether a word stands under another or is it. */
  final boolean isUnder(int at, int top) {
    int steps = 0;
    int word = at;
    while (word != Token.NO_HEAD && word != top && steps++ < tokens.length) {
      word = tokens[word].head();
    }
    return word == top;
  }

  /** Whether every word leads up to the one root. */
  final boolean isTree() {
    byte[] seen = new byte[tokens.length];
    int roots = 0;
    for (int at = 0; at < tokens.length; at++) {
      roots += tokens[at].isRoot() ? 1 : 0;
      if (!leadsUp(at, seen)) {
        return false;
      }
    }
    return roots <= 1;
  }

  private boolean leadsUp(int from, byte[] seen) {
    int at = from;
    while (at != Token.NO_HEAD && seen[at] == 0) {
      seen[at] = 1;
      at = tokens[at].head();
    }
    boolean led = at == Token.NO_HEAD || seen[at] == 2;
    for (at = from; at != Token.NO_HEAD && seen[at] == 1; at = tokens[at].head()) {
      seen[at] = 2;
    }
    return led;
  }
}
