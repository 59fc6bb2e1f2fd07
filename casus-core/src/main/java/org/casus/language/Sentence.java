package org.casus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.text.Span;

/**
 * A sentence: its tokens in order, joined into one dependency tree.
 *
 * <p>A sentence that the pre-filter passed over is not parsed: its tokens have tags and lemmas but
 * every head is {@link Token#NO_HEAD}.
 */
public final class Sentence {
  private final int index;
  private final Span span;
  private final List<Token> tokens;
  private final boolean parsed;
  private final boolean cut;
  private final List<Name> names;
  private final List<List<Token>> children;

  /**
   * @param index the sentence's place in its document, from 0
   * @param span from its first to its last token
   * @param tokens in order, their indices counting from 0
   * @param parsed whether the heads mean anything
   */
  public Sentence(int index, Span span, List<Token> tokens, boolean parsed) {
    this(index, span, tokens, parsed, List.of());
  }

  /**
   * @param index the sentence's place in its document, from 0
   * @param span from its first to its last token
   * @param tokens in order, their indices counting from 0
   * @param parsed whether the heads mean anything
   * @param names the names that it holds, in order
   */
  public Sentence(int index, Span span, List<Token> tokens, boolean parsed, List<Name> names) {
    this(index, span, tokens, parsed, names, false);
  }

  private Sentence(
      int index, Span span, List<Token> tokens, boolean parsed, List<Name> names, boolean cut) {
    this.cut = cut;
    this.names = List.copyOf(names);
    this.index = index;
    this.span = span;
    this.tokens = List.copyOf(tokens);
    this.parsed = parsed;
    this.children = childrenOf(this.tokens);
  }

  // Lists are made once: whoever reads a sentence asks for the same children again and again.
  private static List<List<Token>> childrenOf(List<Token> tokens) {
    int[] counts = new int[tokens.size()];
    for (Token token : tokens) {
      if (!token.isRoot()) {
        counts[token.head()]++;
      }
    }
    Token[][] rows = new Token[tokens.size()][];
    for (Token token : tokens) {
      if (!token.isRoot()) {
        Token[] row = rows[token.head()];
        if (row == null) {
          row = new Token[counts[token.head()]];
          rows[token.head()] = row;
        }
        row[row.length - counts[token.head()]--] = token;
      }
    }
    List<List<Token>> children = new ArrayList<>(tokens.size());
    for (Token[] row : rows) {
      children.add(row == null ? List.of() : List.of(row));
    }
    return children;
  }

  /** Its place in the document, from 0. */
  public int index() {
    return index;
  }

  /** Its characters in the document's text. */
  public Span span() {
    return span;
  }

  /** Its tokens in order. */
  public List<Token> tokens() {
    return tokens;
  }

  /** Whether a dependency tree joins the tokens. */
  public boolean parsed() {
    return parsed;
  }

  /** The same, but known to be only part of a longer sentence. */
  public Sentence asPart() {
    return new Sentence(index, span, tokens, parsed, names, true);
  }

  /**
   * Whether it is only part of a sentence that was too long: it begins or ends where that was cut,
   * and what lies beyond is not seen in its tree.
   */
  public boolean cut() {
    return cut;
  }

  /** The names that it holds, in order; they do not overlap. */
  public List<Name> names() {
    return names;
  }

  /** The name that a token is part of. */
  public Optional<Name> nameAt(int token) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).covers(token)) {
        return Optional.of(names.get(i));
      }
    }
    return Optional.empty();
  }

  /** How many tokens it has. */
  public int size() {
    return tokens.size();
  }

  /** The token at this place, from 0. */
  public Token token(int at) {
    return tokens.get(at);
  }

  /** The tokens that depend on this one, in sentence order. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /** The tokens that depend on this one by this relation, in sentence order. */
  public List<Token> children(Token token, Relation relation) {
    List<Token> all = children.get(token.index());
    Token first = null;
    List<Token> more = null;
    for (int i = 0; i < all.size(); i++) {
      Token child = all.get(i);
      if (child.relation() == relation) {
        if (first == null) {
          first = child;
        } else {
          more = more == null ? new ArrayList<>(List.of(first)) : more;
          more.add(child);
        }
      }
    }
    if (more != null) {
      return more;
    }
    return first == null ? List.of() : List.of(first);
  }

  /** The tokens of the subtree below and including this one, in sentence order. */
  public List<Token> subtree(Token token) {
    if (children.get(token.index()).isEmpty()) {
      return List.of(token);
    }
    boolean[] inside = new boolean[tokens.size()];
    int count = mark(token.index(), inside);
    List<Token> list = new ArrayList<>(count);
    for (int i = 0; list.size() < count; i++) {
      if (inside[i]) {
        list.add(tokens.get(i));
      }
    }
    return list;
  }

  private int mark(int from, boolean[] inside) {
    int[] stack = new int[tokens.size()];
    int depth = 0;
    int count = 0;
    stack[depth++] = from;
    while (depth > 0) {
      int at = stack[--depth];
      if (!inside[at]) {
        inside[at] = true;
        count++;
        for (Token child : children.get(at)) {
          stack[depth++] = child.index();
        }
      }
    }
    return count;
  }
}
