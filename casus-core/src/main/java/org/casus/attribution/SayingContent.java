package org.casus.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.language.Feature;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.text.Span;

/** Finds what a predicate attributes to its subject. */
final class SayingContent {
  /** Their object is whom one speaks to. */
  private static final Set<String> ADDRESSING =
      Set.of(
          "tell",
          "ask",
          "inform",
          "remind",
          "assure",
          "notify",
          "brief",
          "convince",
          "advise",
          "reassure",
          "caution",
          "text",
          "email",
          "answer",
          "instruct",
          "lecture",
          "interrupt",
          "beg",
          "implore",
          "lobby",
          "press",
          "pressure",
          "petition");

  /** They tell of speech only beside what is said: "X continued, ...". */
  private static final Set<String> GOING_ON = Set.of("continue", "begin", "go", "counter", "pick");

  private static final Set<String> TOLD =
      Set.of("report", "claim", "allegation", "rumor", "rumour", "suspicion", "accusation");

  /** What one does with a report itself. */
  private static final Set<String> MAKING =
      Set.of(
          "cite", "deny", "dismiss", "issue", "make", "publish", "read", "receive", "reject",
          "release", "see", "write");

  private static final Set<String> TOPIC = Set.of("of", "about", "for", "against");
  private static final Set<String> CLAUSE_MARKS = Set.of("of", "for", "from", "against", "about");
  private static final Set<String> CLOSING = Set.of("”", "\"", "’", "''", "»");

  private final Sentence sentence;
  private final Phrases phrases;
  private final Quotations quotations;
  private final String text;

  SayingContent(Sentence sentence, Phrases phrases, Quotations quotations, String text) {
    this.sentence = sentence;
    this.phrases = phrases;
    this.quotations = quotations;
    this.text = text;
  }

  /** Whether a verb names no more than what is spoken of: "commented on the attack". */
  boolean isTopicOnly(Token verb, Signature signature) {
    return clauses(verb, signature).isEmpty()
        && insideOf(verb).isEmpty()
        && quoted(verb, signature).isEmpty()
        && sentence.children(verb).stream().noneMatch(c -> c.relation() == Relation.OBJ);
  }

  /** What a verb or adjective attributes; none where it stands by itself. */
  List<Span> of(Token verb, Signature signature) {
    List<Span> clauses = clauses(verb, signature);
    if (!clauses.isEmpty()) {
      return clauses;
    }
    List<Span> around = insideOf(verb);
    if (!around.isEmpty()) {
      return around;
    }
    List<Span> quoted = quoted(verb, signature);
    return quoted.isEmpty() ? nominals(verb) : quoted;
  }

  private List<Span> clauses(Token verb, Signature signature) {
    List<Span> spans = new ArrayList<>();
    for (Token child : sentence.children(verb)) {
      if (isClause(verb, child, signature)) {
        spans.add(withAsked(verb, child));
      } else if (child.relation() == Relation.XCOMP || child.relation() == Relation.OBJ) {
        madeClear(child).ifPresent(c -> spans.add(phrases.whole(c)));
      } else if (child.relation().isOblique() && says(signature)) {
        toldThen(child).ifPresent(c -> spans.add(phrases.whole(c)));
      }
    }
    return spans;
  }

  // "said on Monday that ...": parsers hang the clause on the day.
  private Optional<Token> toldThen(Token oblique) {
    return sentence.children(oblique).stream()
        .filter(c -> c.relation() == Relation.ACL_RELCL || c.relation() == Relation.ACL)
        .filter(c -> marked(c, Set.of("that")))
        .filter(c -> sentence.children(c).stream().anyMatch(s -> s.relation().isSubject()))
        .findFirst();
  }

  // "made clear that ...": parsers hang the clause on "clear".
  private Optional<Token> madeClear(Token child) {
    return child.tag() == Tag.ADJ
        ? sentence.children(child, Relation.CCOMP).stream().findFirst()
        : Optional.empty();
  }

  private boolean isClause(Token verb, Token child, Signature signature) {
    return switch (child.relation()) {
      case CCOMP, CSUBJ_PASS -> true;
      case CSUBJ -> child.index() > verb.index();
      case XCOMP -> !GOING_ON.contains(verb.lemma()) && madeClear(child).isEmpty();
      case PARATAXIS -> says(signature) && !isAside(verb, child);
      case ADVCL ->
          !GOING_ON.contains(verb.lemma()) && marked(child, CLAUSE_MARKS)
              || infinitiveAsked(child, signature);
      default -> false;
    };
  }

  private boolean isAside(Token verb, Token child) {
    return child.index() > verb.index() && !follows(verb, child);
  }

  // "He said: We have won."
  private boolean follows(Token verb, Token child) {
    int start = sentence.subtree(child).getFirst().index();
    for (int at = verb.index() + 1; at < start; at++) {
      if (sentence.token(at).text().equals(":")) {
        return true;
      }
    }
    return quotations.covers(child.span());
  }

  private boolean infinitiveAsked(Token child, Signature signature) {
    boolean wants =
        switch (signature) {
          case DEMANDS, COMMITS, THREATENS, PLANS, EXPECTS, FAILS -> true;
          default -> false;
        };
    return wants && marked(child, Set.of("to"));
  }

  private boolean marked(Token child, Set<String> words) {
    return sentence.children(child).stream()
        .filter(c -> c.relation() == Relation.MARK || c.relation() == Relation.CASE)
        .anyMatch(c -> words.contains(c.lemma().toLowerCase(Locale.ROOT)));
  }

  // "urged [the sides to talk]", "accused [the army of shelling]"
  private Span withAsked(Token verb, Token child) {
    Span clause = phrases.whole(child);
    if (child.relation() != Relation.XCOMP && child.relation() != Relation.ADVCL) {
      return clause;
    }
    return sentence.children(verb, Relation.OBJ).stream()
        .filter(o -> o.index() > verb.index() && o.index() < child.index())
        .findFirst()
        .map(o -> Span.covering(phrases.whole(o), clause))
        .orElse(clause);
  }

  private static boolean says(Signature signature) {
    return signature == Signature.ASSERTS || signature == Signature.CLAIMS;
  }

  /** "..., officials said, ..." and "as officials said, ...": what the verb hangs loosely on. */
  private List<Span> insideOf(Token verb) {
    if (verb.isRoot() || verb.tag() != Tag.VERB) {
      return List.of();
    }
    boolean loose =
        verb.relation() == Relation.PARATAXIS
            || (verb.relation() == Relation.ADVCL && marked(verb, Set.of("as")));
    return loose ? phrases.without(sentence.token(verb.head()), verb) : List.of();
  }

  /** Quotation marks of the sentence that stand about anything but the verb itself. */
  private List<Span> quoted(Token verb, Signature signature) {
    if (!says(signature) || quotations.covers(verb.span())) {
      return List.of();
    }
    Predicate<Span> near = quotation -> !quotation.covers(verb.span()) && quotation.length() > 2;
    return quotations.spans().stream().filter(near).map(quotation -> clip(quotation)).toList();
  }

  private Span clip(Span quotation) {
    int start = Math.max(quotation.start(), sentence.span().start());
    int end = Math.min(quotation.end(), Math.max(start, sentence.span().end()));
    while (end < quotation.end() && CLOSING.contains(text.substring(end, end + 1))) {
      end++;
    }
    return new Span(start, end);
  }

  private List<Span> nominals(Token verb) {
    List<Span> spans = new ArrayList<>();
    if (GOING_ON.contains(verb.lemma())) {
      return spans;
    }
    boolean addresses = ADDRESSING.contains(verb.lemma());
    for (Token child : sentence.children(verb)) {
      boolean object =
          (child.relation() == Relation.OBJ || child.relation() == Relation.NSUBJ_PASS)
              && !addresses;
      boolean topic = child.relation() == Relation.OBL && isTopic(verb, child);
      if (object || topic) {
        spans.add(phrases.whole(child));
      }
    }
    return spans;
  }

  private boolean isTopic(Token verb, Token nominal) {
    String preposition = phrases.preposition(nominal);
    return TOPIC.contains(preposition)
        || (preposition.equals("to")
            && Set.of("refer", "point", "respond", "object", "react", "allude", "agree", "commit")
                .contains(verb.lemma()))
        || (preposition.equals("on") && Set.of("call", "insist", "comment").contains(verb.lemma()));
  }

  /** What "according to X" stands over. */
  List<Span> around(Token nominal) {
    if (isLoose(nominal)) {
      return phrases.without(root(), nominal);
    }
    Token governor = sentence.token(nominal.head());
    while (!governor.isRoot() && governor.tag() != Tag.VERB && !clausal(governor)) {
      governor = sentence.token(governor.head());
    }
    return phrases.without(governor, nominal);
  }

  // Set off at either end of the sentence it stands over all of it.
  private boolean isLoose(Token nominal) {
    List<Token> own = sentence.subtree(nominal);
    int first = own.getFirst().index();
    int last = own.getLast().index();
    boolean opens = first == 0 || (first == 1 && sentence.token(0).tag() == Tag.PUNCT);
    boolean closes =
        first > 0
            && sentence.token(first - 1).text().equals(",")
            && last + 1 < sentence.size()
            && sentence.tokens().subList(last + 1, sentence.size()).stream()
                .allMatch(t -> t.tag() == Tag.PUNCT);
    boolean ownComma = sentence.token(first).text().equals(",") && last >= sentence.size() - 3;
    return opens || closes || ownComma;
  }

  private Token root() {
    return sentence.tokens().stream().filter(Token::isRoot).findFirst().orElseThrow();
  }

  private static boolean clausal(Token token) {
    return switch (token.relation()) {
      case CCOMP, ADVCL, ACL_RELCL, PARATAXIS -> true;
      default -> false;
    };
  }

  // "reports that rebels attacked": no relative clause, whatever a parser calls it.
  private boolean tellsContent(Token child) {
    return child.relation() == Relation.ACL_RELCL
        && (marked(child, Set.of("that")) || isMistakenObject(child))
        && sentence.children(child).stream().anyMatch(c -> c.relation().isSubject());
  }

  // "reports that it withdrew from there": the verb has no object, and so "that" is none.
  private boolean isMistakenObject(Token verb) {
    Token noun = sentence.token(verb.head());
    return TOLD.contains(noun.lemma())
        && !MAKING.contains(verb.lemma())
        && sentence.children(verb, Relation.OBJ).stream()
            .anyMatch(o -> o.index() == noun.index() + 1 && o.text().equals("that"));
  }

  /** What a noun of saying attributes: "the claim that", "reports of", "a refusal to". */
  List<Span> ofNoun(Token noun) {
    List<Span> spans = new ArrayList<>();
    for (Token child : sentence.children(noun)) {
      boolean clause =
          child.relation() == Relation.CCOMP
              || tellsContent(child)
              || (child.relation() == Relation.ACL
                  && child.index() > noun.index()
                  && (child.has(Feature.INFINITIVE) || marked(child, Set.of("that", "to", "of"))));
      boolean topic =
          child.relation() == Relation.NMOD && TOPIC.contains(phrases.preposition(child));
      if (clause || topic) {
        spans.add(phrases.whole(child));
      }
    }
    return spans;
  }
}
