package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.actor.PhraseTrie.Phrase;
import org.casus.language.Relation;
import org.casus.language.Sentence;
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
  @Nullable Spotting[] spot(Sentence sentence) {
    Pieces pieces = new Pieces(sentence);
    @Nullable Spotting[] spottings = new @Nullable Spotting[sentence.size()];
    int token = 0;
    while (token < sentence.size()) {
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
  @Nullable Spotting roleAt(Sentence sentence, int token) {
    Spotting longest = null;
    int node = PhraseTrie.ROOT;
    for (int at = token; at < sentence.size() && node != PhraseTrie.NONE; at++) {
      for (String atom : Atoms.of(sentence.token(at).text())) {
        node = node == PhraseTrie.NONE ? node : phrases.step(node, phrases.word(atom));
      }
      if (node != PhraseTrie.NONE) {
        List<Sense> roles =
            phrases.meanings(node).stream()
                .map(Phrase::sense)
                .filter(sense -> sense instanceof Sense.Role)
                .toList();
        longest = roles.isEmpty() ? longest : new Spotting(token, at + 1, roles);
      }
    }
    return longest;
  }

  private @Nullable Spotting longest(Pieces pieces, int token) {
    Spotting longest = null;
    int first = pieces.firstOf[token];
    int node = PhraseTrie.ROOT;
    for (int at = first;
        at < pieces.size() && pieces.firstOf[token] < pieces.firstOf[token + 1];
        at++) {
      node = phrases.step(node, pieces.words.get(at));
      if (node == PhraseTrie.NONE) {
        break;
      }
      if (pieces.endsToken(at)) {
        List<Sense> senses = senses(node, pieces, first, at);
        if (!senses.isEmpty()) {
          longest = new Spotting(token, pieces.tokens.get(at) + 1, senses);
        }
      }
    }
    return longest;
  }

  private List<Sense> senses(int node, Pieces pieces, int first, int last) {
    List<Phrase> meanings = phrases.meanings(node);
    if (meanings.isEmpty()) {
      return List.of();
    }
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
        !word.isAbbreviated() || Character.isUpperCase(pieces.texts.get(first).charAt(0));
    return written && (word.kind() == RoleWord.Kind.MARKER || pieces.isNominal(last));
  }

  private static boolean fits(List<String> words, Pieces pieces, int first) {
    if (pieces.shouted) {
      return words.size() > 1
          || words.getFirst().length() >= SHORTEST_SHOUTED
          || pieces.isName(first);
    }
    for (int i = 0; i < words.size(); i++) {
      if (!fits(words.get(i), pieces.texts.get(first + i))) {
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
    return known.length() >= SHORTEST_SHOUTED && isCapitalized(known) && isShouted(written);
  }

  private static boolean isCapitalized(String word) {
    return Character.isUpperCase(word.charAt(0)) && !isShouted(word);
  }

  private static boolean isShouted(String word) {
    return word.chars().noneMatch(Character::isLowerCase);
  }

  /** A sentence's tokens in pieces. */
  private final class Pieces {
    private final Sentence sentence;
    private final List<Integer> words = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> tokens = new ArrayList<>();
    private final int[] firstOf;
    private final boolean shouted;

    Pieces(Sentence sentence) {
      this.sentence = sentence;
      this.firstOf = new int[sentence.size() + 1];
      this.shouted = Syntax.isShouted(sentence);
      for (Token token : sentence.tokens()) {
        firstOf[token.index()] = texts.size();
        for (String atom : Atoms.of(token.text())) {
          texts.add(atom);
          words.add(phrases.word(atom));
          tokens.add(token.index());
        }
      }
      firstOf[sentence.size()] = texts.size();
    }

    int size() {
      return texts.size();
    }

    // A possessive that the tokenizer left on its word is no part of the name.
    boolean endsToken(int at) {
      int next = firstOf[tokens.get(at) + 1];
      return at + 1 == next || (at + 2 == next && texts.get(at + 1).equals("s"));
    }

    // "Accused" and "guards" may be verbs.
    boolean isNominal(int at) {
      Token token = sentence.token(tokens.get(at));
      return switch (token.tag()) {
        case AUX, ADV, ADP, SCONJ, CCONJ, PART, PUNCT, PRON, DET -> false;
        case VERB -> Syntax.isArgument(token.relation()) || token.relation() == Relation.COMPOUND;
        default -> true;
      };
    }

    boolean isName(int at) {
      return sentence.token(tokens.get(at)).tag() == Tag.PROPN;
    }
  }
}
