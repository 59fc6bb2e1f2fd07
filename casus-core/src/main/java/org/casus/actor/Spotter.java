package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.actor.PhraseTrie.Phrase;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/** Finds the longest known phrases of a sentence from left to right. */
final class Spotter {
  private static final Set<String> PARTICLES =
      Set.of(
          "al el ad as ul bin ibn ben de del della di da dos du la le les van von der den of the and for in on an a"
              .split(" "));
  private static final int SHORTEST_SHOUTED = 4;

  private final PhraseTrie phrases;

  Spotter(PhraseTrie phrases) {
    this.phrases = phrases;
  }

  /** The known phrase that each token belongs to, null where none. */
  @Nullable Spotting[] spot(Syntax syntax) {
    Pieces pieces = new Pieces(syntax);
    @Nullable Spotting[] spottings = new @Nullable Spotting[syntax.size()];
    int token = 0;
    while (token < syntax.size()) {
      Spotting longest = longest(pieces, token);
      if (longest == null) {
        token++;
      } else {
        for (int i = longest.from(); i < longest.to(); i++) {
          spottings[i] = longest;
        }
        token = longest.to();
      }
    }
    return spottings;
  }

  /** The longest role phrase that begins at a token; null where none does. */
  @Nullable Spotting roleAt(Syntax syntax, int token) {
    Spotting longest = null;
    int node = PhraseTrie.ROOT;
    for (int at = token; at < syntax.size() && node != PhraseTrie.NONE; at++) {
      for (String atom : Atoms.of(syntax.token(at).text())) {
        node = node == PhraseTrie.NONE ? node : phrases.step(node, phrases.word(atom));
      }
      List<Sense> roles = node == PhraseTrie.NONE ? List.of() : roles(phrases.meanings(node));
      longest = roles.isEmpty() ? longest : new Spotting(token, at + 1, roles);
    }
    return longest;
  }

  private static List<Sense> roles(List<Phrase> meanings) {
    List<Sense> roles = new ArrayList<>(meanings.size());
    for (Phrase phrase : meanings) {
      if (phrase.sense() instanceof Sense.Role) {
        roles.add(phrase.sense());
      }
    }
    return roles;
  }

  private @Nullable Spotting longest(Pieces pieces, int token) {
    int first = pieces.firstOf[token];
    if (first == pieces.firstOf[token + 1]) {
      return null;
    }
    Spotting longest = null;
    int node = PhraseTrie.ROOT;
    for (int at = first; at < pieces.size(); at++) {
      node = phrases.step(node, pieces.get(at).word());
      if (node == PhraseTrie.NONE) {
        break;
      }
      List<Phrase> meanings = phrases.meanings(node);
      if (!meanings.isEmpty() && pieces.endsToken(at)) {
        List<Sense> senses = senses(meanings, pieces, first, at);
        if (!senses.isEmpty()) {
          longest = new Spotting(token, pieces.get(at).token() + 1, senses);
        }
      }
    }
    return longest;
  }

  private static List<Sense> senses(List<Phrase> meanings, Pieces pieces, int first, int last) {
    List<Sense> senses = new ArrayList<>(meanings.size());
    for (Phrase phrase : meanings) {
      boolean fits =
          phrase.sense() instanceof Sense.Role role
              ? fits(role.word(), pieces, first, last)
              : fits(phrase.words(), pieces, first);
      if (fits) {
        senses.add(phrase.sense());
      }
    }
    return senses;
  }

  // "Rep." is a title, a "rep" is none.
  private static boolean fits(RoleWord word, Pieces pieces, int first, int last) {
    boolean written =
        !word.isAbbreviated() || Character.isUpperCase(pieces.get(first).text().charAt(0));
    return written && (word.kind() == RoleWord.Kind.MARKER || pieces.isNominal(last));
  }

  private static boolean fits(List<String> words, Pieces pieces, int first) {
    if (pieces.shouted()) {
      return words.size() > 1
          || words.getFirst().length() >= SHORTEST_SHOUTED
          || pieces.isName(first);
    }
    for (int i = 0; i < words.size(); i++) {
      if (!fits(words.get(i), pieces.get(first + i).text())) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String known, String written) {
    if (known.equals(written) || Character.isLowerCase(known.charAt(0))) {
      return true;
    }
    if (PARTICLES.contains(known.toLowerCase(Locale.ROOT))) {
      return true;
    }
    return known.length() >= SHORTEST_SHOUTED
        && isCapitalized(known)
        && Syntax.isInCapitals(written);
  }

  private static boolean isCapitalized(String word) {
    return Character.isUpperCase(word.charAt(0)) && !Syntax.isInCapitals(word);
  }

  /**
   * A part of a token that names are compared by.
   *
   * @param text its characters
   * @param word its number among the words of phrases
   * @param token the index of the token
   */
  private record Piece(String text, int word, int token) {}

  /** A sentence's tokens in pieces. */
  private final class Pieces {
    private final Syntax syntax;
    private final List<Piece> pieces;
    private final int[] firstOf;

    Pieces(Syntax syntax) {
      this.syntax = syntax;
      this.pieces = new ArrayList<>(syntax.size());
      this.firstOf = new int[syntax.size() + 1];
      for (int i = 0; i < syntax.size(); i++) {
        firstOf[i] = pieces.size();
        divide(syntax.token(i).text(), i);
      }
      firstOf[syntax.size()] = pieces.size();
    }

    private void divide(String text, int token) {
      if (Atoms.isWhole(text)) {
        pieces.add(new Piece(text, phrases.lowerCaseWord(syntax.word(token)), token));
        return;
      }
      for (String atom : Atoms.of(text)) {
        pieces.add(new Piece(atom, phrases.word(atom), token));
      }
    }

    int size() {
      return pieces.size();
    }

    Piece get(int at) {
      return pieces.get(at);
    }

    boolean shouted() {
      return syntax.shouted();
    }

    // A possessive that the tokenizer left on its word is no part of the name.
    boolean endsToken(int at) {
      int next = firstOf[get(at).token() + 1];
      return at + 1 == next || (at + 2 == next && get(at + 1).text().equals("s"));
    }

    // "Accused" and "guards" may be verbs.
    boolean isNominal(int at) {
      Token token = syntax.token(get(at).token());
      return switch (token.tag()) {
        case AUX, ADV, ADP, SCONJ, CCONJ, PART, PUNCT, PRON, DET -> false;
        case VERB -> Syntax.isArgument(token.relation()) || token.relation() == Relation.COMPOUND;
        default -> true;
      };
    }

    boolean isName(int at) {
      return syntax.token(get(at).token()).tag() == Tag.PROPN;
    }
  }
}
