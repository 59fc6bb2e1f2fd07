package org.casus.actor;

import java.util.List;
import java.util.Set;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/** Finds the edges of noun phrases, from the tree where there is one, from the tags where not. */
final class NounPhraseFinder {
  private static final int DEEPEST = 4;
  private static final int LONGEST = 40;
  private static final Set<String> MORE = Set.of("more", "fewer", "less");
  private static final Set<String> POSSESSIVE = Set.of("'s", "’s", "'", "’");
  private static final Set<String> INNER_PUNCTUATION = Set.of("-", "–", ".", "'", "’", "/");

  private final Syntax syntax;
  private final @Nullable Spotting[] spottings;

  NounPhraseFinder(Syntax syntax, @Nullable Spotting[] spottings) {
    this.syntax = syntax;
    this.spottings = spottings;
  }

  /** The noun phrase that this token heads. */
  NounPhrase find(Token head) {
    return find(head, DEEPEST);
  }

  private NounPhrase find(Token head, int depth) {
    int left = syntax.sentence().parsed() ? left(head) : leftByTags(head);
    int from = whole(Math.max(left, head.index() - LONGEST), head);
    int to = right(head);
    Spotting known = spottings[head.index()];
    if (known != null) {
      from = Math.min(from, known.from());
      to = Math.max(to, known.to());
    }
    to = rightOfName(to);
    int end = depth == 0 ? to : withOf(head, to, depth);
    return new NounPhrase(syntax.sentence().index(), head, from, to, Math.max(to, end));
  }

  /** Takes in the rest of a known phrase and what belongs before it, whatever the tree says. */
  private int whole(int left, Token head) {
    int from = left;
    int before = from + 1;
    while (from < before && from > head.index() - LONGEST) {
      before = from;
      from = belonging(from, head);
    }
    return Math.max(from, Math.max(0, head.index() - LONGEST));
  }

  private int belonging(int from, Token head) {
    Spotting first = spottings[from];
    if (first != null && first.from() < from) {
      return leftOf(first);
    }
    if (from > 1 && syntax.word(from - 1).equals("than") && MORE.contains(syntax.word(from - 2))) {
      return from - 2;
    }
    Spotting previous = from == 0 ? null : spottings[from - 1];
    if (previous != null && previous.to() == from && qualifies(previous, first, head)) {
      return leftOf(previous);
    }
    return first != null && first.isTitle() ? possessor(from) : from;
  }

  /**
   * Whether a phrase that stands right before belongs: a title, a nationality, an office's seat.
   */
  private boolean qualifies(Spotting previous, @Nullable Spotting first, Token head) {
    boolean role = first != null && first.role().isPresent();
    if (previous.isTitle()) {
      return head.tag() == Tag.PROPN && !role;
    }
    boolean nationality = previous.land(Sense.Form.ADJECTIVE).isPresent();
    boolean title = first != null && first.isTitle() && head.tag() == Tag.PROPN;
    return (role && (nationality || (isName(previous) && !takesPart(previous))))
        || (title && isName(previous));
  }

  /** Whether the tree has the phrase take part in a clause by itself: "told Iran officials". */
  private boolean takesPart(Spotting known) {
    for (int i = known.from(); i < known.to(); i++) {
      Token token = syntax.token(i);
      boolean outward = token.isRoot() || !known.covers(token.head());
      if (outward && Syntax.isArgument(token.relation())) {
        return true;
      }
    }
    return false;
  }

  /** "Lebanon's new President": the possessor before a title and its adjectives. */
  private int possessor(int from) {
    int at = from;
    while (at > 0 && syntax.token(at - 1).tag() == Tag.ADJ && spottings[at - 1] == null) {
      at--;
    }
    boolean possessive = at > 1 && POSSESSIVE.contains(syntax.word(at - 1));
    Spotting owner = possessive ? spottings[at - 2] : null;
    return owner != null && owner.to() == at - 1 && isName(owner) ? owner.from() : from;
  }

  private int leftOf(Spotting known) {
    int from = known.from();
    for (int i = known.from(); i < known.to() && syntax.sentence().parsed(); i++) {
      from = Math.min(from, left(syntax.token(i)));
    }
    return from;
  }

  private static boolean isName(Spotting known) {
    return known.isName() || known.land().isPresent();
  }

  private int left(Token head) {
    int from = head.index();
    List<Token> children = syntax.sentence().children(head);
    for (int i = children.size() - 1; i >= 0; i--) {
      Token child = children.get(i);
      if (child.index() > head.index() || child.relation() == Relation.PUNCT) {
        continue;
      }
      if (!standsBefore(child)) {
        break;
      }
      from = Math.min(from, syntax.leftmost(child));
    }
    return from;
  }

  private static boolean standsBefore(Token child) {
    return switch (child.relation()) {
      case DET, DET_PREDET, AMOD, COMPOUND, NUMMOD, NMOD_POSS, NMOD_DESC, FLAT, GOESWITH, FIXED ->
          true;
      case NMOD, NMOD_UNMARKED, APPOS, DEP -> child.tag().isNominal();
      case ADVMOD -> child.tag() == Tag.ADV && !child.has(org.casus.language.Feature.NEGATIVE);
      default -> false;
    };
  }

  private int leftByTags(Token head) {
    int from = head.index();
    while (from > 0 && isPremodifier(syntax.token(from - 1).tag())) {
      from--;
    }
    return from;
  }

  private static boolean isPremodifier(Tag tag) {
    return switch (tag) {
      case DET, ADJ, NOUN, PROPN, NUM -> true;
      default -> false;
    };
  }

  private int right(Token head) {
    int to = head.index() + 1;
    List<Token> children = syntax.sentence().children(head);
    for (int i = 0; i < children.size(); i++) {
      Token child = children.get(i);
      if (child.index() < to) {
        continue;
      }
      if (!continues(child) || !joins(to, Math.max(to, syntax.leftmost(child)))) {
        break;
      }
      to = child.index() + 1;
    }
    return to;
  }

  private static boolean continues(Token child) {
    return switch (child.relation()) {
      case FLAT, GOESWITH, FIXED, COMPOUND, NUMMOD, NMOD_DESC -> true;
      case PUNCT -> INNER_PUNCTUATION.contains(child.text());
      default -> false;
    };
  }

  private boolean joins(int to, int next) {
    for (int i = to; i < next; i++) {
      if (!INNER_PUNCTUATION.contains(syntax.token(i).text())) {
        return false;
      }
    }
    return true;
  }

  /** Drops trailing punctuation; takes in the name that follows a title at once. */
  private int rightOfName(int to) {
    int end = to;
    while (end > 1 && syntax.token(end - 1).tag() == Tag.PUNCT) {
      end--;
    }
    Spotting title = spottings[end - 1];
    if (title == null || title.to() != end || !title.isTitle()) {
      return end;
    }
    while (end < syntax.size() && isNamePiece(end, title)) {
      end++;
    }
    return end;
  }

  private boolean isNamePiece(int at, Spotting title) {
    Token token = syntax.token(at);
    Spotting known = spottings[at];
    boolean ownTitle = known != null && known.role().isPresent() && !known.isName();
    if (token.tag() != Tag.PROPN || ownTitle || token.isRoot()) {
      return false;
    }
    return at > title.to() || hangsOn(token, title);
  }

  private boolean hangsOn(Token token, Spotting title) {
    return title.covers(token.head()) || syntax.token(title.to() - 1).head() == token.index();
  }

  // "The president of Armenia", but "accused powers of meddling".
  private boolean isNamed(NounPhrase phrase) {
    if (phrase.head().tag() == Tag.PROPN) {
      return true;
    }
    for (int i = phrase.from(); i < phrase.end(); i++) {
      if (spottings[i] != null) {
        return true;
      }
    }
    return false;
  }

  private int withOf(Token head, int to, int depth) {
    for (Syntax.Complement complement : syntax.complements(head)) {
      if (!complement.preposition().equals("of")) {
        break;
      }
      NounPhrase inner = find(complement.head(), depth - 1);
      if (!isNamed(inner)) {
        break;
      }
      if (inner.from() == to + 1 || (inner.from() == to && syntax.word(to).equals("of"))) {
        return inner.end();
      }
    }
    return to;
  }
}
