package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence's tree says of its nominals: their edges, possessors, complements, appositions.
 */
final class Syntax {
  private final Sentence sentence;
  private final int[] leftmost;
  private final String[] words;
  private final boolean shouted;

  Syntax(Sentence sentence) {
    this.sentence = sentence;
    this.shouted = isShouted(sentence);
    this.words = new String[sentence.size()];
    this.leftmost = new int[sentence.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = sentence.token(i).text().toLowerCase(Locale.ROOT);
      leftmost[i] = i;
    }
    if (sentence.parsed()) {
      spread();
    }
  }

  /** A nominal behind a preposition. */
  record Complement(String preposition, Token head) {}

  // From the leaves to the roots, without recursion: a sentence may be ten thousand words deep.
  private void spread() {
    int[] order = new int[sentence.size()];
    int filled = 0;
    for (int i = 0; i < order.length; i++) {
      if (sentence.token(i).isRoot()) {
        order[filled++] = i;
      }
    }
    for (int at = 0; at < filled; at++) {
      List<Token> children = sentence.children(sentence.token(order[at]));
      for (int i = 0; i < children.size(); i++) {
        order[filled++] = children.get(i).index();
      }
    }
    for (int at = filled - 1; at >= 0; at--) {
      Token token = sentence.token(order[at]);
      if (!token.isRoot()) {
        leftmost[token.head()] = Math.min(leftmost[token.head()], leftmost[token.index()]);
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  /** Whether all of it is in capitals, which then tell nothing of a single word. */
  boolean shouted() {
    return shouted;
  }

  /** Whether all letters of a sentence of some length are capitals. */
  private static boolean isShouted(Sentence sentence) {
    int letters = 0;
    for (int at = 0; at < sentence.size(); at++) {
      String text = sentence.token(at).text();
      for (int i = 0; i < text.length(); i++) {
        if (Character.isLowerCase(text.charAt(i))) {
          return false;
        }
        letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      }
    }
    return letters > 0 && sentence.size() > 4;
  }

  /** Whether none of its letters is small. */
  static boolean isInCapitals(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  Token token(int at) {
    return sentence.token(at);
  }

  int size() {
    return sentence.size();
  }

  /** The first token of the subtree below this one. */
  int leftmost(Token token) {
    return leftmost[token.index()];
  }

  /** The lower-case text of a token; "" before the first and after the last. */
  String word(int at) {
    return at < 0 || at >= words.length ? "" : words[at];
  }

  /** Whether the token can stand for somebody: a nominal, or a word that acts as one. */
  static boolean isNominal(Token token) {
    return switch (token.tag()) {
      case NOUN, PROPN, PRON, X -> true;
      case ADJ, NUM, DET, VERB -> isArgument(token.relation());
      default -> false;
    };
  }

  /** Whether the relation attaches somebody to what he does or has. */
  static boolean isArgument(Relation relation) {
    return switch (relation) {
      case NSUBJ,
          NSUBJ_PASS,
          NSUBJ_OUTER,
          OBJ,
          IOBJ,
          OBL,
          OBL_AGENT,
          OBL_UNMARKED,
          NMOD,
          NMOD_POSS ->
          true;
      default -> false;
    };
  }

  /** Whether the token only continues a name or a compound that another token heads. */
  static boolean isInner(Token token) {
    return switch (token.relation()) {
      case FLAT, FIXED, GOESWITH -> true;
      default -> false;
    };
  }

  /** Whose it is: the possessor before it. */
  @Nullable Token possessor(Token head) {
    List<Token> possessors = sentence.children(head, Relation.NMOD_POSS);
    return possessors.isEmpty() ? null : possessors.getFirst();
  }

  /** The nominals that modify it behind a preposition, in order. */
  List<Complement> complements(Token head) {
    List<Complement> complements = List.of();
    List<Token> children = sentence.children(head);
    for (int i = 0; i < children.size(); i++) {
      Token child = children.get(i);
      if (child.index() > head.index() && child.relation().isNominalModifier()) {
        String preposition = preposition(child);
        if (!preposition.isEmpty()) {
          complements = complements.isEmpty() ? new ArrayList<>() : complements;
          complements.add(new Complement(preposition, child));
        }
      }
    }
    return complements;
  }

  /** The preposition before a nominal, in lower case; "" where there is none. */
  String preposition(Token head) {
    List<Token> children = sentence.children(head);
    for (int i = 0; i < children.size(); i++) {
      Token child = children.get(i);
      if (child.relation() == Relation.CASE && child.index() < head.index()) {
        return words[child.index()];
      }
    }
    return "";
  }

  /** The appositions of a nominal, in order. */
  List<Token> appositions(Token head) {
    return sentence.children(head, Relation.APPOS);
  }

  /** The other members of the coordination that this nominal begins, in order. */
  List<Token> conjuncts(Token head) {
    if (sentence.children(head, Relation.CONJ).isEmpty()) {
      return List.of();
    }
    List<Token> conjuncts = new ArrayList<>();
    Token at = head;
    for (int i = 0; i < conjuncts.size() + 1; i++) {
      for (Token child : sentence.children(at, Relation.CONJ)) {
        if (isNominal(child) || child.tag() == Tag.ADJ) {
          conjuncts.add(child);
        }
      }
      if (i < conjuncts.size()) {
        at = conjuncts.get(i);
      }
    }
    return conjuncts;
  }

  /** The determiner of a nominal, in lower case; "" where there is none. */
  String determiner(Token head) {
    List<Token> children = sentence.children(head);
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i).relation() == Relation.DET) {
        return words[children.get(i).index()];
      }
    }
    return "";
  }

  /** Whether a number, or a word for how many, stands before it. */
  boolean isCounted(Token head) {
    return !sentence.children(head, Relation.NUMMOD).isEmpty();
  }

  /** The token that this one depends on. */
  @Nullable Token parent(Token token) {
    return token.isRoot() ? null : token(token.head());
  }

  /** Whether the nominal names where something is: "in Damascus". */
  boolean isLocative(Token head, Set<String> prepositions) {
    boolean modifies = head.relation().isOblique() || head.relation().isNominalModifier();
    return modifies && prepositions.contains(preposition(head));
  }
}
