package org.casus.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.text.Span;

/** The stretches of characters that the phrases of one sentence take up. */
final class Phrases {
  private static final Set<String> OUTER =
      Set.of(",", ";", ":", ".", "-", "–", "—", "--", "!", "?");

  private final Sentence sentence;

  Phrases(Sentence sentence) {
    this.sentence = sentence;
  }

  /** From the first to the last token of a subtree, punctuation at its ends left off. */
  List<Span> of(Token head) {
    return runs(sentence.subtree(head));
  }

  /** The whole of a subtree in one stretch. */
  Span whole(Token head) {
    return covering(sentence.subtree(head));
  }

  /** A nominal without its relative clauses, appositions and the rest behind a comma. */
  Span nominal(Token head) {
    List<Token> tokens = new ArrayList<>(sentence.subtree(head));
    for (Token child : sentence.children(head)) {
      boolean loose =
          switch (child.relation()) {
            case ACL_RELCL, APPOS, PARATAXIS, ACL, CONJ, CC -> child.index() > head.index();
            default -> false;
          };
      if (loose) {
        tokens.removeAll(sentence.subtree(child));
      }
    }
    return covering(tokens);
  }

  /** What is left of one subtree without another, in one stretch before it and one behind it. */
  List<Span> without(Token head, Token removed) {
    List<Token> tokens = new ArrayList<>(sentence.subtree(head));
    tokens.removeAll(sentence.subtree(removed));
    return runs(tokens);
  }

  private List<Span> runs(List<Token> tokens) {
    List<Span> spans = new ArrayList<>();
    List<Token> run = new ArrayList<>();
    for (Token token : tokens) {
      if (!run.isEmpty() && token.index() > run.getLast().index() + 1) {
        add(run, spans);
        run.clear();
      }
      run.add(token);
    }
    add(run, spans);
    return spans;
  }

  private static void add(List<Token> run, List<Span> spans) {
    if (run.stream().anyMatch(t -> t.tag() != Tag.PUNCT)) {
      spans.add(covering(run));
    }
  }

  private static Span covering(List<Token> tokens) {
    int from = 0;
    int to = tokens.size() - 1;
    while (from < to && OUTER.contains(tokens.get(from).text())) {
      from++;
    }
    while (to > from && OUTER.contains(tokens.get(to).text())) {
      to--;
    }
    return Span.covering(tokens.get(from).span(), tokens.get(to).span());
  }

  /** The preposition before a nominal, its fixed parts joined by spaces, in lower case. */
  String preposition(Token nominal) {
    String words = "";
    for (Token token : sentence.children(nominal, Relation.CASE)) {
      if (!token.text().startsWith("'") && !token.text().startsWith("’")) {
        words = joined(words, token);
        for (Token fixed : sentence.children(token, Relation.FIXED)) {
          words = joined(words, fixed);
        }
      }
    }
    return words;
  }

  private static String joined(String words, Token next) {
    String word = next.text().toLowerCase(Locale.ROOT);
    return words.isEmpty() ? word : words + " " + word;
  }

  /** The characters of a nominal's preposition. */
  Span prepositionSpan(Token nominal) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : sentence.children(nominal, Relation.CASE)) {
      tokens.add(token);
      tokens.addAll(sentence.children(token, Relation.FIXED));
    }
    return Span.covering(tokens.getFirst().span(), tokens.getLast().span());
  }
}
