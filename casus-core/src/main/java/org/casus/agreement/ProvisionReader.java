package org.casus.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.agreement.Provision.Duty;
import org.casus.event.Clause;
import org.casus.event.Slot;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.report.CodedDocument;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads what a pact lays down from the clauses of which it is the subject, or "under" it. */
final class ProvisionReader {
  private static final Set<String> EXCEPT = Set.of("except", "excluding", "save", "except for");

  private static final Set<String> UNDER = Set.of("under", "in", "by", "through", "per");
  private static final Set<String> CONSENTING =
      Set.of("agree", "pledge", "promise", "undertake", "commit", "vow");

  private final CodedDocument coded;
  private final Sentence sentence;
  private final PactLexicon lexicon;

  ProvisionReader(CodedDocument coded, Sentence sentence, PactLexicon lexicon) {
    this.coded = coded;
    this.sentence = sentence;
    this.lexicon = lexicon;
  }

  /** The provision that a clause tells of this pact, if it tells one. */
  Optional<Provision> read(Clause clause, Token pact) {
    return laidDown(clause, pact).or(() -> under(clause, pact));
  }

  /** "a deal to exchange prisoners": what the parties bind themselves to. */
  Optional<Provision> bound(Token pact) {
    return sentence.children(pact, Relation.ACL).stream()
        .filter(verb -> verb.tag() == Tag.VERB && verb.index() > pact.index())
        .filter(
            verb ->
                sentence.children(verb, Relation.MARK).stream()
                    .anyMatch(mark -> mark.lemma().equals("to")))
        .findFirst()
        .map(verb -> provision(verb, Duty.COMMITS, null));
  }

  /** "Under the deal, X will train Y's pilots": the future binds, "may" permits, "not" forbids. */
  private Optional<Provision> under(Clause clause, Token pact) {
    boolean under =
        clause.kind() == Clause.Kind.VERB
            && UNDER.stream().anyMatch(p -> clause.behind(p).contains(pact));
    Optional<Duty> duty = under ? duty(clause) : Optional.empty();
    return duty.map(
        known ->
            provision(
                clause.predicate(),
                known,
                clause.first(Slot.SUBJECT).flatMap(this::coded).orElse(null)));
  }

  private static Optional<Duty> duty(Clause clause) {
    Optional<Duty> duty =
        switch (clause.modality()) {
          case FUTURE, NECESSARY, HYPOTHETICAL -> Optional.of(Duty.COMMITS);
          case POSSIBLE -> Optional.of(Duty.PERMITS);
          case NONE ->
              CONSENTING.contains(clause.predicate().lemma())
                  ? Optional.of(Duty.COMMITS)
                  : Optional.empty();
        };
    return clause.negated() ? duty.map(known -> Duty.FORBIDS) : duty;
  }

  private Optional<Provision> laidDown(Clause clause, Token pact) {
    boolean subject = clause.in(Slot.SUBJECT).contains(pact);
    Optional<Duty> duty =
        lexicon
            .holding("duty", clause.predicate().lemma())
            .map(word -> Duty.valueOf(word.toUpperCase(Locale.ROOT)));
    if (!subject || duty.isEmpty() || clause.negated()) {
      return Optional.empty();
    }
    ActorMention by = clause.first(Slot.OBJECT).flatMap(this::coded).orElse(null);
    return Optional.of(provision(clause.predicate(), duty.get(), by));
  }

  /** What stands behind a verb of duty, as a provision. */
  Provision provision(Token verb, Duty duty, @Nullable ActorMention by) {
    Span span = span(verb);
    String text = span.in(coded.annotated().document().text());
    return new Provision(
        lexicon.firstIn("provision", text).orElse("other"),
        duty,
        by,
        beneficiary(verb, by),
        exempt(verb),
        span,
        text);
  }

  private Span span(Token verb) {
    Span span = verb.span();
    for (Token token : sentence.subtree(verb)) {
      boolean behind = token.index() > verb.index() && token.tag() != Tag.PUNCT;
      if (behind && !inConjunctOrAside(token, verb)) {
        span = Span.covering(span, token.span());
      }
    }
    return span;
  }

  // A second provision or a relative clause on the whole ("..., which is seen as ...") is not part.
  private boolean inConjunctOrAside(Token token, Token verb) {
    Token at = token;
    while (at.head() != verb.index() && !at.isRoot()) {
      if (at.relation() == Relation.ACL_RELCL) {
        return true;
      }
      at = sentence.token(at.head());
    }
    return at.relation() == Relation.CONJ
        || at.relation() == Relation.ADVCL_RELCL
        || at.relation() == Relation.PARATAXIS;
  }

  private Optional<ActorMention> coded(Token head) {
    return coded.cast().actorsOf(sentence.index(), head).stream()
        .filter(m -> m.actor().isCoded())
        .findFirst();
  }

  private @Nullable ActorMention beneficiary(Token verb, @Nullable ActorMention by) {
    for (Token token : sentence.subtree(verb)) {
      boolean nominal = token.tag().isNominal() && token.index() > verb.index();
      if (nominal && !inConjunctOrAside(token, verb)) {
        Optional<ActorMention> other = coded(token).filter(m -> isOther(m, by));
        if (other.isPresent()) {
          return other.get();
        }
      }
    }
    return null;
  }

  private static boolean isOther(ActorMention mention, @Nullable ActorMention by) {
    return by == null || !PactDraft.side(mention.actor()).equals(PactDraft.side(by.actor()));
  }

  private @Nullable ActorMention exempt(Token verb) {
    for (Token token : sentence.subtree(verb)) {
      List<Token> cases = sentence.children(token, Relation.CASE);
      if (cases.stream().anyMatch(c -> EXCEPT.contains(c.lemma()))) {
        return coded(token).orElse(null);
      }
    }
    return null;
  }
}
